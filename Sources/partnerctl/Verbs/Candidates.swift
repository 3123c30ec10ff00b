import ArgumentParser
import PartnerControl
import PartnerCore
import PartnerTables
import PartnerText

extension Partnerctl {
    struct Candidates: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find organisations that might become partners.",
            discussion: examples(
                """
                Ranked by the need of their area and how they fit a scope. Take directories over with import, and \
                tables of figures with partnerctl sources add.
                """,
                "candidates --scope youth --near hillside", "candidates --scope youth --explain --limit 3",
                "candidates import nonprofits.csv --preview", "candidates pairs"),
            subcommands: [
                List.self, Import.self, Pairs.self, Same.self, Different.self,
                CandidateDecisions.NotNow.self, CandidateDecisions.Never.self, CandidateDecisions.Open.self,
            ],
            defaultSubcommand: List.self)
    }
}

extension Partnerctl.Candidates {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rank candidates for a scope.",
            discussion: examples(
                "", "candidates list --scope youth --county Alameda --county \"Contra Costa\"",
                "candidates list --scope edi --near hillside --within 5"))

        @Option(help: .name("The scope: youth, older-adults, edi, or one of your own")) var scope: String
        @Option(help: .name("A branch: how far each is from there")) var near: String?
        @Option(
            help: ArgumentHelp(
                "Leave out what is farther than so many miles; else as the configuration says.",
                valueName: "miles"))
        var within: Double?
        @Option(help: .name("Only this county, by name or code; may be repeated")) var county: [String] = []
        @Option(help: ArgumentHelp("How many to show.", valueName: "number")) var limit = 20
        @Flag(help: "Show the whole reason of each rank.") var explain = false
        @Flag(help: "Show those that fit and whose area is not known.") var unplaced = false
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit takes 1 or more.") }
            if explain, unplaced { throw ValidationError("--explain or --unplaced, not both.") }
            if within != nil, near == nil { throw ValidationError("--within needs a branch: --near BRANCH.") }
        }

        func run() async throws {
            let reply = try await control.ask(
                Verb.ListCandidates.self,
                .init(scope: scope, near: near, within: within, counties: county, limit: limit))
            if control.json {
                try control.write(reply)
            } else {
                let form: CandidatesPage.Form = explain ? .explained : unplaced ? .unplaced : .list
                try Output.answer.write(CandidatesPage(reply, form).rendered(control.look))
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take over a directory of organisations.",
            discussion: examples(
                """
                Reads .xlsx and any CSV; columns are recognised by their usual names. All rows are taken over or none, \
                unless --skip-refused; the same list again changes nothing.
                """,
                "candidates import nonprofits.csv --preview",
                "candidates import schools.csv --list schools --as-kind school"))

        @Argument(help: "The file.", completion: .file()) var file: String
        @Flag(help: "Say what would become of each row, and change nothing.") var preview = false
        @Flag(help: "Leave out rows that can't be taken.") var skipRefused = false
        @Option(help: .name("What the list is called; else the file's name without its ending")) var list:
            String?
        @Option(help: .name("The kind of rows that name none: school")) var asKind: String?
        @Option(
            help: ArgumentHelp(
                "What a column is: \"Purpose=notes\"; \"Notes 2=-\" leaves it out.", valueName: "header=field"
            ),
            transform: { try ColumnMapping(parsing: $0) })
        var column: [ColumnMapping] = []
        @Option(help: .name("The sheet of a workbook; else the first.")) var sheet: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            let source = try await SheetFile(path: file, sheet: sheet)
                .read(ReadingOptions(kind: .candidates, columns: column))
            guard case .candidates(let rows) = source.reading.rows else {
                Output.complain("\(source.summary.file) is no directory of organisations")
                throw ExitStatus.data.code
            }
            let blocked = !skipRefused && !source.reading.refusals.isEmpty
            let reply = try await control.ask(
                Verb.ImportCandidates.self,
                .init(
                    file: source.summary.file, list: list ?? Self.stem(source.summary.file), kind: asKind,
                    rows: rows,
                    mode: preview || blocked ? .preview : skipRefused ? .skipRefused : .all),
                patience: .seconds(600))
            let result = CandidateImportResult(
                sheet: source.summary, reply: reply, issues: source.reading.issues)
            try control.write(result)
            if !preview, !skipRefused, !result.result.refused.isEmpty { throw ExitStatus.data.code }
        }

        /// `nonprofits` of `nonprofits.csv`
        static func stem(_ file: String) -> String {
            guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
            return String(file[..<dot])
        }
    }

    struct Pairs: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List candidates that are, or may be, partners or in two lists.",
            discussion: examples("", "candidates pairs"))

        @OptionGroup var control: ControlOptions

        func run() async throws { try await control.show(Verb.ListPairs.self, Nothing()) }
    }

    struct Same: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that a candidate is a partner, or another candidate, already.",
            discussion: examples("It is not proposed any more.", "candidates same grange-hall-2 grange-hall"))

        @OptionGroup var pair: PairArguments
        @OptionGroup var control: ControlOptions

        func run() async throws { try await control.show(Verb.DecidePair.self, pair.request(.same)) }
    }

    struct Different: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that a candidate is not the partner, or candidate, that it looks like.",
            discussion: examples(
                "It is ranked as any other.", "candidates different grange-hall-2 grange-hall"))

        @OptionGroup var pair: PairArguments
        @OptionGroup var control: ControlOptions

        func run() async throws { try await control.show(Verb.DecidePair.self, pair.request(.different)) }
    }
}

/// Two records of which somebody decides whether they are one organisation.
struct PairArguments: ParsableArguments {
    @Argument(help: "The candidate's slug.") var candidate: String
    @Argument(help: "The slug of a partner or another candidate.", completion: .slugs) var other: String
    @Option(help: .staff("Who decides; else who asks")) var by: String?

    func request(_ verdict: PairVerdict) -> Verb.DecidePair.Parameters {
        .init(candidate: candidate, other: other, verdict: verdict, by: by)
    }
}
