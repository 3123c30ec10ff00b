/// A step as a digest holds it: `row:partner/clock/subject/anchor/step/round`.
package struct StepRow: Hashable, FieldValue {
    /// The number of its row in the program's database.
    package var row: Int
    package var name: OccurrenceName
    package var step: Step
    package var round: Int

    package init(_ row: Int, _ name: OccurrenceName, _ step: Step, _ round: Int) {
        self.row = row
        self.name = name
        self.step = step
        self.round = round
    }

    package init?(text: String) {
        let sides = parts(of: text, at: ":")
        guard sides.count == 2, let row = Int(sides[0]) else { return nil }
        let pieces = parts(of: sides[1], at: "/")
        guard pieces.count == 6, let name = OccurrenceName(pieces: pieces[0..<4]),
            let step = Step(text: pieces[4]), let round = Int(pieces[5])
        else { return nil }
        self.init(row, name, step, round)
    }

    package var text: String { "\(row):\(name)/\(step)/\(round)" }
    package static var expected: String { "row:partner/clock/subject/anchor/step/round" }
}

/// A digest is decided, with its steps or with none.
package struct Digest: Record {
    package var id = 0
    package var to = 0
    /// The date it is decided for, the reader's.
    package var date = Day(number: 0)
    package var steps: [StepRow] = []
    /// How many entries the budget has put off, as the mail's line says.
    package var putOff = 0

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("to", &to)
        try f.need("date", &date)
        try f.list("steps", &steps)
        try f.may("put-off", &putOff)
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

/// One line of the program's own plan: `clock/subject/anchor/step/ready/to`; a hyphen for what the
/// program doesn't say.
package struct PlanLine: Hashable, FieldValue {
    package var clock: Clock
    package var subject: Int
    package var anchor: Day
    package var step: Step
    package var ready: Day?
    package var to: Int?

    package init(_ clock: Clock, _ subject: Int, _ anchor: Day, _ step: Step, _ ready: Day?, _ to: Int?) {
        self.clock = clock
        self.subject = subject
        self.anchor = anchor
        self.step = step
        self.ready = ready
        self.to = to
    }

    package init?(text: String) {
        let pieces = parts(of: text, at: "/")
        guard pieces.count == 6, let clock = Clock(text: pieces[0]), let subject = Int(pieces[1]),
            let anchor = Day(text: pieces[2]), let step = Step(text: pieces[3])
        else { return nil }
        let (ready, to) = (Day(text: pieces[4]), Int(pieces[5]))
        guard ready != nil || pieces[4] == "-", to != nil || pieces[5] == "-" else { return nil }
        self.init(clock, subject, anchor, step, ready, to)
    }

    package var text: String {
        "\(clock.rawValue)/\(subject)/\(anchor)/\(step)/\(ready?.text ?? "-")/\(to?.text ?? "-")"
    }

    package static var expected: String { "clock/subject/anchor/step/ready/to" }
}

/// The program's plan for one partner, all its open occurrences.
package struct Plan: Record {
    package var partner = 0
    package var lines: [PlanLine] = []

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("partner", &partner)
        try f.list("lines", &lines)
    }
}

/// One step that a preview foretells: `partner/clock/subject/anchor/step`.
package struct ForetoldStep: Hashable, FieldValue {
    package var name: OccurrenceName
    package var step: Step

    package init(_ name: OccurrenceName, _ step: Step) {
        self.name = name
        self.step = step
    }

    package init?(text: String) {
        let pieces = parts(of: text, at: "/")
        guard pieces.count == 5, let name = OccurrenceName(pieces: pieces[0..<4]),
            let step = Step(text: pieces[4])
        else { return nil }
        self.init(name, step)
    }

    package var text: String { "\(name)/\(step)" }
    package static var expected: String { "partner/clock/subject/anchor/step" }
}

/// What the program says a person's digest of a coming date will hold.
package struct Preview: Record {
    package var to = 0
    package var date = Day(number: 0)
    package var steps: [ForetoldStep] = []

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("to", &to)
        try f.need("date", &date)
        try f.list("steps", &steps)
    }
}

/// The weekly overview of a branch's head: what is quiet, and which partners are orphans.
package struct Overview: Record {
    package var to = 0
    package var quiet: [OccurrenceName] = []
    package var orphans: [Int] = []

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("to", &to)
        try f.list("quiet", &quiet)
        try f.list("orphans", &orphans)
    }
}

/// The audit rows written since the last such line, as `what:number`.
package struct Audit: Record {
    package var rows: [String] = []

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.list("rows", &rows)
    }
}

/// The counts that `status` shows; those it doesn't show are left out.
package struct Counts: Record {
    package var candidate: Int?
    package var prospect: Int?
    package var building: Int?
    package var established: Int?
    package var resting: Int?
    package var lapsed: Int?
    package var ended: Int?
    package var kept: Int?
    package var due: Int?
    package var overdue: Int?
    package var lost: Int?
    package var quiet: Int?
    package var orphans: Int?
    /// Digests with a step that is decided and not yet spoken.
    package var outbox: Int?
    /// Steps given up on whose occurrence is still at them.
    package var dead: Int?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.may("candidate", &candidate)
        try f.may("prospect", &prospect)
        try f.may("building", &building)
        try f.may("established", &established)
        try f.may("resting", &resting)
        try f.may("lapsed", &lapsed)
        try f.may("ended", &ended)
        try f.may("kept", &kept)
        try f.may("due", &due)
        try f.may("overdue", &overdue)
        try f.may("lost", &lost)
        try f.may("quiet", &quiet)
        try f.may("orphans", &orphans)
        try f.may("outbox", &outbox)
        try f.may("dead", &dead)
    }
}

/// A line that holds nothing but its time.
package struct Tick: Record {
    package init() {}
    package mutating func fields(_ f: inout Fields) throws {}
}
