import PartnerCore
import PartnerTables
import Testing

@Suite("A contact log is read row by row")
struct ContactLogTests {
    private static let sheet = """
        Contacts
        Date,Who with,How,What was said,By,Contact person,Next step,By when
        12 March 2027,Lincoln Elementary,phone,"Wants a story time,
        ask again",Ana,Pilar Ruiz,send the dates,2 April 2027
        3/15/2027,hillside-food-bank,,,kim,,,
        ,Chess Club,visit,forgot the day,kim,,,
        3/16/2027,,visit,forgot who,kim,,,
        31 Feb 2027,,call,both wrong,kim,,,3/4/2027
        """

    @Test("rows and issues")
    func read() throws {
        let reading = try SheetReading(Table(csv: Self.sheet))
        var lincoln = TouchRow(row: 3, date: "2027-03-12", partner: "Lincoln Elementary")
        lincoln.how = "phone"
        lincoln.note = "Wants a story time,\nask again"
        lincoln.staff = "Ana"
        lincoln.contact = "Pilar Ruiz"
        lincoln.promise = "send the dates"
        lincoln.promisedBy = "2027-04-02"
        var hillside = TouchRow(row: 4, date: "2027-03-15", partner: "hillside-food-bank")
        hillside.staff = "kim"
        #expect(reading.rows == .contacts([lincoln, hillside]))
        #expect(
            reading.issues.map(\.description).joined(separator: "\n") == """
                row 5 (line 6), "Date": the date is missing; expected one like 2027-03-12
                row 6 (line 7), "Who with": the partner is missing in the row of "3/16/2027"; fill it in, or empty the row
                row 7 (line 8), "Who with": the partner is missing in the row of "31 Feb 2027"; fill it in, or empty the row
                row 7 (line 8), "Date": "31 Feb 2027" is no date; February 2027 has 28 days
                row 7 (line 8), "By when": 3/4/2027 can be 3 April or 4 March; set dates: day-first or month-first
                """)
    }

    @Test("dates of a workbook are dates")
    func workbook() throws {
        var workbook = MadeWorkbook()
        workbook.formats = ["m/d/yyyy"]
        workbook.rows = """
            <row><c t="str"><v>Date</v></c><c t="str"><v>Partner</v></c><c t="str"><v>Notes</v></c></row>\
            <row><c s="1"><v>46458</v></c><c t="str"><v>Chess Club</v></c><c><v>3</v></c></row>
            """
        let reading = try SheetReading(Table(workbook: workbook.bytes))
        var touch = TouchRow(row: 2, date: "2027-03-12", partner: "Chess Club")
        touch.note = "3"
        #expect(reading.rows == .contacts([touch]))
        #expect(reading.form.sheet == "Contacts")
    }
}
