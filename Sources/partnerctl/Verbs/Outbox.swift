import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Outbox: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mail that waits, or was given up on.",
            discussion: examples(
                "", "outbox list", "outbox show 31", "outbox retry --all",
                "outbox drop 31 --reason \"the address is wrong\""),
            subcommands: [List.self, Show.self, Retry.self, Drop.self], defaultSubcommand: List.self)
    }
}

extension Partnerctl.Outbox {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What waits or was given up on; or what else is asked for.",
            discussion: examples("", "outbox list", "outbox list accepted --limit 10"))

        @Argument(help: "Which messages.") var which = Verb.ListOutbox.Which.open
        @Option(help: "How many at most.") var limit = 50
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard limit >= 1 else { throw ValidationError("--limit \(limit): expected 1 or more") }
        }

        func run() async throws {
            try await control.show(Verb.ListOutbox.self, .init(which: which, limit: limit))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One message: its text, and how each try ended.",
            discussion: examples("", "outbox show 31"))

        @Argument(help: "Its number.") var number: Int64
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ShowMessage.self, .init(number: number))
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try messages again now; one that was given up on, by its number.",
            discussion: examples("", "outbox retry 31", "outbox retry --all"))

        @Argument(help: "Their numbers.") var numbers: [Int64] = []
        @Flag(help: "All that wait.") var all = false
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard numbers.isEmpty == all else {
                throw ValidationError(all ? "--all, or numbers: not both." : "Which? NUMBER, or --all")
            }
        }

        func run() async throws {
            try await control.show(Verb.RetryMessages.self, .init(numbers: numbers))
        }
    }

    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a message out of the outbox: it is not sent any more.",
            discussion: examples(
                "The reminders in it that were not said yet are said again when their time comes.",
                "outbox drop 31 --reason \"the address is wrong\""))

        @Argument(help: "Its number.") var number: Int64
        @Option(help: "Why.") var reason: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.DropMessage.self, .init(number: number, reason: reason))
        }
    }
}
