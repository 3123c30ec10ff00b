/// Something that happened on a date: a touch, an attempt, an evaluation, a skip, a contact's
/// confirmation. The same kind and number again corrects it.
package struct Happening: Record {
    package enum What: String, CaseIterable, FieldValue {
        case touch, attempt, evaluation, skip, confirmation
    }
    package var what = What.touch
    package var id = 0
    package var partner = 0
    package var on = Day(number: 0)
    /// Of a skip: its clock. Of a skip or confirmation: its subject.
    package var clock: Clock?
    package var subject = 0
    /// Of a skip of a fixed date: the date.
    package var anchor: Day?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("what", &what)
        try f.need("id", &id)
        try f.need("partner", &partner)
        try f.need("on", &on)
        try f.may("clock", &clock)
        try f.may("subject", &subject)
        try f.may("anchor", &anchor)
    }
}
