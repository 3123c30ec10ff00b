/// A fact is taken back, as if it had never been entered.
package struct Removal: Record {
    package enum What: String, CaseIterable, FieldValue {
        case touch, attempt, evaluation, skip, confirmation
        case stage, promise, agreement, contact, answer, snooze, silence, absence, rule
    }
    package var what = What.touch
    package var id = 0
    /// Of what belongs to a partner; 0 for silence, absence, rule.
    package var partner = 0
    /// Of an answer: what it answered, whose number `id` then is.
    package var of: Answer.What?
    /// Of an answer to a fixed date: the date.
    package var anchor: Day?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("what", &what)
        try f.need("id", &id)
        try f.may("partner", &partner)
        try f.may("of", &of)
        try f.may("anchor", &anchor)
    }
}
