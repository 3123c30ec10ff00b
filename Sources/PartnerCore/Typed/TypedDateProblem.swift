/// Why a typed date can't be taken.
package struct TypedDateProblem: Error, Hashable, Sendable {
    package enum Reason: Error, Hashable, Sendable {
        case empty
        /// With the corrected text, where a letter or two make a date of it.
        case notUnderstood(correction: String?)
        /// The readings it has, each written so that it has only one.
        case ambiguous(readings: [String], unambiguous: [String])
        /// What the month or the calendar lacks: `April has 30 days`.
        case noSuchDay(why: String)
        /// The day is there, with another weekday than the one typed.
        case otherWeekday(CivilDate)
        /// A month without a day.
        case dayMissing
        /// A year of fewer than four figures.
        case shortYear
        /// More than a hundred years from today: a slip of the key.
        case tooFar
    }

    /// As it was typed.
    package let found: String
    package let reason: Reason

    /// What would do instead, without a full stop.
    package var expected: String {
        switch reason {
        case .empty, .notUnderstood(nil): "2026-11-24, yesterday, last friday, in 2 weeks or 12 March"
        case .notUnderstood(let correction?): "\"\(correction)\""
        case .ambiguous(_, let unambiguous): unambiguous.joined(separator: " or ")
        case .noSuchDay: "a day that exists"
        case .otherWeekday(let date): "\(date), or the right weekday"
        case .dayMissing: "a day too, such as 12 March 2027"
        case .shortYear: "a year of four figures, such as 2026-11-24"
        case .tooFar: "a day within a hundred years"
        }
    }
}

extension TypedDateProblem: CustomStringConvertible {
    /// One printable line: found, and expected.
    package var description: String {
        switch reason {
        case .empty: "no date was given; expected \(expected)"
        case .notUnderstood(nil): "\(quoted) is no date; expected \(expected)"
        case .notUnderstood: "\(quoted) is no date; did you mean \(expected)?"
        case .ambiguous(let readings, _):
            "\(quoted) can be \(readings.joined(separator: " or ")); expected \(expected)"
        case .noSuchDay(let why): "\(quoted) does not exist: \(why)"
        case .otherWeekday(let date): "\(quoted): \(date) is a \(date.weekday.name); expected \(expected)"
        case .dayMissing, .shortYear: "\(quoted) is not a whole date; expected \(expected)"
        case .tooFar: "\(quoted) is more than a hundred years away; expected \(expected)"
        }
    }

    /// Escaped and cut: what was typed may hold anything, and the line must stay one.
    private var quoted: String {
        (found.count > 40 ? found.prefix(40) + "…" : found).debugDescription
    }
}
