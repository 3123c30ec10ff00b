/// A stage set by somebody. What a touch or the end of a rest brings about is not written: the
/// model derives it.
package struct StageFact: Record {
    package enum Rebuilt: String, CaseIterable, FieldValue { case yes, no }

    package var id = 0
    package var partner = 0
    package var to = Stage.candidate
    package var on = Day(number: 0)
    /// The last day of a rest.
    package var through: Day?
    /// Set by an import: days from `on` to the first re-evaluation, 1…366.
    package var spread: Int?
    /// What was established and lost is built anew.
    package var rebuilt = Rebuilt.no
    package var by = ""
    package var reason = ""

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("partner", &partner)
        try f.need("to", &to)
        try f.need("on", &on)
        try f.may("through", &through)
        try f.may("spread", &spread)
        try f.may("rebuilt", &rebuilt)
        try f.may("by", &by)
        try f.may("reason", &reason)
    }
}
