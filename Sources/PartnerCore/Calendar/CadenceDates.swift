/// The dates of a cadence, each counted from the anchor, so that month ends don't drift.
package struct CadenceDates: Sequence, IteratorProtocol {
    /// Why there is no further date.
    package enum End: Hashable, Sendable {
        /// The next would lie after the year 9999.
        case lastYear
        /// Working days are counted, and there is no open day within `OpenDays.reach` after this one.
        case neverOpen(after: CivilDate)
    }

    private let cadence: Cadence
    private let anchor: CivilDate
    private let openDays: OpenDays
    private var times = 0
    private var last: CivilDate
    /// Known once `next()` has answered nil.
    package private(set) var end: End?

    init(_ cadence: Cadence, after anchor: CivilDate, openDays: OpenDays) {
        self.cadence = cadence
        self.anchor = anchor
        self.openDays = openDays
        last = anchor
    }

    package mutating func next() -> CivilDate? {
        if end != nil { return nil }
        times += 1
        guard let date = counted() else {
            end = .neverOpen(after: last)
            return nil
        }
        guard date > last, !isHeldBack(date) else {
            end = .lastYear
            return nil
        }
        last = date
        return date
    }

    private func counted() -> CivilDate? {
        // Of working days as many on from the last are as many more from the anchor, and found sooner.
        if cadence.unit == .workingDays { return cadence.date(after: last, openDays: openDays) }
        return cadence.date(after: anchor, times: times, openDays: openDays)
    }

    /// Whether a date is the last of the calendar only because there is none after it.
    private func isHeldBack(_ date: CivilDate) -> Bool {
        guard date == .latest else { return false }
        let count = cadence.count * times
        switch cadence.unit {
        case .days: return date.adding(days: -count) != anchor
        case .weeks: return date.adding(days: -7 * count) != anchor
        case .months: return date.adding(months: -count) != anchor
        case .quarters: return date.adding(months: -3 * count) != anchor
        case .years: return date.adding(years: -count) != anchor
        case .workingDays:
            let open = (1...date.days(since: last)).count { openDays.isOpen(on: last.adding(days: $0)) }
            return open < cadence.count
        }
    }
}

extension Cadence {
    /// The dates one, two, three … cadences after `anchor`, not moved off closed days.
    package func dates(after anchor: CivilDate, openDays: OpenDays) -> CadenceDates {
        CadenceDates(self, after: anchor, openDays: openDays)
    }
}
