import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what is on record about a partner.",
            discussion: examples("", "show lincoln-elementary", "show lincoln-elementary --timeline 100"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Option(help: "How much of the past to show, in entries.") var timeline = 20
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard timeline >= 0 else { throw ValidationError("--timeline \(timeline): expected 0 or more") }
        }

        func run() async throws {
            try await control.show(Verb.ShowPartner.self, .init(partner: partner, timeline: timeline))
        }
    }
}
