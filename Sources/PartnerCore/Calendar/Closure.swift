/// A day or a stretch on which a branch is closed although its week says it is open.
package struct Closure: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
        /// Once, both ends included.
        case days(ClosedRange<CivilDate>)
        /// Every year.
        case yearly(YearlyRange)
        /// Every year one day, and with an observance, where it falls on a weekend, a weekday beside it.
        case day(YearlyDay, observed: Observance?)

        /// The first to fifth such weekday of a month, every year.
        /// - Parameters:
        ///   - ordinal: 1 to 5, or −1 for the last.
        ///   - month: 1 to 12.
        package static func nth(_ ordinal: Int, _ weekday: Weekday, month: Int) -> Rule {
            .day(YearlyDay(.nth(ordinal, weekday, month: month)), observed: nil)
        }
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

    package func contains(_ date: CivilDate) -> Bool {
        switch rule {
        case .days(let days): return days.contains(date)
        case .yearly(let range): return range.contains(date)
        case .day:
            // What belongs to one year may lie in the next, or in the one before.
            let year = date.year
            return stretches(in: year - 1...year + 1).contains { $0.contains(date) }
        }
    }

    /// The days that the rule gives for these years, a stretch at a time, in no order; some may lie beside them.
    func stretches(in years: ClosedRange<Int>) -> [ClosedRange<CivilDate>] {
        switch rule {
        case .days(let days): return [days]
        case .yearly(let range): return years.compactMap { range.days(from: $0) }
        case .day(let day, let observance):
            return years.flatMap { year in
                guard let date = day.date(in: year) else { return [] as [ClosedRange<CivilDate>] }
                return [date, observance?.date(of: date)].compactMap { $0.map { $0...$0 } }
            }
        }
    }
}
