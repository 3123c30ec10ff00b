/// When partners can be reached, and when they like it best.
package struct Season: Hashable, Sendable {
    /// A stretch of days with what people call it.
    package struct Period: Hashable, Sendable {
        package enum Days: Hashable, Sendable {
            /// Both ends included.
            case once(ClosedRange<CivilDate>)
            case yearly(YearlyRange)
        }

        package let days: Days
        /// `Ramadan`
        package let name: String?

        package init(_ days: Days, name: String? = nil) {
            self.days = days
            self.name = name
        }

        package func contains(_ date: CivilDate) -> Bool {
            switch days {
            case .once(let days): days.contains(date)
            case .yearly(let range): range.contains(date)
            }
        }
    }

    /// When they can't be reached.
    package var notIn: [Period]
    /// The only days on which they can: school terms; empty for all.
    package var onlyIn: [Period]
    /// The days that suit them best; a date moves there where that is near.
    package var best: [Period]

    package init(notIn: [Period] = [], onlyIn: [Period] = [], best: [Period] = []) {
        self.notIn = notIn
        self.onlyIn = onlyIn
        self.best = best
    }

    /// Every day is as good as any other.
    package static let always = Season()

    /// Why they can't be reached on a day.
    package enum Away: Hashable, Sendable {
        case during(Period)
        /// In none of the only periods.
        case outside
    }

    /// nil where they can be reached.
    package func away(on date: CivilDate) -> Away? {
        if let period = notIn.first(where: { $0.contains(date) }) { return .during(period) }
        return onlyIn.isEmpty || onlyIn.contains { $0.contains(date) } ? nil : .outside
    }

    package func contains(_ date: CivilDate) -> Bool { away(on: date) == nil }

    /// The period that is best and holds the day.
    package func best(on date: CivilDate) -> Period? { best.first { $0.contains(date) } }
}

extension Season.Period: CustomStringConvertible {
    /// `06-10..08-20 summer holidays`
    package var description: String {
        let stretch =
            switch days {
            case .yearly(let range): range.description
            case .once(let days):
                days.lowerBound == days.upperBound
                    ? days.lowerBound.description : "\(days.lowerBound)..\(days.upperBound)"
            }
        return name.map { "\(stretch) \($0)" } ?? stretch
    }
}

extension Season: CustomStringConvertible {
    /// The one form in which a partner's own season is kept: `not in 12-01..12-31; best in 02-01..03-31`. Of one that
    /// is always: `always`.
    package var description: String {
        let parts = Season.Part.allCases.compactMap { part -> String? in
            let periods = self[keyPath: part.periods]
            return periods.isEmpty
                ? nil : part.rawValue + " " + periods.map(\.description).joined(separator: ", ")
        }
        return parts.isEmpty ? "always" : parts.joined(separator: "; ")
    }
}
