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
