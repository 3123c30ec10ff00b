import PartnerCore
import Testing

@Suite("A season is read as people write it, and kept in one form")
struct SeasonTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String, canonical: String
        init(_ text: String, _ canonical: String? = nil) {
            self.text = text
            self.canonical = canonical ?? text
        }
        var testDescription: String { text }
    }

    static let rows = [
        Row("not in 12-01..12-31"), Row("always"), Row(" Always ", "always"),
        Row("not in 12-24..01-01, 06-10..08-20"), Row("not in 12-25"),
        Row("best in 02-01..03-31; not in 12-01..12-31", "not in 12-01..12-31; best in 02-01..03-31"),
        Row("only in 2026-08-20..2027-06-10 school year 26/27"),
        Row("not in 2027-02-08 .. 2027-03-09 Ramadan", "not in 2027-02-08..2027-03-09 Ramadan"),
        Row("NOT IN 12-01..12-31", "not in 12-01..12-31"),
        Row("not in 2027-12-24", "not in 2027-12-24"),
    ]

    @Test("The form in which it is kept reads as itself", arguments: rows)
    func canonical(_ row: Row) throws {
        let season = try Season(reading: row.text)
        #expect(season.description == row.canonical)
        #expect(try Season(reading: season.description) == season)
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let text: String, wrong: String, problem: String
        var testDescription: String { text }
    }

    static let faults = [
        Fault(text: "", wrong: "", problem: "nothing is said"),
        Fault(text: "summer", wrong: "summer", problem: "\"summer\" is no season"),
        Fault(text: "not in 02-30", wrong: "02-30", problem: "\"02-30\" is no day of the year"),
        Fault(text: "not in 6-10..8-20", wrong: "6-10", problem: "\"6-10\" is no day of the year"),
        Fault(
            text: "not in 2027-03-09..2027-02-08", wrong: "2027-03-09..2027-02-08",
            problem: "it ends before it begins"),
        Fault(
            text: "not in 12-01..12-31; not in 06-01..06-30", wrong: "not in 06-01..06-30",
            problem: "a second \"not in\""),
        Fault(text: "not in 12-01..12-31,", wrong: "", problem: "a stretch is missing"),
        Fault(
            text: "not in 2027-02-29", wrong: "29",
            problem: "\"2027-02-29\" is no date: 2027-02 has 28 days"),
        Fault(text: "not in 12-01..2027-12-31", wrong: "12-01", problem: "\"12-01\" is no date"),
    ]

    @Test("What is none is refused at the wrong place", arguments: faults)
    func refused(_ row: Fault) throws {
        let fault = try #require(throws: ExpressionFault.self) { try Season(reading: row.text) }
        let bytes = Array(row.text.utf8)[fault.range]
        #expect(String(decoding: bytes, as: UTF8.self) == row.wrong)
        #expect(fault.problem == row.problem)
    }
}
