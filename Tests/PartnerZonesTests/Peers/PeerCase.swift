/// A question that both we and a peer can answer.
protocol PeerCase {
    /// As the peer is asked, in one line.
    var line: String { get }
    /// Ours.
    var answer: String { get }
    /// The same question, a little simpler each; none where it is as simple as can be.
    var simpler: [Self] { get }
}

/// What we and a peer answer differently.
struct PeerDifference<Case: PeerCase> {
    let simplest: Case
    let theirs: String
}

extension PeerDifference {
    /// The first of the cases on which the two differ, made as simple as it can be while they still do; nil: they
    /// agree on all.
    ///
    /// - Parameter ask: has the peer answer, a line for a line.
    init?(_ cases: [Case], _ ask: ([String]) throws -> [String]) throws {
        guard var found = try Self.first(cases, ask) else { return nil }
        while let simpler = try Self.first(found.simplest.simpler, ask) { found = simpler }
        self = found
    }

    private static func first(_ cases: [Case], _ ask: ([String]) throws -> [String]) throws -> Self? {
        if cases.isEmpty { return nil }
        let answers = try ask(cases.map(\.line))
        guard answers.count == cases.count else { throw MissingAnswers() }
        return zip(cases, answers).first { $0.answer != $1 }.map { Self(simplest: $0, theirs: $1) }
    }
}

struct MissingAnswers: Error {}
