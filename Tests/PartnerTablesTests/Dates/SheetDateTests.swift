import PartnerCore
import Testing

@testable import PartnerTables

@Suite("A date is read as people write it, or refused with what would do")
struct SheetDateTests {
    private static func says(_ cell: Cell, _ order: DateOrder? = nil) -> String {
        switch SheetDate(order: order).read(cell) {
        case .date(let date): date.description
        case .none: "none"
        case .refused(_, let problem, let expected): "\(problem); \(expected)"
        }
    }

    static let plain: [(String, String)] = [
        ("2027-03-12", "2027-03-12"), ("2027-3-2", "2027-03-02"), ("2027/03/12", "2027-03-12"),
        ("2027.03.12", "2027-03-12"), ("20270312", "2027-03-12"), ("12 March 2027", "2027-03-12"),
        ("12. March 2027", "2027-03-12"), ("March 12, 2027", "2027-03-12"), ("Mar 12 2027", "2027-03-12"),
        ("Mar. 12, 2027", "2027-03-12"), ("12-Mar-27", "2027-03-12"), ("12-MAR-2027", "2027-03-12"),
        ("Mar-12-27", "2027-03-12"), ("March 3rd, 2027", "2027-03-03"),
        ("the 3rd of March 2027", "2027-03-03"),
        ("Sept 1, 2026", "2026-09-01"), ("2027 March 12", "2027-03-12"), ("3/25/2027", "2027-03-25"),
        ("25/3/2027", "2027-03-25"), ("25.3.2027", "2027-03-25"), ("3/25/27", "2027-03-25"),
        ("5/5/2027", "2027-05-05"),
        ("1-13-2027", "2027-01-13"), ("1/13/68", "2068-01-13"), ("1/13/69", "1969-01-13"),
        ("1/13/00", "2000-01-13"),
        ("1/13/99", "1999-01-13"), ("Fri, 12 March 2027", "2027-03-12"),
        ("Friday March 12, 2027", "2027-03-12"),
        ("2027-03-12T08:30:00Z", "2027-03-12"), ("2027-03-12 08:30", "2027-03-12"),
        ("3/25/2027 2:05:09 PM", "2027-03-25"), ("12 March 2027 at 8:30 am", "2027-03-12"),
        ("  12\u{A0}March\n2027 ", "2027-03-12"), ("29 February 2028", "2028-02-29"),
    ]

    @Test("without an order", arguments: plain)
    func reads(_ text: String, _ date: String) {
        #expect(Self.says(.text(text)) == date)
    }

    static let nothing = [
        "", " ", "n/a", "N/A", "NA", "-", "–", "--", "?", "??", "never", "Never", "unknown", "TBD", "none",
    ]

    @Test("no date", arguments: nothing)
    func none(_ text: String) {
        #expect(Self.says(Cell(text)) == "none")
    }

    static let refused: [(String, String)] = [
        ("03/04/2025", "03/04/2025 can be 3 April or 4 March; set dates: day-first or month-first"),
        ("3/4/25", "3/4/25 can be 3 April or 4 March; set dates: day-first or month-first"),
        ("1.2.2027", "1.2.2027 can be 1 February or 2 January; set dates: day-first or month-first"),
        ("Febuary 30", "\"Febuary 30\" is no date; perhaps February?"),
        ("30 February 2027", "\"30 February 2027\" is no date; February 2027 has 28 days"),
        ("2027-02-29", "\"2027-02-29\" is no date; February 2027 has 28 days"),
        (
            "2027-13-01",
            "\"2027-13-01\" is no date: it has no month; expected one like 2027-03-12 or 12 March 2027"
        ),
        ("31/31/2027", "\"31/31/2027\" is no date; expected one like 2027-03-12 or 12 March 2027"),
        ("March 2027", "\"March 2027\" has no day; expected one like 2027-03-12 or 12 March 2027"),
        ("12 March", "\"12 March\" has no year; expected one like 2027-03-12 or 12 March 2027"),
        ("Thu 12 March 2027", "\"Thu 12 March 2027\" contradicts itself; that day is a Friday"),
        ("46458", "\"46458\" is a number; write the date out, or format its cell as a date"),
        (
            "3/25/0207",
            "\"3/25/0207\" has a year that can't be meant; expected one like 2027-03-12 or 12 March 2027"
        ),
        ("3/25/207", "\"3/25/207\" is no date; expected one like 2027-03-12 or 12 March 2027"),
        ("last week", "\"last week\" is no date; expected one like 2027-03-12 or 12 March 2027"),
        ("spring 2027", "\"spring 2027\" is no date; expected one like 2027-03-12 or 12 March 2027"),
        ("#REF!", "#REF! is a formula gone wrong; mend it or type the date"),
        (
            "2027-03-12, 2027-04-01",
            "\"2027-03-12, 2027-04-01\" is no date; expected one like 2027-03-12 or 12 March 2027"
        ),
        ("12//3//2027", "\"12//3//2027\" is no date; expected one like 2027-03-12 or 12 March 2027"),
    ]

    @Test("refused", arguments: refused)
    func refuses(_ text: String, _ says: String) {
        #expect(Self.says(.text(text)) == says)
    }

    @Test("the order decides, and what fits only the other is refused")
    func ordered() {
        #expect(Self.says(.text("03/04/2025"), .dayFirst) == "2025-04-03")
        #expect(Self.says(.text("03/04/2025"), .monthFirst) == "2025-03-04")
        #expect(
            Self.says(.text("3/25/2027"), .dayFirst)
                == "\"3/25/2027\" is no date that is day-first; dates are set to day-first")
        #expect(Self.says(.text("2027-03-04"), .dayFirst) == "2027-03-04")
    }

    @Test("cells of workbooks")
    func cells() {
        #expect(Self.says(.date("2027-03-12")) == "2027-03-12")
        #expect(Self.says(.number("20270312")) == "2027-03-12")
        #expect(Self.says(.number("46458")) == "46458 is a number; format the cell as a date")
        #expect(Self.says(.bool(true)) == "TRUE is no date; expected one like 2027-03-12 or 12 March 2027")
        #expect(Self.says(.date("1899-12-31")).hasPrefix("the year 1899 can't be meant"))
    }

    @Test("every day of four years, in every form, is itself")
    func everyDay() {
        var date: CivilDate = "2027-01-01"
        while date < "2031-01-01" {
            let (year, month, day) = date.parts
            let name = MonthName.all[month - 1]
            for text in [
                "\(day) \(name) \(year)", "\(name) \(day), \(year)", "\(day)-\(name.prefix(3))-\(year % 100)",
                "\(date.weekday.name) \(name) \(day) \(year)",
            ] {
                #expect(Self.says(.text(text)) == date.description, "\(text)")
            }
            #expect(Self.says(.text("\(day)/\(month)/\(year)"), .dayFirst) == date.description)
            #expect(Self.says(.text("\(month)/\(day)/\(year)"), .monthFirst) == date.description)
            date = date.adding(days: 1)
        }
    }
}
