/// One step that a preview foretells: `partner/clock/subject/step`. An occurrence's anchor is for no reader of one.
package struct ForetoldStep: Hashable, FieldValue {
    package var partner: Int
    package var clock: Clock
    package var subject: Int
    package var step: Step

    package init(_ partner: Int, _ clock: Clock, _ subject: Int, _ step: Step) {
        self.partner = partner
        self.clock = clock
        self.subject = subject
        self.step = step
    }

    package init(_ name: OccurrenceName, _ step: Step) {
        self.init(name.partner, name.clock, name.subject, step)
    }

    package init?(text: String) {
        let pieces = parts(of: text, at: "/")
        guard pieces.count == 4, let partner = Int(pieces[0]), let clock = Clock(text: pieces[1]),
            let subject = Int(pieces[2]), let step = Step(text: pieces[3])
        else { return nil }
        self.init(partner, clock, subject, step)
    }

    package var text: String { "\(partner)/\(clock.rawValue)/\(subject)/\(step)" }
    package static var expected: String { "partner/clock/subject/step" }
}

/// What the program says a person's digest of a coming date will hold.
package struct Preview: Record {
    package var to = 0
    package var date = Day(number: 0)
    package var steps: [ForetoldStep] = []
    package var putOff = 0

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("to", &to)
        try f.need("date", &date)
        try f.list("steps", &steps)
        try f.may("put-off", &putOff)
    }
}
