import PartnerCore
import Testing

@Suite("What is worked out beforehand is what the rules say, day by day")
struct OpenBitsTests {
    static let calendars: [[String]] = [
        [], ["12-24..01-02", "02-29", "02-20..02-29", "02-29..03-02"],
        ["01-01 observed", "day before 01-01", "99 days after 12-31", "99 days before 01-01", "Easter"],
        ["Monday before 05-25", "fifth Mon of February", "03-31 observed after Sunday", "02-29 observed"],
        ["1999-12-01..2000-01-31", "2099-12-30..2100-01-05", "1950-01-01..1990-01-01", "2050-01-01"],
        ["0001-01-01..9999-12-31"],
    ]

    @Test("over the edges of the century too", arguments: calendars)
    func same(_ texts: [String]) throws {
        let closures = try texts.map { Closure(try ClosureReader.read($0).rule) }
        let days = OpenDays(weekdays: [.monday, .tuesday, .friday, .saturday, .sunday], closures: closures)
        let first: CivilDate = "1999-06-01", last: CivilDate = "2100-06-30"
        // Each seventh year whole, and each at its beginning and end.
        for date in (0...last.days(since: first)).map({ first.adding(days: $0) })
        where date.year % 7 == 0 || [1, 2, 12].contains(date.month) {
            let open = days.weekdays.contains(date.weekday) && !closures.contains { $0.contains(date) }
            if days.isOpen(on: date) != open { Issue.record("\(date)") }
            if (days.closed(on: date) == nil) != open { Issue.record("\(date): closed") }
        }
    }

    @Test("at both ends of the calendar nothing overflows", arguments: calendars)
    func ends(_ texts: [String]) throws {
        let closures = try texts.map { Closure(try ClosureReader.read($0).rule) }
        let days = OpenDays(weekdays: Set(Weekday.allCases), closures: closures)
        for date in [CivilDate.earliest, .latest] {
            #expect(days.isOpen(on: date) == !closures.contains { $0.contains(date) })
        }
    }

    @Test("two calendars are the same where what they are made of is")
    func equality() throws {
        let rule = try ClosureReader.read("Thanksgiving").rule
        let days = OpenDays(weekdays: [.monday], closures: [Closure(rule)])
        #expect(days == OpenDays(weekdays: [.monday], closures: [Closure(rule)]))
        #expect(days != OpenDays(weekdays: [.monday], closures: [Closure(rule, name: "Thanksgiving")]))
        #expect(Set([days, days, OpenDays(weekdays: [.monday])]).count == 2)
    }
}
