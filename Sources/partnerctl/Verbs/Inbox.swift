import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Inbox: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mail that came in, and what became of it.",
            discussion: examples(
                """
                What staff answer to a reminder is done at once. What could not be told whose it is, or what it means \
                for us, waits here until somebody has seen to it; nothing of it was done.
                """,
                "inbox", "inbox list all --limit 20", "inbox show 12", "inbox settle 12"),
            subcommands: [List.self, Show.self, Settle.self], defaultSubcommand: List.self)
    }
}

extension Partnerctl.Inbox {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What waits to be looked at; or all that came in.",
            discussion: examples("", "inbox list", "inbox list all"))

        @Argument(help: "Which mails.") var which = Verb.ListInbox.Which.waiting
        @Option(help: "How many at most.") var limit = 50
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard limit >= 1 else { throw ValidationError("--limit \(limit): expected 1 or more") }
        }

        func run() async throws {
            try await control.show(Verb.ListInbox.self, .init(which: which, limit: limit))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One mail: its words, and what became of it.", discussion: examples("", "inbox show 12")
        )

        @Argument(help: "Its number.") var number: Int64
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ShowReceived.self, .init(number: number))
        }
    }

    struct Settle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that a mail was seen to: it waits no more.",
            discussion: examples("", "inbox settle 12"))

        @Argument(help: "Its number.") var number: Int64
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.SettleReceived.self, .init(number: number))
        }
    }
}
