import PartnerCore
import Testing

@Suite("Indicators are expressions over figures")
struct ExpressionTests {
    static let figures: [String: Double] = ["a": 6, "b": 4, "none": 0, "under_18": 20, "population": 80]

    @Test(
        "a value",
        arguments: [
            ("a", 6), ("2", 2), ("a + b * 2", 14), ("(a + b) * 2", 20), ("a - b - 1", 1), ("a / b / 2", 0.75),
            ("-a + b", -2), ("- (a - -b)", -10), ("100 * under_18 / population", 25),
            ("100 × under_18 ÷ population", 25),
            ("a − b", 2), (" a\n+\nb ", 10), (".5 * a", 3), ("none / a", 0), ("--a", 6),
        ])
    func value(_ text: String, _ value: Double) throws {
        #expect(try Expression(text).value { Self.figures[$0] } == .number(value))
    }

    @Test(
        "none, and why",
        arguments: [
            ("a / none", Expression.Value.dividedByNought), ("a / (b - 4)", .dividedByNought),
            ("1 + a / none", .dividedByNought), ("a + lacking", .missing), ("lacking / none", .missing),
            ("-lacking", .missing), ("a / none + lacking", .dividedByNought),
        ])
    func none(_ text: String, _ why: Expression.Value) throws {
        #expect(try Expression(text).value { Self.figures[$0] } == why)
    }

    @Test(
        "what is wrong has its place",
        arguments: [
            ("", "", "nothing"), ("a +", "", "nothing"), ("a b", "b", "\"b\" where the expression could end"),
            ("(a + b", "(", "a parenthesis that is not closed"),
            ("a)", ")", "a parenthesis that was not opened"),
            ("a * / b", "/", "\"/\""), ("a % b", "%", "\"%\" where the expression could end"),
            ("2x + 1", "2x", "\"2x\" is neither a number nor a name"),
            ("1.2.3", "1.2.3", "\"1.2.3\" is neither a number nor a name"),
            ("a ^ 2", "^", "\"^\" where the expression could end"),
        ])
    func wrong(_ text: String, _ part: String, _ says: String) {
        let problem = #expect(throws: Expression.Problem.self) { try Expression(text) }
        #expect(problem.map { String(text[$0.part]) } == part)
        #expect(problem?.problem == says)
    }

    @Test("a nest of parentheses ends, and does not the program")
    func nest() {
        let text = String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000)
        #expect(throws: Expression.Problem.self) { try Expression(text) }
        #expect(throws: Expression.Problem.self) {
            try Expression(String(repeating: "-", count: 10_000) + "a")
        }
    }

    @Test("the names in it, each once")
    func names() throws { #expect(try Expression("b + a * (b - c) / 2").names == ["b", "a", "c"]) }
}
