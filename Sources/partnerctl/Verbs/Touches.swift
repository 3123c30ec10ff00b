import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Touches: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who was in touch with whom, over the whole library.",
            discussion: examples(
                "Attempts stand among the touches. An exchange with several partners is one line.",
                "touches", "touches --by ana --since 2027-01-01", "touches --with lincoln-elementary",
                "touches --branch riverside --limit 200"))

        @Option(help: .staff("Only by this one of the staff; may be gone.")) var by: String?
        @Option(name: .customLong("with"), help: .partner, completion: .slugs) var partner: String?
        @Option(help: "Only with partners of this branch.") var branch: String?
        @Option(help: .day("From this day on")) var since: String?
        @Option(help: .day("Up to this day")) var until: String?
        @Option(help: "How many at most.") var limit = 50
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard limit >= 1 else { throw ValidationError("--limit \(limit): expected 1 or more") }
        }

        func run() async throws {
            try await control.show(
                Verb.ListTouches.self,
                .init(by: by, with: partner, branch: branch, since: since, until: until, limit: limit))
        }
    }

    struct Who: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who of ours knows a partner, or whom somebody knows.",
            discussion: examples(
                "By direct touches, of all branches; attempts are counted apart.",
                "who lincoln-elementary", "who --staff \"Kim Tran\""))

        @Argument(help: .partner, completion: .slugs) var partner: String?
        @Option(help: .staff("Whose acquaintances.")) var staff: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard (partner == nil) != (staff == nil) else {
                throw ValidationError("Of whom? A partner's slug, or --staff NAME")
            }
        }

        func run() async throws {
            try await control.show(Verb.WhoKnows.self, .init(partner: partner, staff: staff))
        }
    }
}
