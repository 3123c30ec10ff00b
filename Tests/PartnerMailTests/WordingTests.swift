import PartnerCore
import Testing

@testable import PartnerMail

@Suite("Dates read as people write them")
struct DateWordingTests {
    static let dates = DateText(today: "2027-03-12")  // a Friday

    static let whens: [(CivilDate, String)] = [
        ("2027-03-12", "today"), ("2027-03-13", "tomorrow, Saturday"), ("2027-03-11", "yesterday"),
        ("2027-03-16", "on Tuesday, 16 March"), ("2027-03-19", "on Friday, 19 March"),
        ("2027-03-20", "on 20 March"),
        ("2027-03-06", "on Saturday, 6 March"), ("2027-03-05", "on 5 March"),
        ("2026-12-31", "on 31 December 2026"),
        ("2028-01-01", "on 1 January 2028"),
    ]

    @Test("when", arguments: whens)
    func when(_ date: CivilDate, _ text: String) { #expect(Self.dates.when(date) == text) }

    @Test("over New Year a near day still has its weekday, and its year")
    func newYear() {
        #expect(DateText(today: "2026-12-30").when("2027-01-02") == "on Saturday, 2 January 2027")
    }

    static let months: [(CivilDate, String)] = [
        ("2027-03-02", "on 2 March"), ("2027-03-11", "yesterday"), ("2027-02-28", "in February"),
        ("2026-09-14", "in September"), ("2026-04-30", "in April"), ("2026-03-31", "in March 2026"),
        ("2025-06-02", "in June 2025"),
    ]

    @Test("in which month", arguments: months)
    func month(_ date: CivilDate, _ text: String) { #expect(Self.dates.month(date) == text) }

    static let spans: [(CivilDate, String)] = [
        ("2027-03-12", "0 days"), ("2027-03-11", "1 day"), ("2027-02-27", "13 days"),
        ("2027-02-26", "2 weeks"),
        ("2027-01-12", "8 weeks"), ("2027-01-11", "2 months"), ("2026-12-12", "3 months"),
        ("2026-12-13", "2 months"),
        ("2025-03-13", "23 months"),
        ("2025-03-12", "2 years"), ("2024-02-01", "3 years"),
    ]

    @Test("for how long", arguments: spans)
    func span(_ date: CivilDate, _ text: String) {
        #expect(DateText.span(from: date, to: "2027-03-12") == text)
    }

    @Test("forms for tables and headings")
    func forms() {
        #expect(DateText.full("2027-03-12") == "Friday, 12 March 2027")
        #expect(Self.dates.short("2026-11-12") == "12 Nov 2026")
        #expect(Self.dates.shortWithWeekday("2027-03-13") == "Sat 13 Mar")
    }
}

@Suite("Lines are filled and never overflow")
struct LineFillingTests {
    @Test("hanging indents, numbers kept with what they count, wide characters counted as two")
    func filling() {
        #expect(filled("one two three", width: 9, first: "- ", hanging: 2) == ["- one two", "  three"])
        #expect(filled("it was 12 February then", width: 12) == ["it was", "12 February", "then"])
        #expect(filled("図書館の本", width: 6) == ["図書館", "の本"])
        #expect(filled("", width: 6) == [""])
        #expect(filled("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
        #expect(
            filled("write to somebody@library.example now", width: 12) == [
                "write to", "somebody@library.example", "now",
            ])
    }

    @Test("random text keeps its words and the width")
    func random() {
        var seed = Seed()
        for _ in 0..<500 {
            let text = cleaned(seed.text(upTo: 60)).replacing("@", with: "")
            let width = Int.random(in: 12...40, using: &seed), hanging = Int.random(in: 0...6, using: &seed)
            let lines = filled(
                text, width: width, first: String(repeating: ">", count: hanging), hanging: hanging)
            #expect(
                lines.joined().filter { $0 != " " && $0 != ">" } == text.filter { $0 != " " && $0 != ">" },
                "\(seed)")
            #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(seed)")
        }
    }

    static let cuts: [(String, Int, String)] = [
        ("short", 10, "short"), ("the summer reading dates", 12, "the summer…"),
        ("the summer reading dates", 11, "the summer…"),
        ("Hillside, Food Bank", 10, "Hillside…"), ("abcdefghijkl", 6, "abcde…"), ("図書館の本棚", 7, "図書館…"),
    ]

    @Test("cut at a word, with an ellipsis", arguments: cuts)
    func cut(_ text: String, _ width: Int, _ short: String) { #expect(shortened(text, to: width) == short) }

    static let widths: [(String, Int)] = [
        ("abc", 3), ("é", 1), ("e\u{301}", 1), ("図書", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("😀", 2), ("👩‍👩‍👧", 2), ("☎️", 2),
        ("…", 1), ("한글", 4),
    ]

    @Test("columns", arguments: widths)
    func width(_ text: String, _ columns: Int) { #expect(text.displayWidth == columns) }
}
