/// A digest is decided, with its steps or with none.
package struct Digest: Record {
    package var id = 0
    package var to = 0
    /// The date it is decided for, the reader's.
    package var date = Day(number: 0)
    package var steps: [StepRow] = []
    /// How many entries the budget has put off, as the mail's line says.
    package var putOff = 0
    /// Without a step it may hold something else, an overview say, and is handed over all the same.
    package var mail = Mail.steps

    package enum Mail: String, CaseIterable, FieldValue { case steps, other }

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("to", &to)
        try f.need("date", &date)
        try f.list("steps", &steps)
        try f.may("put-off", &putOff)
        try f.may("mail", &mail)
    }
}

/// A digest's text is composed at a try; `out` are the rows that drop out.
package struct Composition: Record {
    package var digest = 0
    package var out: [Int] = []

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("digest", &digest)
        try f.list("out", &out)
    }
}

/// How a try ended.
package struct Try: Record {
    package enum Outcome: String, CaseIterable, FieldValue {
        /// `none`: surely nothing was handed over. `dead`: given up on.
        case accepted, none, unknown, dead
    }
    package var digest = 0
    package var outcome = Outcome.accepted

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("digest", &digest)
        try f.need("outcome", &outcome)
    }
}

/// What the admin does with a dead letter: it is tried again, as it was, or is not wanted.
package struct DeadLetter: Record {
    package enum What: String, CaseIterable, FieldValue { case resent, dropped }
    package var digest = 0
    package var what = What.resent

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("digest", &digest)
        try f.need("what", &what)
    }
}

/// Rows end without being spoken.
package struct Ending: Record {
    package enum How: String, CaseIterable, FieldValue { case withdrawn, closed, superseded }
    package var rows: [Int] = []
    package var how = How.withdrawn
    package var reason = ""

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.list("rows", &rows)
        try f.may("how", &how)
        try f.may("reason", &reason)
    }
}

/// An escalation for which nobody new is left is written down as superseded at once.
package struct Superseded: Record {
    package var steps: [StepRow] = []

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.list("steps", &steps)
    }
}
