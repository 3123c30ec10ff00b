import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who changed what on a partner's record.",
            discussion: examples("", "history lincoln-elementary", "history lincoln-elementary --limit 200"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Option(help: "How many changes at most.") var limit = 50
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard limit >= 1 else { throw ValidationError("--limit \(limit): expected 1 or more") }
        }

        func run() async throws {
            try await control.show(Verb.History.self, .init(partner: partner, limit: limit))
        }
    }
}
