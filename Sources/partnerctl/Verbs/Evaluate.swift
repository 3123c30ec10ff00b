import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Evaluate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down a re-evaluation of a relationship.",
            discussion: examples(
                """
                What are we to them, what are they to us, is the commitment right on both sides? Then: deepen, keep, \
                ease, rest (until a day) or end. An evaluation is not a touch: log the talk, too.
                """,
                "evaluate boys-and-girls-club --our-role \"monthly craft table\" \\\n"
                    + "--their-role \"bring 20 teens\" --outcome keep --by ana",
                "evaluate lincoln-elementary --outcome rest --until 2027-08-31"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Option(help: .text("What we are to them.")) var ourRole: String?
        @Option(help: .text("What they are to us.")) var theirRole: String?
        @Option(help: .text("The level of commitment, in your words.")) var commitment: String?
        @Option(help: "What follows.") var outcome: Evaluation.Outcome
        @Option(help: .day("The last day of resting")) var until: String?
        @Flag(help: "A relationship that was being built is established now.") var established = false
        @Option(help: .text("What else was said.")) var note: String?
        @Option(help: .staff("Who of the staff evaluated; else you.")) var by: String?
        @Option(help: .day("The day; else today")) var on: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if outcome == .rest, until == nil {
                throw ValidationError("A rest needs its last day: --until DATE")
            }
            if outcome != .rest, until != nil {
                throw ValidationError("--until is for the outcome rest only.")
            }
            if established, outcome == .rest || outcome == .end {
                throw ValidationError("--established contradicts --outcome \(outcome.rawValue).")
            }
        }

        func run() async throws {
            try await control.show(
                Verb.Evaluate.self,
                .init(
                    partner: partner, ourRole: ourRole, theirRole: theirRole, commitment: commitment,
                    outcome: outcome, until: until, established: established, note: note, by: by, on: on))
        }
    }
}
