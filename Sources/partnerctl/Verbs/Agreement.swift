import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Agreement: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What was agreed on until a day, and what becomes of it.",
            discussion: examples(
                "The steward is asked ahead of its end whether it is renewed: 60 days before, unless set.",
                "agreement add lincoln-elementary \\\n--what \"use of the meeting room\" --until 2027-08-31",
                "agreement renew 3 --until 2028-08-31",
                "agreement end 3 --reason \"they moved into their own hall\"", "agreement list"),
            subcommands: [Add.self, Renew.self, End.self, List.self])
    }
}

extension Partnerctl.Agreement {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Something was agreed on.",
            discussion: examples(
                "",
                "agreement add lincoln-elementary \\\n--what \"use of the meeting room\" --until 2027-08-31",
                "agreement add hillside-food-bank --what \"book corner\" \\\n"
                    + "--from 2027-01-01 --until 2027-12-31 --lead 90"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Option(help: .text("What was agreed on.")) var what: String
        @Option(help: .day("Its first day; else today")) var from: String?
        @Option(help: .day("Its last day")) var until: String
        @Option(help: ArgumentHelp("Days ahead at which it is asked about.", valueName: "days"))
        var lead: Int?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.AddAgreement.self,
                .init(partner: partner, what: what, from: from, until: until, lead: lead))
        }
    }

    struct Renew: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Another follows it, from the day after its last.",
            discussion: examples("", "agreement renew 3 --until 2028-08-31"))

        @Argument(help: "Its number.") var number: Int64
        @Option(help: .day("The last day of the one that follows")) var until: String
        @Option(help: ArgumentHelp("Days ahead at which that is asked about.", valueName: "days"))
        var lead: Int?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.RenewAgreement.self, .init(number: number, until: until, lead: lead))
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "It is not renewed.",
            discussion: examples("", "agreement end 3 --reason \"they moved into their own hall\""))

        @Argument(help: "Its number.") var number: Int64
        @Option(help: .text("Why; the history keeps it.")) var reason: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.EndAgreement.self, .init(number: number, reason: reason))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What is agreed on, by its end.",
            discussion: examples("", "agreement list", "agreement list lincoln-elementary --all"))

        @Argument(help: .partner, completion: .slugs) var partner: String?
        @Flag(help: "With those that were renewed or ended.") var all = false
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ListAgreements.self, .init(partner: partner, all: all))
        }
    }
}
