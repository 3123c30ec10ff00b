import Testing

@Suite("What differs from a peer is told in its simplest form")
struct PeerCaseTests {
    struct Sum: PeerCase, Hashable {
        let numbers: [Int]
        var line: String { numbers.map(\.description).joined(separator: " ") }
        var answer: String { "\(numbers.reduce(0, +))" }
        var simpler: [Sum] {
            numbers.indices.map { index in
                Sum(numbers: numbers.enumerated().filter { $0.offset != index }.map(\.element))
            }
        }
    }

    /// A peer that can't add what is over 100.
    private static func peer(_ lines: [String]) -> [String] {
        lines.map { line in
            let numbers = line.split(separator: " ").compactMap { Int($0) }
            return "\(numbers.filter { $0 <= 100 }.reduce(0, +))"
        }
    }

    @Test("all that does not matter is left out")
    func shrinks() throws {
        let cases = [Sum(numbers: [1, 2]), Sum(numbers: [3, 101, 5, 200]), Sum(numbers: [300])]
        let found = try PeerDifference(cases, Self.peer)
        #expect(found?.simplest == Sum(numbers: [200]))
        #expect(found?.theirs == "0")
    }

    @Test("where both agree nothing is told")
    func agrees() throws {
        let cases = [Sum(numbers: [1, 2]), Sum(numbers: [])]
        let found = try PeerDifference(cases, Self.peer)
        #expect(found == nil)
    }
}
