import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Stage: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set where a relationship stands.",
            discussion: examples(
                """
                building: being made, or taken up again · established · resting: nobody is asked until a day · \
                lapsed: lost, known, not asked about · ended. \
                Another --on for the stage in which it is corrects the day that began.
                """,
                "stage eastside-mentors established --on 2024-09-12",
                "stage lincoln-elementary resting --until 2027-08-31",
                "stage chess-club ended --reason \"the club has dissolved\""))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Argument(help: "The new stage.") var stage: PartnerCore.Stage
        @Option(help: .day("The last day of resting")) var until: String?
        @Option(help: .day("The day it begins; else today")) var on: String?
        @Option(help: .text("Why; the history keeps it.")) var reason: String?
        @OptionGroup var more: OverrideOption
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if stage == .resting, until == nil {
                throw ValidationError("Resting needs its last day: --until DATE")
            }
            if stage != .resting, until != nil { throw ValidationError("--until is for resting only.") }
        }

        func run() async throws {
            try await control.show(
                Verb.SetStage.self,
                .init(
                    partner: partner, stage: stage, until: until, on: on, reason: reason,
                    override: more.override))
        }
    }
}
