import ArgumentParser
import PartnerControl
import PartnerCore

/// One occurrence of a partner.
struct OccurrenceArguments: ParsableArguments {
    @Argument(help: .partner, completion: .slugs) var partner: String
    @Option(help: "Which reminder, where several are open.") var clock: ClockKind?
    @Option(help: ArgumentHelp("Which promise, where several are open.", valueName: "number"))
    var promise: Int64?

    func validate() throws {
        if let clock, clock != .promise, promise != nil {
            throw ValidationError("--promise goes with --clock promise only.")
        }
    }

    /// A promise's number says which clock is meant.
    var meant: ClockKind? { clock ?? (promise == nil ? nil : .promise) }
}

extension Partnerctl {
    struct Done: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What a reminder asked for is done.",
            discussion: examples(
                "A follow-up is a touch of today, so it says how; a re-evaluation is done with partnerctl evaluate.",
                "done lincoln-elementary --how call --by ana", "done hillside-food-bank --clock promise"))

        @OptionGroup var which: OccurrenceArguments
        @Option(help: "Of a follow-up: how you were in touch.") var how: PartnerCore.Touch.How?
        @Option(help: .name("With whom there.")) var who: String?
        @Option(help: .staff("Who of the staff; else you.")) var by: String?
        @Option(help: .text("What was said.")) var note: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.Done.self,
                .init(
                    partner: which.partner, clock: which.meant, subject: which.promise, how: how, who: who,
                    by: by,
                    note: note))
        }
    }
}
