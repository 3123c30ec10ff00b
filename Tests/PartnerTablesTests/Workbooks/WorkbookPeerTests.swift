import PartnerCore
import PartnerTables
import Testing

@Suite("Workbooks are read as two other readers agree on them")
struct WorkbookPeerTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let file: String
        let sheet: String
        let cells: [Int: [Cell]]
        var testDescription: String { "\(file), \(sheet)" }

        init(_ json: [String: Any]) {
            file = json["file"] as? String ?? ""
            sheet = json["sheet"] as? String ?? ""
            let rows = json["rows"] as? [[String: Any]] ?? []
            cells = Dictionary(
                uniqueKeysWithValues: rows.map { row in
                    let cells = row["cells"] as? [Any] ?? []
                    return (row["row"] as? Int ?? 0, cells.map { Self.cell($0 as? [String: Any]) })
                })
        }

        private static func cell(_ json: [String: Any]?) -> Cell {
            guard let json else { return .empty }
            if let text = json["s"] as? String { return Cell(text) }
            if let text = json["d"] as? String, let date = CivilDate(iso: text) { return .date(date) }
            if let value = json["b"] as? Bool { return .bool(value) }
            if let value = json["n"] as? Double {
                return .number(value == value.rounded() ? String(Int(value)) : value.description)
            }
            return .empty
        }
    }

    @Test("cells", arguments: try Fixture.jsonLines("workbooks.jsonl").map(Row.init))
    func cells(_ row: Row) throws {
        let table = try Table(workbook: Fixture.bytes(row.file), sheet: row.sheet)
        #expect(Dictionary(uniqueKeysWithValues: table.rows.map { ($0.number, $0.cells) }) == row.cells)
    }

    @Test("without a name it is the first sheet that is not hidden")
    func firstVisible() throws {
        #expect(try Table(workbook: Fixture.bytes("calamine/any_sheets.xlsx")).form.sheet == "Visible")
    }
}
