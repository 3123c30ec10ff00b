import PartnerCore
import Testing

@Suite("A slug is what people can type")
struct SlugTests {
    static let names: [(String, String?)] = [
        ("Fresno Food Bank", "fresno-food-bank"), ("Boys & Girls Club", "boys-and-girls-club"),
        ("St. Mary's (Eastside)", "st-marys-eastside"), ("Café Olé – Ñandú", "cafe-ole-nandu"),
        ("Łódź Straße Øst Æther Œuvre", "lodz-strasse-ost-aether-oeuvre"), ("Cafe\u{301}", "cafe"),
        ("Nguyễn Văn Trỗi", "nguyen-van-troi"), ("  4-H  Club #2 ", "4-h-club-2"), ("図書館", nil), ("!!!", nil),
        ("", nil),
        ("図書館 Friends", "friends"),
        (
            "The Very Long Name of a Foundation for the Advancement of Public Libraries",
            "the-very-long-name-of-a-foundation-for-the-advancement-of"
        ),
        (String(repeating: "x", count: 80), String(repeating: "x", count: 60)),
    ]

    @Test("of a name", arguments: names)
    func name(_ name: String, _ slug: String?) {
        #expect(Slug(from: name)?.text == slug)
    }

    static let bad = [
        "", "-a", "a-", "a--b", "A", "a b", "é", String(repeating: "a", count: 61), "a_b", "a.b",
    ]

    @Test("typed wrongly is none", arguments: bad)
    func refuses(_ text: String) {
        #expect(Slug(text) == nil)
    }

    @Test("numbered, it still fits")
    func numbered() throws {
        #expect(try #require(Slug("lincoln")).numbered(2).text == "lincoln-2")
        #expect(try #require(Slug(String(repeating: "a", count: 60))).numbered(12).text.utf8.count == 60)
        #expect(
            try #require(Slug("a-" + String(repeating: "b", count: 56) + "-c")).numbered(2).text.hasSuffix(
                "b-2"))
    }

    @Test("folded text is the same however it is written")
    func folded() {
        #expect(FoldedText("Café  Olé, Inc.") == FoldedText("CAFE OLE INC"))
        #expect(FoldedText("Boys & Girls") == FoldedText("boys and girls"))
        #expect(FoldedText("St. Mary’s") == FoldedText("st marys"))
        #expect(FoldedText("ΑΘΗΝΑ").text == "αθηνα")
    }
}
