/// A date as an admin types it: `2026-11-24`, `last friday`, `in 2 weeks`, `12 March`.
///
/// Read once, without a clock; what it means is found later, from the day it is seen from. Nothing is guessed:
/// `03/04/2025` is refused with its two readings.
package struct TypedDate: Hashable, Sendable {
    /// Where a date without a year, or a weekday without `last` or `next`, lies.
    package enum Direction: Hashable, Sendable {
        /// What has happened: a touch, an evaluation.
        case past
        /// What is to come: a snooze, a promise.
        case future
    }

    /// As it was typed.
    package let text: String
    let form: Form

    /// The date that `text` names, in any case, with commas or without.
    package init(_ text: String) throws(TypedDateProblem) {
        self.text = text
        form = try TypedDateReader.form(of: text)
    }

    /// The day meant.
    ///
    /// Without a year or an edge named, the nearest on that side, today included; a weekday alone never is today
    /// when looking ahead, for today would be called so. `next friday` is the first after today, `last friday` the
    /// last before it. Months and years clamp at month ends.
    /// - Throws: where the day does not exist in that year, is not the weekday named, or lies a hundred
    ///   years away.
    package func date(on today: CivilDate, looking direction: Direction) throws(TypedDateProblem) -> CivilDate
    {
        guard let date = form.date(on: today, looking: direction) else {
            throw TypedDateProblem(found: text, reason: .tooFar)
        }
        guard abs(date.year - today.year) <= 100 else { throw TypedDateProblem(found: text, reason: .tooFar) }
        if case .yearly(_, _, let weekday?) = form, date.weekday != weekday {
            throw TypedDateProblem(found: text, reason: .otherWeekday(date))
        }
        return date
    }
}
