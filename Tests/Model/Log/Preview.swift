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
