import PartnerCore

/// A zone whose clocks are an hour ahead from the last Sunday of March to the last of October, changed at 01:00 UTC.
struct SimulatedZone: TimeZoneRules {
    let name: String
    /// Minutes ahead of UTC in winter.
    let winter: Int
    let hasSummer: Bool

    func utcOffset(at instant: Instant) -> Int {
        (hasSummer && Self.isSummer(instant) ? winter + 60 : winter) * 60
    }

    private static func isSummer(_ instant: Instant) -> Bool {
        let utc = LocalTime(instant, utcOffset: 0)
        let year = utc.date.year
        return change(in: year, month: 3) <= instant && instant < change(in: year, month: 10)
    }

    /// The last Sunday of a month of 31 days, 01:00 UTC.
    private static func change(in year: Int, month: Int) -> Instant {
        guard let last = CivilDate(year: year, month: month, day: 31) else {
            preconditionFailure("months of 31 days are asked for, not \(month)")
        }
        let sunday = last.adding(days: -(last.weekday.rawValue % 7))
        return Instant(unixMilliseconds: Int64(sunday.daysSinceEpoch * 1440 + 60) * 60_000)
    }
}
