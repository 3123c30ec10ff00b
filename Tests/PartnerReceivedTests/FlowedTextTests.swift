import PartnerReceived
import Testing

@Suite("Flowed text is put together again (RFC 3676)")
struct FlowedTextTests {
    static let rows: [(text: String, deletesSpace: Bool, result: String)] = [
        ("one \ntwo", false, "one two"),
        ("one \ntwo", true, "onetwo"),
        ("one\ntwo", false, "one\ntwo"),
        ("done, met Pilar \nand Ana\n\nDana", false, "done, met Pilar and Ana\n\nDana"),
        // Stuffed: a line that began with a space, a quotation mark, or From.
        (" >no quotation\n From here", false, ">no quotation\nFrom here"),
        (">a \n>b\n>>c", false, "> a b\n> > c"),
        (">a \nb", false, "> a \nb"),
        ("> a \n> b", false, "> a b"),
        ("text \n-- \nDana", false, "text \n-- \nDana"),
        ("> text\n> -- \n> Dana", false, "> text\n> -- \n> Dana"),
        ("open ", false, "open "),
        ("", false, ""),
    ]

    @Test("by lines", arguments: rows)
    func unfolded(_ row: (text: String, deletesSpace: Bool, result: String)) {
        #expect(FlowedText.unfolded(row.text, deletesSpace: row.deletesSpace) == row.result)
    }
}

@Suite("Fields are read as they are written")
struct FieldTests {
    static let identities: [(field: String, found: [String])] = [
        ("<a@b>", ["a@b"]), ("<a@b> <c@d>", ["a@b", "c@d"]), ("<a@b>\t(comment) <c\n @d>", ["a@b", "c@d"]),
        ("a@b", ["a@b"]), ("Your message of Monday", []), ("", []), ("<", []), ("<a@b", []), ("<><x>", ["x"]),
        ("Message of \"Mon\" <a@b>", ["a@b"]),
    ]

    @Test("identities", arguments: identities)
    func identity(_ row: (field: String, found: [String])) {
        #expect(MessageIDs.read(row.field) == row.found)
    }

    @Test("a report's groups")
    func groups() {
        let text =
            "Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822;\n  x@example.org\nAction : failed\nnonsense\n\n\n"
        #expect(
            ReportFields.groups(text) == [
                [HeaderField("Reporting-MTA", "dns; a")],
                [HeaderField("Final-Recipient", "rfc822; x@example.org"), HeaderField("Action", "failed")],
            ])
    }

    @Test(
        "a cut never breaks a character",
        arguments: [("añb", 2, "a"), ("añb", 3, "añ"), ("añb", 9, "añb"), ("👩‍👩‍👧", 3, ""), ("", 0, "")])
    func cut(_ text: String, _ count: Int, _ result: String) {
        #expect(text.cut(to: count) == result)
    }
}
