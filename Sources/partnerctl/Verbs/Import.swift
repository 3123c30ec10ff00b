import ArgumentParser
import PartnerControl
import PartnerCore
import PartnerTables
import PartnerText

extension Partnerctl.Import {
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a spreadsheet over; \"take\" may be left out.",
            discussion: examples(
                """
                Reads .xlsx and any CSV. Columns are recognised by their usual names. All rows are taken over or none, \
                unless --skip-refused; the same file again changes nothing.
                """,
                "import partners.csv --preview", "import --all records",
                "import partners.xlsx --sheet 2027 --as established",
                "import schools.csv --branch hillside --as lapsed --preview",
                "import partners.csv --dates month-first \\\n"
                    + "--column \"Who we know=contact\""))

        @Argument(help: "The file.", completion: .file()) var file: String
        @Flag(help: "Say what would become of each row, and change nothing.") var preview = false
        @Flag(help: "Leave out rows that can't be taken.") var skipRefused = false
        @Option(name: .customLong("as"), help: "What new partners without a known contact count as.")
        var untouched: Verb.Import.Untouched?
        @Option(help: .name("The home of new partners whose row names neither branch nor steward."))
        var branch: String?
        @Option(help: "How to read 03/04/2025.") var dates: DateOrder?
        @Option(
            help: ArgumentHelp(
                "What a column is: \"Who we know=contact\"; \"Notes 2=-\" leaves it out.",
                valueName: "header=field"),
            transform: { try ColumnMapping(parsing: $0) })
        var column: [ColumnMapping] = []
        @Option(help: .name("The sheet of a workbook; else the first.")) var sheet: String?
        @Flag(
            help: ArgumentHelp(
                "The file is a folder that export --all wrote: take it into a database without records."))
        var all = false
        @OptionGroup var more: OverrideOption
        @OptionGroup var control: ControlOptions

        func validate() throws {
            let isPlain =
                !preview && !skipRefused && untouched == nil && branch == nil && dates == nil
                && column.isEmpty && sheet == nil
            guard !all || isPlain else { throw ValidationError("--all takes a folder as it is, whole") }
        }

        func run() async throws {
            if all { return try await WholeImport(folder: file, control: control).run() }
            let source = try await SheetFile(path: file, sheet: sheet)
                .read(ReadingOptions(columns: column, dates: try await order()))
            let reply = try await control.ask(
                Verb.Import.self, request(source), patience: .seconds(600))
            let result = ImportResult(sheet: source.summary, reply: reply, issues: source.reading.issues)
            try control.write(result)
            if !preview, !skipRefused, !result.result.refused.isEmpty { throw ExitStatus.data.code }
        }

        /// How dates in figures are read: as said here, else as the configuration says.
        private func order() async throws -> DateOrder? {
            if let dates { return dates }
            return try await control.ask(Verb.ImportDefaults.self, Nothing()).dates
        }

        /// A row that was refused here keeps all others out, unless it may be left out: then the daemon is
        /// asked what would become of them, and nothing else.
        private func request(_ source: SheetFile.Source) -> Verb.Import.Parameters {
            let blocked = !skipRefused && !source.reading.refusals.isEmpty
            var request = Verb.Import.Parameters(
                file: source.summary.file,
                mode: preview || blocked ? .preview : skipRefused ? .skipRefused : .all,
                untouched: untouched, branch: branch, override: more.override)
            switch source.reading.rows {
            case .partners(let rows): request.partners = rows
            case .contacts(let rows): request.touches = rows
            // Only who asks for it gets a directory.
            case .candidates: break
            }
            return request
        }
    }
}
