/// A day or a stretch on which a branch is closed although its week says it is open.
package struct Closure: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
        /// Once, both ends included.
        case days(ClosedRange<CivilDate>)
        /// Every year.
        case yearly(YearlyRange)
        /// The first to fifth such weekday of a month, every year.
        /// - Parameters:
        ///   - ordinal: 1 to 5, or −1 for the last.
        ///   - month: 1 to 12.
        case nth(_ ordinal: Int, Weekday, month: Int)
    }

    package let rule: Rule
    /// What people call it: `César Chávez Day`.
    package let name: String?
    package let place: SourcePlace?

    package init(_ rule: Rule, name: String? = nil, place: SourcePlace? = nil) {
        self.rule = rule
        self.name = name
        self.place = place
    }

    package func contains(_ date: CivilDate) -> Bool { contains(date, date.parts) }

    /// - Parameter parts: the date's own, which whoever asks several closures takes apart once.
    func contains(_ date: CivilDate, _ parts: (year: Int, month: Int, day: Int)) -> Bool {
        switch rule {
        case .days(let days):
            return days.contains(date)
        case .yearly(let range):
            return range.contains(month: parts.month, day: parts.day)
        case .nth(let ordinal, let weekday, let month):
            guard parts.month == month, date.weekday == weekday else { return false }
            return ordinal > 0
                ? (parts.day - 1) / 7 + 1 == ordinal
                : parts.day + 7 > CivilDate.length(ofMonth: month, in: parts.year)
        }
    }
}
