import PartnerCore
import Testing

@Suite("A row of the whole export comes back from either form as it was")
struct OpenTableTests {
    private static let table = OpenTable(
        name: "touch",
        columns: [
            OpenColumn(name: "id", kind: .integer, optional: false),
            OpenColumn(name: "note", kind: .text, optional: true),
            OpenColumn(name: "body", kind: .text, optional: false),
            OpenColumn(name: "date", kind: .date, optional: true),
            OpenColumn(name: "value", kind: .real, optional: true),
            OpenColumn(name: "fixed", kind: .bytes, optional: true),
        ])

    @Test("a line of JSON")
    func line() {
        let line = Self.table.line([
            .integer(-7), .text("\"söon\"\n\\\t\u{1}\u{7F}"), .text(""), .text("2027-03-12"), .real(0.1),
            .none,
        ])
        #expect(
            line
                == #"{"id":-7,"note":"\"söon\"\n\\\t\u0001\u007f","body":"","date":"2027-03-12","value":0.1,"fixed":null}"#
        )
    }

    @Test("cells")
    func cells() throws {
        let row: [OpenValue] = [
            .integer(.max), .none, .text(""), .text("2027-03-12"), .real(1e-300), .text("AAE="),
        ]
        let cells = Self.table.cells(row)
        #expect(cells == ["9223372036854775807", "", "", "2027-03-12", "1e-300", "AAE="])
        #expect(try zip(Self.table.columns, cells).map { try $0.value(ofCell: $1) } == row)
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let column: Int, cell: String, fault: String
        var testDescription: String { fault }
    }

    static let rows = [
        Row(column: 0, cell: "seven", fault: "\"id\" is \"seven\"; expected a whole number"),
        Row(column: 0, cell: "", fault: "\"id\" is no value; expected a whole number"),
        Row(column: 0, cell: "1.5", fault: "\"id\" is \"1.5\"; expected a whole number"),
        Row(
            column: 3, cell: "2027-02-30",
            fault: "\"date\" is \"2027-02-30\"; expected a date such as 2027-03-12"),
        Row(column: 4, cell: "nan", fault: "\"value\" is \"nan\"; expected a number"),
    ]

    @Test("a cell that can't be", arguments: rows)
    func fault(_ row: Row) {
        let fault = #expect(throws: OpenFault.self) {
            try Self.table.columns[row.column].value(ofCell: row.cell)
        }
        #expect(fault?.description == row.fault)
    }
}
