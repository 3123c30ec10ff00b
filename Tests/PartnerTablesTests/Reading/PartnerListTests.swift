import PartnerCore
import PartnerTables
import Testing

@Suite("A partner list is read row by row, and all that is wrong is told")
struct PartnerListTests {
    /// As a library keeps it: a title, a header on two lines, doubled addresses, words for nothing.
    private static let sheet = """
        Partners of Kettle Valley Library,,,,,,
        Last updated 3 March 2027,,,,,,
        Organization *,Type,"Staff
        contact",Last contact,E-mail,Phone (main),Notes 2
        Lincoln Elementary  School,school,Ana Reyes,12 March 2026,"pruiz@lincoln.example; office@lincoln.example",555-0142,x
        Hillside Food Bank,food bank,Kimberly T.,03/04/2025,joe@hfb.example,,
        Valley Teen Clinic,clinic,kim,Febuary 30,nobody,n/a,
        ,club,ana,3/25/26,,,
        Chess Club,club,-,never,"Pat Lee <pat@chess.example>",,,overflow
        Riverside,clinic,jo,2026-02-30,,,
        Café Olé,cafe,?,unknown,,,
        Organization,Type,Staff contact,Last contact,Email,Phone,Notes 2
        ,,,,,,only a remark
        #REF!,club,,,,,
        Total,,,,,,5
        """

    @Test("the issues, as text")
    func issues() throws {
        let reading = try SheetReading(Table(csv: Self.sheet))
        #expect(
            reading.issues.map { "\($0.severity.rawValue) \($0)" }.joined(separator: "\n") == """
                warning row 4 (line 5), "E-mail": pruiz@lincoln.example is used, not "office@lincoln.example"
                refusal row 5 (line 6), "Last contact": 03/04/2025 can be 3 April or 4 March; set dates: day-first or month-first
                refusal row 6 (line 7), "E-mail": "nobody" is no mail address; expected one like joe@example.org
                refusal row 6 (line 7), "Last contact": "Febuary 30" is no date; perhaps February?
                refusal row 7 (line 8), "Organization *": the name is missing in the row of "club"; fill it in, or empty the row
                refusal row 8 (line 9): "overflow" stands in column 8; the header has 7; give that column a header, or empty the cell
                refusal row 9 (line 10), "Last contact": "2026-02-30" is no date; February 2026 has 28 days
                warning row 11 (line 12): the header once more; left out
                warning row 12 (line 13): the row of "only a remark" has nothing in a column that is used; left out
                refusal row 13 (line 14), "Organization *": #REF! is a formula gone wrong; mend it or type the text
                warning row 14 (line 15), "Organization *": "Total" looks like a remark about the sheet; left out
                """)
    }

    @Test("the rows that were taken")
    func rows() throws {
        var lincoln = PartnerRow(row: 4, name: "Lincoln Elementary School")
        lincoln.kind = "school"
        lincoln.steward = "Ana Reyes"
        lincoln.lastContact = "2026-03-12"
        lincoln.contactMail = "pruiz@lincoln.example"
        lincoln.contactPhone = "555-0142"
        var cafe = PartnerRow(row: 10, name: "Café Olé")
        cafe.kind = "cafe"
        #expect(try SheetReading(Table(csv: Self.sheet)).rows == .partners([lincoln, cafe]))
    }

    @Test("every row is taken, refused or warned about")
    func nothingLost() throws {
        let table = try Table(csv: Self.sheet)
        let reading = try SheetReading(table)
        guard case .partners(let partners) = reading.rows else {
            Issue.record("not a partner list")
            return
        }
        let accounted = Set(partners.map(\.row)).union(reading.issues.map(\.row))
        #expect(Set(table.rows.map(\.number).filter { $0 > reading.columns.headerRow }) == accounted)
    }

    @Test("names are on one line, and hold nothing that can't be seen")
    func names() throws {
        let table = Table(
            form: Table.Form(.xlsx),
            rows: [
                Table.Row(number: 1, cells: [.text("Organization"), .text("City")]),
                Table.Row(number: 2, cells: [.text("Fresno\r\n Food\tBank\u{A0}\u{200B}"), .text("x")]),
                Table.Row(number: 3, cells: [.text("Evil\0Bcc: all"), .text("x")]),
                Table.Row(number: 4, cells: [.text("Turned \u{202E}around"), .text("x")]),
                Table.Row(number: 5, cells: [.text(String(repeating: "x", count: 251)), .text("x")]),
                Table.Row(number: 6, cells: [.number("42"), .bool(true)]),
            ])
        let reading = try SheetReading(table)
        var fresno = PartnerRow(row: 2, name: "Fresno Food Bank")
        fresno.city = "x"
        var fortyTwo = PartnerRow(row: 6, name: "42")
        fortyTwo.city = "TRUE"
        #expect(reading.rows == .partners([fresno, fortyTwo]))
        #expect(reading.issues.map(\.code) == [.controlCharacter, .controlCharacter, .tooLong])
        #expect(
            reading.issues[0].description
                == "row 3, \"Organization\": it holds the control character U+0000; type the cell anew")
    }

    @Test("remarks keep their lines; names in two columns are one")
    func columns() throws {
        let text = """
            School,First name,Last name,Notes,Slug,Last contact
            Lincoln,Pilar,Ruiz,"one\r\n\r\n  two ",lincoln-elementary,3/4/2027
            """
        let reading = try SheetReading(Table(csv: text), ReadingOptions(dates: .monthFirst))
        guard case .partners(let rows) = reading.rows, let row = rows.first else {
            Issue.record("not read")
            return
        }
        #expect(row.contactName == "Pilar Ruiz")
        #expect(row.notes == "one\ntwo")
        #expect(row.slug == Slug("lincoln-elementary"))
        #expect(row.lastContact == "2027-03-04")
    }

    static let footers: [(String, Bool)] = [
        ("Total", true), ("Total,,61", true), ("TOTAL: 61", true), ("Grand total,,61", true),
        ("Last updated 3 March 2027", true),
        ("Page 1 of 3", true), ("Source: state data", true), ("† no longer funded", true), ("Notes:", true),
        ("– indicates that the data are missing.", true),
        ("Total Wellness Center,clinic", false), ("Total Wellness Center", false), ("Key Club", false),
        ("Total partners 61", true),
        ("Printed Matter Collective", false), ("Printed on 3 March 2027", true), ("Notes on Art,club", false),
        ("Page Turners Club", false),
        ("Source Foundation,nonprofit", false), ("Boys and Girls Club of Fresno County Inc.", false),
        ("Friends of the Library", false),
    ]

    @Test("remarks about the sheet are no partners", arguments: footers)
    func leavesOut(_ row: String, _ isLeftOut: Bool) throws {
        let reading = try SheetReading(Table(csv: "Organization,Type,Visits\nClub,club,3\n\(row)\n"))
        #expect(reading.rows.count == (isLeftOut ? 1 : 2))
        #expect(reading.warnings.map(\.code) == (isLeftOut ? [.footer] : []))
    }
}
