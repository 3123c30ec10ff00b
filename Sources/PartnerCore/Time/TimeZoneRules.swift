/// How far local time is from UTC in one named zone, at any instant.
///
/// The core turns civil times into instants only through this; `PartnerZones` reads it from the
/// system's database.
package protocol TimeZoneRules: Sendable {
    /// The name in the tz database: `America/Los_Angeles`.
    var name: String { get }

    /// Seconds that local time is ahead of UTC at `instant`: −28800 in California in winter.
    func utcOffset(at instant: Instant) -> Int
}

extension TimeZoneRules {
    /// What a clock on the wall shows.
    package func local(_ instant: Instant) -> LocalTime {
        LocalTime(instant, utcOffset: utcOffset(at: instant))
    }

    /// The civil date.
    package func date(_ instant: Instant) -> CivilDate { local(instant).date }

    /// The first instant at which the wall shows `local` or later.
    ///
    /// In the gap of a change to summer time that is the end of the gap, for who is owed a digest on that
    /// day gets it; in the fold it is the first of the two.
    package func firstInstant(at local: LocalTime) -> Instant {
        let asUTC = local.asUTC
        // Offsets lie within a day of UTC, and no zone changed twice within two days (the closest since 1900:
        // Freetown 1939, 95 hours), so the offsets that can hold at the wanted moment are these two.
        let before = utcOffset(at: asUTC.adding(.seconds(-86_400)))
        let after = utcOffset(at: asUTC.adding(.seconds(86_400)))
        let candidates = [before, after].map { asUTC.adding(.seconds(-$0)) }.sorted()
        if let exact = candidates.first(where: { self.local($0) == local }) { return exact }
        return endOfGap(between: candidates[0], and: candidates[1], showing: local)
    }

    /// The instant in `low...high` from which the wall shows `local` or later: found by bisection, as the
    /// rules are known only through their offsets.
    private func endOfGap(between low: Instant, and high: Instant, showing local: LocalTime) -> Instant {
        var low = low.unixMilliseconds, high = high.unixMilliseconds
        while low < high {
            let middle = low + (high - low) / 2
            if self.local(Instant(unixMilliseconds: middle)) >= local {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return Instant(unixMilliseconds: low)
    }
}
