import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Promise: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A promise was kept, moves to another day, or is dropped.",
            discussion: examples(
                "A promise is made with partnerctl log. Its number: partnerctl show.", "promise keep 7",
                "promise move 7 --to \"next friday\"", "promise drop 7 --reason \"they found another room\""),
            subcommands: [Keep.self, Move.self, Drop.self])
    }
}

extension Partnerctl.Promise {
    struct Keep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "It was kept.", discussion: examples("", "promise keep 7 --on yesterday"))

        @Argument(help: "Its number.") var number: Int64
        @Option(help: .day("The day; else today")) var on: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.KeepPromise.self, .init(number: number, on: on))
        }
    }

    struct Move: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "It is promised for another day now.",
            discussion: examples("", "promise move 7 --to \"next friday\""))

        @Argument(help: "Its number.") var number: Int64
        @Option(help: .day("The new day")) var to: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.MovePromise.self, .init(number: number, to: to))
        }
    }

    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "It is not owed any more.",
            discussion: examples("", "promise drop 7 --reason \"they found another room\""))

        @Argument(help: "Its number.") var number: Int64
        @Option(help: .text("Why.")) var reason: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.DropPromise.self, .init(number: number, reason: reason))
        }
    }
}
