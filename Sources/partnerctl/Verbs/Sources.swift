import ArgumentParser
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerSheets
import PartnerTables
import PartnerText

extension Partnerctl {
    struct Sources: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep tables of figures about areas: census, tracts, counties.",
            discussion: examples(
                "They say where the need is; candidates are ranked by them.",
                "sources", "sources add ces4 calenviroscreen.csv --describe ces4.yaml",
                "sources show ces4 --area 94612",
                "sources remove ces4"),
            subcommands: [List.self, Add.self, Show.self, Remove.self], defaultSubcommand: List.self)
    }
}

extension Partnerctl.Sources {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the sources.", discussion: examples("", "sources list"))

        @OptionGroup var control: ControlOptions

        func run() async throws { try await control.show(Verb.ListSources.self, Nothing()) }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a table of figures, or replace it.",
            discussion: examples(
                """
                The table is taken as its publisher gives it: CSV of any sort, or .xlsx. The description says which \
                column is what; Documentation/candidates.md has its keys.
                """,
                "sources add ces4 calenviroscreen.csv --describe ces4.yaml"))

        @Argument(help: "A short name: census-2020.") var name: String
        @Argument(help: "The table.", completion: .file()) var file: String
        @Option(
            help: ArgumentHelp("The YAML file that describes the table.", valueName: "file"),
            completion: .file(extensions: ["yaml"]))
        var describe: String
        @Option(help: .name("The sheet of a workbook; else the first")) var sheet: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            let (text, description) = try TypedFile(path: describe, wrong: .data).read { text, name in
                SourceDescriptionFile.read(text: text, file: name)
            }
            let sheetFile = SheetFile(path: file, sheet: sheet)
            let table = try await sheetFile.table()
            let figures: SourceFigures
            do { figures = try SourceReading.figures(table, description) } catch {
                for problem in error.problems { Output.complain("\(sheetFile.name): \(problem)") }
                throw ExitStatus.data.code
            }
            let bytes: [UInt8]
            do { bytes = try SheetBytes.read(file) } catch {
                Output.complain("\(file) \(error)")
                throw ExitStatus.noInput.code
            }
            let reply = try await control.ask(
                Verb.AddSource.self,
                .init(
                    name: name, description: text, file: sheetFile.name,
                    sha256: SHA256.hexadecimal(of: bytes), rows: figures.rows,
                    areas: figures.areas.map(SourceAreaEntry.init),
                    indicators: description.indicators.map { indicator in
                        let values = (figures.values[indicator.key] ?? [:]).sorted { $0.key < $1.key }
                        return SourceFiguresEntry(
                            indicator: indicator.key, areas: values.map(\.key), values: values.map(\.value))
                    }),
                patience: .seconds(600))
            try control.write(
                SourceResult(
                    result: reply, leftOut: figures.leftOut.map { .init(row: $0.row, key: $0.key) },
                    gaps: description.indicators.map { indicator in
                        let counts = figures.counts[indicator.key] ?? .init()
                        return .init(
                            indicator: indicator.key, missing: counts.missing,
                            dividedByNought: counts.dividedByNought)
                    }))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a source, or its figures for an area.",
            discussion: examples("", "sources show ces4", "sources show ces4 --area 94612"))

        @Argument(help: "The source's name.") var name: String
        @Option(
            help: ArgumentHelp(
                "The code of a tract, county, state or ZIP.", valueName: "code"))
        var area: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ShowSource.self, .init(name: name, area: area))
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a source with its figures.", discussion: examples("", "sources remove ces4"))

        @Argument(help: "The source's name.") var name: String
        @OptionGroup var control: ControlOptions

        func run() async throws { try await control.show(Verb.RemoveSource.self, .init(name: name)) }
    }
}
