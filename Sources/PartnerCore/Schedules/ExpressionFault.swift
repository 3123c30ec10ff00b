/// What is wrong with an expression that somebody typed, and where.
package struct ExpressionFault: Error, Hashable, Sendable {
    /// The wrong place, in UTF-8 code units from the beginning; empty at the end of the text.
    package let range: Range<Int>
    /// What was found, as a sentence without its full stop: `"7" is neither a date nor a time`.
    package let problem: String
    /// What would do: `a weekday, a date or a time`.
    package let expected: String

    package init(_ range: Range<Int>, _ problem: String, expected: String) {
        self.range = range
        self.problem = problem
        self.expected = expected
    }
}

extension ExpressionFault: CustomStringConvertible {
    package var description: String { "\(problem); expected \(expected)" }
}
