/// A partner as it is entered; the same number again changes it.
package struct PartnerEntry: Record {
    package var id = 0
    package var kind = ""
    package var home = 0
    /// 0: nobody.
    package var steward = 0
    package var backup: Int?
    /// Own follow-up cadence; `nil` is the policy's.
    package var cadence: Span?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("kind", &kind)
        try f.need("home", &home)
        try f.may("steward", &steward)
        try f.may("backup", &backup)
        try f.may("cadence", &cadence)
    }
}

/// Another steward.
package struct StewardChange: Record {
    package enum How: String, CaseIterable, FieldValue { case handover, other }
    package var partner = 0
    package var to = 0
    package var how = How.handover
    /// The first day of it; `nil` is the day of the event in the partner's branch.
    package var on: Day?
    /// Days from then on in which a new steward is not asked, as was agreed; `nil` is the policy's.
    package var grace: Int?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("partner", &partner)
        try f.need("to", &to)
        try f.may("how", &how)
        try f.may("on", &on)
        try f.may("grace", &grace)
    }
}

/// Two partners are found to be one; `into` survives.
package struct Merge: Record {
    package enum State: String, CaseIterable, FieldValue { case merged, undone }
    package var partner = 0
    package var into = 0
    package var state = State.merged

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("partner", &partner)
        try f.need("into", &into)
        try f.may("state", &state)
    }
}
