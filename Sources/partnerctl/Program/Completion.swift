import ArgumentParser
import FoundationEssentials
import PartnerControl

extension CompletionKind {
    /// The slugs on record, asked of the daemon; none where it does not answer at once, for a shell waits.
    static let slugs = CompletionKind.custom { words, _, _ in
        let path = ControlOptions.path(socket(in: words), ProcessInfo.processInfo.environment)
        do {
            let client = try ControlClient(connectingTo: path, patience: .seconds(2))
            return try await client.call(Verb.ListPartners.self, .init()).partners.map(\.partner.slug)
        } catch {
            return []  // what is typed on is understood all the same, and complained of then
        }
    }

    /// The socket that the half-typed line names.
    private static func socket(in words: [String]) -> String? {
        zip(words, words.dropFirst()).first { $0.0 == "--socket" }?.1
    }
}
