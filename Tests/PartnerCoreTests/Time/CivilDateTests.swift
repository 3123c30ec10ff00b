import Foundation
import PartnerCore
import Testing

@Suite("A civil date is a day of the Gregorian calendar")
struct CivilDateTests {
    @Test("every day of the years 1 to 9999 has its number, its parts and its weekday")
    func everyDay() {
        var number = CivilDate.earliest.daysSinceEpoch
        // 1 January 0001 was a Monday.
        var weekday = 1
        var wrong: [String] = []
        for year in 1...9999 {
            let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for month in 1...12 {
                for day in 1...lengths[month - 1] {
                    let date = CivilDate(daysSinceEpoch: number)
                    if CivilDate(year: year, month: month, day: day) != date
                        || date.parts != (year, month, day)
                        || date.weekday.rawValue != weekday
                    {
                        wrong.append(
                            "day \(number): \(date), \(date.weekday), instead of \(year)-\(month)-\(day)")
                    }
                    number += 1
                    weekday = weekday % 7 + 1
                }
                if let date = CivilDate(year: year, month: month, day: lengths[month - 1] + 1) {
                    wrong.append("\(date) exists")
                }
            }
        }
        #expect(wrong.isEmpty)
        #expect(number == CivilDate.latest.daysSinceEpoch + 1)
    }

    /// From the U.S. federal holidays, numpy's business days, and the history books.
    static let weekdays: [(CivilDate, Weekday)] = [
        ("0001-01-01", .monday), ("1582-10-15", .friday), ("1776-07-04", .thursday), ("1900-01-01", .monday),
        ("1945-05-08", .tuesday), ("1969-07-20", .sunday), ("1970-01-01", .thursday),
        ("2000-01-01", .saturday),
        ("2000-02-29", .tuesday), ("2011-01-01", .saturday), ("2011-01-03", .monday), ("2011-11-11", .friday),
        ("2011-11-24", .thursday), ("2011-12-25", .sunday), ("2024-01-01", .monday), ("2024-01-15", .monday),
        ("2024-02-15", .thursday), ("2024-03-31", .sunday), ("2024-05-27", .monday),
        ("2024-06-19", .wednesday),
        ("2027-03-12", .friday), ("9999-12-31", .friday),
    ]

    @Test("weekdays", arguments: weekdays)
    func weekday(date: CivilDate, expected: Weekday) {
        #expect(date.weekday == expected)
        #expect(date.startOfWeek.weekday == .monday)
        #expect((0...6).contains(date.days(since: date.startOfWeek)))
    }

    @Test(
        "is written as ISO 8601 and read back",
        arguments: ["0001-01-01", "0987-06-05", "2028-02-29", "9999-12-31"])
    func written(text: String) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.description == text)
        #expect(try JSONDecoder().decode(CivilDate.self, from: JSONEncoder().encode(date)) == date)
        #expect(try JSONEncoder().encode(date) == Data("\"\(text)\"".utf8))
    }

    @Test(
        "anything but YYYY-MM-DD of a day that exists is refused",
        arguments: [
            "", "2027", "2027-03", "2027-3-12", "27-03-12", "2027-03-12 ", " 2027-03-12", "2027/03/12",
            "20270312",
            "2027-03-12T00:00:00", "2027-02-29", "2026-02-30", "2027-04-31", "2027-13-01", "2027-00-01",
            "2027-01-00",
            "0000-01-01", "10000-01-01", "-001-01-01", "+027-01-01", "2027-0a-01", "2027-03-1٢", "２０２７-03-12",
            "1900-02-29", "2100-02-29", "2027-03_12", "2027-03-0x1",
        ])
    func refused(text: String) {
        #expect(CivilDate(iso: text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(CivilDate.self, from: JSONEncoder().encode(text))
        }
    }
}
