import ArgumentParser
import PartnerControl
import PartnerCore

/// One occurrence of a partner.
struct OccurrenceArguments: ParsableArguments {
    @Argument(help: .partner, completion: .slugs) var partner: String
    @Option(help: "Which reminder, where several are open.") var clock: ClockKind?
    @Option(help: ArgumentHelp("Which promise, where several are open.", valueName: "number"))
    var promise: Int64?

    @Option(help: ArgumentHelp("Whose details, where several are to be checked.", valueName: "number"))
    var contact: Int64?
    @Option(help: ArgumentHelp("Which agreement, where several end.", valueName: "number"))
    var agreement: Int64?

    @Option(help: ArgumentHelp("Which fixed date, where several are open.", valueName: "number"))
    var fixedDate: Int64?

    private var numbers: [(clock: ClockKind, number: Int64)] {
        [
            (ClockKind.promise, promise), (.contactCheck, contact), (.agreement, agreement),
            (.fixedDate, fixedDate),
        ]
        .compactMap { clock, number in number.map { (clock, $0) } }
    }

    func validate() throws {
        if numbers.count > 1 {
            throw ValidationError("Only one of --promise, --contact, --agreement and --fixed-date.")
        }
        if let clock, let named = numbers.first?.clock, clock != named {
            let option = named == .contactCheck ? "contact" : named.rawValue
            throw ValidationError("--\(option) goes with --clock \(named) only.")
        }
    }

    /// A number says which clock is meant.
    var meant: ClockKind? { clock ?? numbers.first?.clock }
    var subject: Int64? { numbers.first?.number }
}

extension Partnerctl {
    struct Done: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What a reminder asked for is done.",
            discussion: examples(
                """
                A follow-up or a first contact is a touch of today, so it says how; an agreement is renewed, so it \
                says until when; a re-evaluation is done with partnerctl evaluate.
                """,
                "done lincoln-elementary --how call --by ana", "done hillside-food-bank --clock promise",
                "done lincoln-elementary --agreement 3 --until 2028-08-31"))

        @OptionGroup var which: OccurrenceArguments
        @Option(help: "Of a follow-up or first contact: how you were in touch.") var how:
            PartnerCore.Touch.How?
        @Option(help: .name("With whom there.")) var who: String?
        @Option(help: .staff("Who of the staff; else you.")) var by: String?
        @Option(help: .text("What was said.")) var note: String?
        @Option(help: .day("Of an agreement: the last day it is renewed for")) var until: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.Done.self,
                .init(
                    partner: which.partner, clock: which.meant, subject: which.subject, how: how, who: who,
                    by: by, note: note, until: until))
        }
    }
}
