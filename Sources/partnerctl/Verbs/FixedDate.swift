import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct FixedDate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fixed-date",
            abstract: "What is to be done with a partner on dates that come again.",
            discussion: examples(
                """
                The steward is told ahead, and asked on the day. A touch from the notice on answers it. What every \
                partner of a kind has stands in the configuration, under fixed-dates.
                """,
                "fixed-date add lincoln-elementary \"first Monday of September\" \\\n"
                    + "--what \"bring library cards to the new classes\"",
                "fixed-date list", "fixed-date end 3 --reason \"they come to us now\""),
            subcommands: [Add.self, End.self, List.self])
    }
}

extension Partnerctl.FixedDate {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A partner has dates of its own.",
            discussion: examples(
                "The dates are words or a rule of RFC 5545, as partnerctl rule next takes them.",
                "fixed-date add lincoln-elementary \"first Monday of September\" \\\n"
                    + "--what \"bring library cards to the new classes\"",
                "fixed-date add hillside-food-bank \"FREQ=MONTHLY;BYDAY=-1FR\" \\\n"
                    + "--what \"send the reading list\" --lead 3"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Argument(help: "The dates: \"last Friday of the quarter\".") var dates: String
        @Option(help: .text("What is to be done.")) var what: String
        @Option(help: .day("The first day that may be one of them; else today")) var from: String?
        @Option(help: ArgumentHelp("Days ahead at which a notice is said.", valueName: "days"))
        var lead: Int?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.AddFixedDate.self,
                .init(partner: partner, dates: dates, what: what, from: from, lead: lead))
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "It comes no more.",
            discussion: examples("", "fixed-date end 3 --reason \"they come to us now\""))

        @Argument(help: "Its number.") var number: Int64
        @Option(help: .text("Why; the history keeps it.")) var reason: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.EndFixedDate.self, .init(number: number, reason: reason))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What comes again, the soonest first.",
            discussion: examples("", "fixed-date list", "fixed-date list lincoln-elementary --all"))

        @Argument(help: .partner, completion: .slugs) var partner: String?
        @Flag(help: "With those that were ended.") var all = false
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ListFixedDates.self, .init(partner: partner, all: all))
        }
    }
}
