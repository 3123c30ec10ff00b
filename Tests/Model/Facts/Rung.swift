/// One rung of a ladder: a step and when it comes.
package struct Rung: Hashable, FieldValue {
    package var step: Step
    /// Days (or working days) after the due date, before it if negative.
    package var offset: Int

    package init(_ step: Step, _ offset: Int) {
        self.step = step
        self.offset = offset
    }

    package init?(text: String) {
        let pieces = parts(of: text, at: ":")
        guard pieces.count == 2, let step = Step(text: pieces[0]), let offset = Int(pieces[1]) else {
            return nil
        }
        self.init(step, offset)
    }

    package var text: String { "\(step.text):\(offset)" }
    package static var expected: String { "a step and its offset such as repeat-1:7" }
}
