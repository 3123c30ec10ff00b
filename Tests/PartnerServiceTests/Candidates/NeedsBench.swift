import Foundation
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore
import PartnerTables

@testable import PartnerService

/// A bench with the figures and the directory of Examples/east-bay at hand.
struct NeedsBench {
    let bench: Bench
    var desk: Desk { bench.desk }

    /// - Parameter configuration: lines added to the library's.
    init(_ configuration: String = "") throws {
        bench = try Bench()
        guard !configuration.isEmpty else { return }
        try (Bench.library + "\n" + configuration).write(
            toFile: bench.desk.configuration.path, atomically: true, encoding: .utf8)
        _ = try bench.desk.reload()
    }

    static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")

    static func table(_ text: String) throws -> Table {
        var lines = TableLineWriter()
        try CSVReader(Array(text.utf8)).read { (event: TableEvent) throws(TableFault) in lines.write(event) }
        lines.writeEnd()
        return try Table(lines: lines.bytes)
    }

    static func example(_ name: String) throws -> String {
        try String(contentsOf: examples.appending(path: name), encoding: .utf8)
    }

    @discardableResult
    func addSource(_ name: String, description text: String, table: String) throws -> Verb.AddSource.Reply {
        let description = try SourceDescriptionFile.read(text: text, file: "d.yaml").get()
        let figures = try SourceReading.figures(try Self.table(table), description)
        return try desk.addSource(
            .init(
                name: name, description: text, file: name + ".csv", sha256: String(repeating: "0", count: 64),
                rows: figures.rows, areas: figures.areas.map(SourceAreaEntry.init),
                indicators: description.indicators.map { indicator in
                    let values = (figures.values[indicator.key] ?? [:]).sorted { $0.key < $1.key }
                    return SourceFiguresEntry(
                        indicator: indicator.key, areas: values.map(\.key), values: values.map(\.value))
                }), by: bench.root)
    }

    func addTracts() throws {
        try addSource(
            "ces4", description: try Self.example("east-bay/tracts.yaml"),
            table: try Self.example("east-bay/tracts.csv"))
    }

    @discardableResult
    func importText(
        _ text: String, list: String = "list", kind: String? = nil, mode: Verb.Import.Mode = .all
    ) throws -> Verb.ImportCandidates.Reply {
        let reading = try SheetReading(try Self.table(text), ReadingOptions(kind: .candidates))
        guard case .candidates(let rows) = reading.rows else {
            return .init(today: bench.today, outcome: .refused, same: 0, unplaced: 0)
        }
        return try desk.importCandidates(
            .init(file: list + ".csv", list: list, kind: kind, rows: rows, mode: mode), by: bench.root)
    }

    @discardableResult
    func importFile(_ name: String, list: String) throws -> Verb.ImportCandidates.Reply {
        try importText(try Self.example("east-bay/" + name), list: list)
    }

    func candidate(_ name: String, zip: String?, about: String? = nil, kind: String? = nil) throws {
        try bench.store.command(actor: "setting", verb: "setting", at: bench.time.now) { db, command in
            var entry = CandidateEntry(slug: Slug(from: name)?.text ?? "x", name: name, list: "by hand")
            entry.place.zip = zip
            entry.about = about
            entry.kind = kind
            try Candidates.add(entry, from: nil, command, db)
        }
    }

    /// The list's numbers by slug.
    func eins() throws -> [String: String] {
        let all = try bench.store.read { try Candidates.all($0) }
        return Dictionary(uniqueKeysWithValues: all.map { ($0.entry.slug, $0.entry.listKey ?? "") })
    }
}
