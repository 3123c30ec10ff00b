import PartnerCore
import Testing

@Suite("A cadence is counted from its anchor, and read as people write it")
struct CadenceTests {
    static let everyDay = OpenDays(weekdays: Set(Weekday.allCases))

    struct Row: CustomTestStringConvertible, Sendable {
        let cadence: Cadence, from: CivilDate, to: CivilDate
        var testDescription: String { "\(from) \(cadence)" }

        init(_ count: Int, _ unit: Cadence.Unit, _ from: CivilDate, _ to: CivilDate) {
            (cadence, self.from, self.to) = (Cadence(count, unit), from, to)
        }
    }

    static let rows = [
        Row(10, .days, "2027-02-20", "2027-03-02"), Row(6, .weeks, "2027-02-20", "2027-04-03"),
        Row(1, .months, "2027-01-31", "2027-02-28"), Row(3, .months, "2026-11-30", "2027-02-28"),
        Row(1, .quarters, "2026-11-30", "2027-02-28"), Row(4, .quarters, "2028-02-29", "2029-02-28"),
        Row(1, .years, "2028-02-29", "2029-02-28"), Row(4, .years, "2028-02-29", "2032-02-29"),
        Row(5, .workingDays, "2027-02-12", "2027-02-17"),
    ]

    @Test("One cadence on", arguments: rows)
    func once(_ row: Row) {
        #expect(row.cadence.date(after: row.from, openDays: Self.everyDay) == row.to)
    }

    /// A hundred years of every cadence from a month's end: counted in one go the day never slides.
    @Test("Many cadences on, without drift", arguments: [1, 2, 3, 6, 12])
    func manyTimes(months: Int) throws {
        let anchor: CivilDate = "2027-01-31"
        for times in 1...(1200 / months) {
            let date = try #require(
                Cadence(months, .months).date(after: anchor, times: times, openDays: Self.everyDay))
            #expect(date.day == CivilDate.length(ofMonth: date.month, in: date.year))
            #expect((date.year - 2027) * 12 + date.month - 1 == months * times)
        }
    }

    static let texts: [(String, Cadence?)] = [
        ("every 3 months", Cadence(3, .months)), ("3 months", Cadence(3, .months)),
        ("every week", Cadence(1, .weeks)), ("1 week", Cadence(1, .weeks)),
        ("every 2 working days", Cadence(2, .workingDays)), ("Every Quarter", Cadence(1, .quarters)),
        ("3", nil),
        ("every 0 days", nil), ("every 10000 days", nil), ("every -1 days", nil), ("every 3 moons", nil),
        ("every 3.5 days", nil), ("every every week", nil),
    ]

    @Test("As written", arguments: texts)
    func read(text: String, cadence: Cadence?) {
        #expect(Cadence(text) == cadence)
    }

    @Test("Written and read again", arguments: Cadence.Unit.allCases)
    func again(unit: Cadence.Unit) {
        for count in [1, 2, 9999] {
            #expect(Cadence(Cadence(count, unit).description) == Cadence(count, unit))
        }
    }
}
