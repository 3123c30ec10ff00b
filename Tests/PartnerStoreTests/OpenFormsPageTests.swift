import Foundation
import PartnerCore
import PartnerStore
import Testing

@Suite("The page on open forms names every column of the export")
struct OpenFormsPageTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/open-forms.md")
    private static let marks = (begin: "<!-- columns -->\n", end: "<!-- end of columns -->")

    private static func columns(_ tables: [OpenTable]) -> String {
        let rows = tables.map { table in
            let columns = table.columns.map { column in
                "`\(column.name)`"
                    + (column.kind == .text ? "" : " \(column.kind.rawValue)") + (column.optional ? "?" : "")
            }
            return "| `\(table.name)` | \(columns.joined(separator: ", ")) |\n"
        }
        return "| file | columns |\n| --- | --- |\n" + rows.joined()
    }

    /// `RECORD_SNAPSHOTS=1` writes them anew.
    @Test("with its kind")
    func columns() throws {
        let tables = try World().store.read(Whole.tables)
        var text = try String(contentsOf: Self.page, encoding: .utf8)
        let begin = try #require(text.range(of: Self.marks.begin)?.upperBound)
        let end = try #require(text.range(of: Self.marks.end)?.lowerBound)
        let wanted = Self.columns(tables)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            text.replaceSubrange(begin..<end, with: wanted)
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
        } else {
            #expect(text[begin..<end] == wanted)
        }
    }
}
