import PartnerCore
import PartnerTables
import Testing

@Suite("What is written out is read in again as it was")
struct OwnSheetTests {
    private static var partners: [PartnerRow] {
        var full = PartnerRow(row: 2, name: "Café \"Olé\", Inc.")
        full.slug = Slug("cafe-ole")
        full.kind = "food bank"
        full.branch = "hillside"
        full.steward = "ana"
        full.backup = "kim"
        full.contactName = "Pilar Ruiz"
        full.contactRole = "office manager"
        full.contactMail = "pruiz@cafe.example"
        full.contactPhone = "+1 559 555-0142"
        full.address = "1 Main St., Suite 2"
        full.city = "Fresno"
        full.zip = "02139"
        full.lastContact = "2027-03-12"
        full.how = "phone"
        full.website = "https://cafe.example/?a=1;b=2"
        full.notes = "- first\n=second, \"third\""
        full.stage = "established"
        full.followUp = "every 3 months"
        var odd = PartnerRow(row: 3, name: "=1+1")
        odd.slug = Slug("one")
        odd.city = "'-x"
        // Alone it would be a footer; its slug says that it is none.
        var total = PartnerRow(row: 4, name: "Total")
        total.slug = Slug("total")
        return [full, odd, total]
    }

    @Test("partners", arguments: [Character(","), ";", "\t", "|"])
    func partners(_ separator: Character) throws {
        var writer = CSVWriter(separator: separator)
        writer.append(OwnSheet.header(.partners))
        Self.partners.forEach { writer.append(OwnSheet.cells($0)) }
        let reading = try SheetReading(Table(csv: writer.bytes))
        #expect(reading.rows == .partners(Self.partners))
        #expect(reading.issues.isEmpty)
        #expect(reading.columns.unused.isEmpty)
    }

    @Test("contacts")
    func contacts() throws {
        var touch = TouchRow(row: 2, date: "2027-03-12", partner: "cafe-ole")
        touch.note = "Wants a story time,\nask again."
        touch.how = "phone"
        touch.staff = "ana"
        touch.contact = "Pilar Ruiz"
        touch.promise = "send the dates"
        touch.promisedBy = "2027-04-02"
        let bare = TouchRow(row: 3, date: "2027-03-11", partner: "chess-club")
        var writer = CSVWriter()
        writer.append(OwnSheet.header(.contacts))
        writer.append(OwnSheet.cells(touch))
        writer.append(OwnSheet.cells(bare))
        let reading = try SheetReading(Table(csv: writer.bytes))
        #expect(reading.rows == .contacts([touch, bare]))
        #expect(reading.issues.isEmpty)
    }
}
