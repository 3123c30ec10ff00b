import PartnerControl
import PartnerCore
import PartnerTables
import Testing

@testable import partnerctl

@Suite("What is exported is read back as it was")
struct ExportTests {
    private static let partner: PartnerRow = {
        var row = PartnerRow(row: 2, name: "=Lincoln; \"Elementary\"")
        row.slug = Slug("lincoln-elementary")
        row.kind = "school"
        row.branch = "hillside"
        row.steward = "ana"
        row.backup = "kim"
        row.contactName = "Pilar Ruiz"
        row.contactRole = "office manager"
        row.contactMail = "pruiz@lincoln.example"
        row.contactPhone = "+1 559 555-0142"
        row.address = "900 Oak Street"
        row.city = "Kettle Valley"
        row.zip = "01234"
        row.lastContact = "2026-11-12"
        row.how = "call"
        row.website = "https://lincoln.example"
        row.notes = "Two\nlines, César"
        row.stage = "established"
        row.followUp = "every 2 months"
        return row
    }()

    private static let touch: TouchRow = {
        var row = TouchRow(row: 2, date: "2026-11-12", partner: "lincoln-elementary")
        row.note = "-5 chairs\nand a table"
        row.how = "call"
        row.staff = "kim"
        row.contact = "Pilar Ruiz"
        row.promise = "send dates"
        row.promisedBy = "2026-12-01"
        return row
    }()

    @Test("partners, every column")
    func partners() throws {
        let csv = ExportSheet.csv(.init(today: "2027-03-12", partners: [Self.partner]), .partners)
        let reading = try SheetReading(
            Table(collecting: { emit throws(TableFault) in try CSVReader(csv).read(emit) }))
        #expect(reading.issues.isEmpty)
        #expect(reading.columns.unused.isEmpty)
        #expect(reading.rows == .partners([Self.partner]))
    }

    @Test("touches, every column")
    func touches() throws {
        let csv = ExportSheet.csv(.init(today: "2027-03-12", touches: [Self.touch]), .touches)
        let reading = try SheetReading(
            Table(collecting: { emit throws(TableFault) in try CSVReader(csv).read(emit) }))
        #expect(reading.issues.isEmpty)
        #expect(reading.columns.unused.isEmpty)
        #expect(reading.rows == .contacts([Self.touch]))
    }
}
