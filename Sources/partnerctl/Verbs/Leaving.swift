import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Leaving: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say who leaves for good, so that their partners are handed over ahead.",
            discussion: examples(
                """
                Their supervisor, or the head of the branch, is asked for the handover from four weeks before the last \
                day on (handover: ask-before: in the configuration), once a week until it is done. After the last \
                day they are gone, though the configuration still has them.
                """,
                "leaving jo --on 2027-03-31", "leaving jo --withdraw", "leaving list"),
            subcommands: [Mark.self, List.self], defaultSubcommand: Mark.self)
    }
}

extension Partnerctl.Leaving {
    struct Mark: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Somebody leaves, or stays after all.",
            discussion: examples("", "leaving jo --on 2027-03-31", "leaving jo --withdraw"))

        @Argument(help: .staff("Who leaves.")) var staff: String
        @Option(help: .day("Their last day")) var on: String?
        @Option(help: .text("Why, or where to.")) var note: String?
        @Flag(help: "They stay after all.") var withdraw = false
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if withdraw, on != nil || note != nil {
                throw ValidationError("--withdraw takes no day and no note")
            }
            if !withdraw, on == nil {
                throw ValidationError("When is the last day? --on DATE; or --withdraw")
            }
        }

        func run() async throws {
            guard let on else {
                try await control.show(Verb.WithdrawLeaving.self, .init(staff: staff))
                return
            }
            try await control.show(Verb.AddLeaving.self, .init(staff: staff, lastDay: on, note: note))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who is known to leave, and what is still theirs.",
            discussion: examples("", "leaving list"))

        @OptionGroup var control: ControlOptions

        func run() async throws { try await control.show(Verb.ListLeavings.self, Nothing()) }
    }
}
