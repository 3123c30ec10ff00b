import ArgumentParser
import PartnerControl
import PartnerText

extension Partnerctl {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Take over a spreadsheet of partners, or of contacts that were made; list and undo imports.",
            discussion: examples(
                """
                Every import has a number, and can be taken back: all of it or, where something was done since that \
                stands on it, nothing. "partnerctl import take --help" has the options for reading a file.
                """,
                "import partners.csv --preview", "import partners.xlsx --sheet 2027 --as established",
                "import list", "import show 12", "import undo 12 --preview"),
            subcommands: [Take.self, List.self, Show.self, Undo.self], defaultSubcommand: Take.self)
    }
}

extension Partnerctl.Import {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The sheets that were taken over, the latest first.",
            discussion: examples("", "import list", "import list --limit 100"))

        @Option(help: "How many at most.") var limit = 20
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ListImports.self, .init(limit: limit))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What one import changed, record by record.",
            discussion: examples("", "import show 12"))

        @Argument(help: "Its number.") var number: Int64
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ShowImport.self, .init(number: number))
        }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an import back: all of it, or nothing.",
            discussion: examples(
                """
                Where something was done since that stands on it, nothing is taken back and each such row is named: \
                a field that was changed again, a partner that was spoken with or written about. The history keeps \
                both, and the same file can be imported again.
                """,
                "import undo 12 --preview", "import undo 12"))

        @Argument(help: "Its number.") var number: Int64
        @Flag(help: "Say what would be taken back, and change nothing.") var preview = false
        @OptionGroup var control: ControlOptions

        func run() async throws {
            let reply = try await control.show(
                Verb.UndoImport.self, .init(number: number, mode: preview ? .preview : .undo),
                patience: .seconds(600))
            if reply.outcome == .refused { throw ExitStatus.data.code }
        }
    }
}
