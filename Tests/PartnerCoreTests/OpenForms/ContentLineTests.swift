import Testing

@testable import PartnerCore

@Suite("Lines of vCards and calendars are folded and escaped so that every reader gets them back")
struct ContentLineTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String, escaped: String
        var testDescription: String { escaped }
    }

    /// RFC 5545 3.3.11, RFC 6350 3.4; the values as vobject 0.9.6 writes them.
    static let rows = [
        Row(text: "Story time", escaped: "Story time"),
        Row(text: "Ng, Zoë; Dr.", escaped: "Ng\\, Zoë\\; Dr."),
        Row(text: "C:\\new", escaped: "C:\\\\new"),
        Row(text: "one\ntwo\r\nthree", escaped: "one\\ntwo\\nthree"),
        Row(text: "a\u{2028}b\u{7}c\td", escaped: "a\\nb c\td"),
        Row(text: "BEGIN:VCARD", escaped: "BEGIN:VCARD"),
    ]

    @Test("what people wrote is escaped", arguments: rows)
    func escaped(_ row: Row) {
        #expect(ContentLine("NOTE", text: row.text).value == row.escaped)
    }

    @Test(
        "no line is longer than 75 octets, none cuts a character, and unfolded it is as it was",
        arguments: [0, 1, 66, 67, 68, 69, 70, 71, 72, 140, 141, 142, 143, 500],
        ["a", "é", "語", "👩‍👧‍👦"])
    func folded(_ count: Int, _ character: String) {
        let line = ContentLine("SUMMARY", text: String(repeating: character, count: count))
        let file = Array(line.folded.utf8)
        #expect(file.suffix(2) == [13, 10])
        for part in file.split(separator: 10) {
            #expect(part.dropLast().count <= 75)
            #expect(String(validating: part, as: UTF8.self) != nil)
        }
        #expect(ContentLine.lines(of: file) == [line])
    }

    @Test("a value that begins with a blank is not lost in unfolding")
    func blank() {
        let line = ContentLine("SUMMARY", text: String(repeating: "x", count: 67) + "  y")
        #expect(ContentLine.lines(of: Array(line.folded.utf8)) == [line])
    }
}
