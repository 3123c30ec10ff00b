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
