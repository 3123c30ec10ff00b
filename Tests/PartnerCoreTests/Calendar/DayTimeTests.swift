import PartnerCore
import Testing

/// Documentation/configuration.md, `digest` and `window`.
@Suite("A time of day is read with its days")
struct DayTimeTests {
    static let read: [(String, String, Set<Weekday>, Bool)] = [
        ("08:30", "08:30", Set(Weekday.allCases), true),
        ("8:30", "08:30", Set(Weekday.allCases), true),
        ("*-*-* 08:30", "08:30", Set(Weekday.allCases), true),
        ("08:30:00", "08:30", Set(Weekday.allCases), true),
        (
            "Mon..Fri 08:30", "Mon..Fri *-*-* 08:30:00", [.monday, .tuesday, .wednesday, .thursday, .friday],
            true
        ),
        ("Tue,Thu 09:00", "Tue,Thu *-*-* 09:00:00", [.tuesday, .thursday], true),
        ("Mon *-*-1..7 10:00", "Mon *-*-01..07 10:00:00", [.monday], false),
        ("*-*~1 17:00", "*-*~01 17:00:00", Set(Weekday.allCases), false),
    ]

    @Test("what it is", arguments: read)
    func reads(_ text: String, _ shown: String, _ weekdays: Set<Weekday>, _ isEveryWeek: Bool) throws {
        let time = try DayTime(reading: text)
        #expect("\(time)" == shown)
        #expect(time.weekdays == weekdays)
        #expect(time.isEveryWeek == isEveryWeek)
        #expect(!time.isFirstOfSeveral)
    }

    static let lasts: [(String, CivilDate?)] = [
        ("08:30", nil), ("Mon..Fri 08:30", nil), ("02-29 08:30", nil), ("*-*~1 17:00", nil),
        ("2027-03-12 08:30", "2027-03-12"), ("2020-02-29 08:30", "2020-02-29"),
        ("2026,2028-*-* 08:30", "2028-12-31"), ("2026..2028-02~1 08:30", "2028-02-29"),
        ("Mon 2027-*-* 08:30", "2027-12-27"), ("Fri 2026..2028-03-12 08:30", "2027-03-12"),
        ("2020/3-06-01 08:30", "2197-06-01"), ("2030..2040-02-29 08:30", "2040-02-29"),
        ("2033..2035,2031-02-28 08:30", "2035-02-28"),
    ]

    @Test("the last date, where years are named", arguments: lasts)
    func last(_ text: String, _ date: CivilDate?) throws {
        let time = try DayTime(reading: text)
        #expect(time.lastDate == date)
        #expect(date.map { time.comes(on: $0) } ?? true)
        #expect(SendTimes(time).lastDate == date)
    }

    static let lastSends: [(digest: String, window: [String], quiet: [String], CivilDate?)] = [
        ("08:30", ["2027-*-* 08:00 for 9h"], [], "2027-12-31"),
        ("Mon 08:30", ["2027-*-* 08:00 for 9h"], [], "2027-12-27"),
        ("08:30", ["2027-*-* 08:00 for 9h", "Sat 08:00 for 9h"], [], "2199-12-28"),
        // The one window ends before the digests, the other is on none of their days.
        ("Mon 2026..2028-*-* 08:30", ["2027-*-* 08:00 for 9h", "Tue 08:00 for 9h"], [], "2027-12-27"),
        ("2027-03-12..13 08:30", [], ["2027-03-13 00:00 for 1d"], "2027-03-12"),
        ("08:30", [], ["*-12-24 12:00 for 1d"], nil),
        ("18:00", ["2027-*-* 08:00 for 9h"], [], nil),
    ]

    @Test("the last date on which a digest can leave, where years are named", arguments: lastSends)
    func lastSend(_ digest: String, _ window: [String], _ quiet: [String], _ date: CivilDate?) throws {
        #expect(try sendTimes(digest, window, quiet).lastDate == date)
    }

    private func sendTimes(_ digest: String, _ window: [String], _ quiet: [String]) throws -> SendTimes {
        func spans(_ texts: [String]) throws -> [DaySpan] {
            try texts.map { text in
                let ends = text.split(separator: " for ").map(String.init)
                return DaySpan(
                    try DayTime(reading: ends[0]),
                    for: try DaySpan.length(reading: ends[1], in: DaySpan.lengthOfQuiet))
            }
        }
        return SendTimes(try DayTime(reading: digest), windows: try spans(window), quiet: try spans(quiet))
    }

    static let weeks: [(digest: String, window: [String], quiet: [String], Set<Weekday>, Set<Weekday>)] = [
        ("08:30", [], [], Set(Weekday.allCases), Set(Weekday.allCases)),
        ("Mon,Thu 08:30", [], [], [.monday, .thursday], [.monday, .thursday]),
        ("Mon *-*-1..7 10:00", [], [], [], [.monday]),
        ("*-*~1 10:00", [], [], [], Set(Weekday.allCases)),
        (
            "08:30", ["Wed..Fri 08:00 for 9h"], [], [.wednesday, .thursday, .friday],
            [.wednesday, .thursday, .friday]
        ),
        (
            "Mon..Wed 08:30", ["Wed..Fri 08:00 for 9h", "Mon *-*-1..7 08:00 for 9h"], [], [.wednesday],
            [.monday, .wednesday]
        ),
        ("Mon,Tue 08:30", ["*-*-1..7 08:00 for 9h"], [], [], [.monday, .tuesday]),
        ("Thu..Sat 08:30", [], ["Fri 00:00 for 2d"], [.thursday], [.thursday, .friday, .saturday]),
        ("Fri 08:30", [], ["*-12-24 12:00 for 1d"], [.friday], [.friday]),
    ]

    @Test("the weekdays of every week, and those of some weeks", arguments: weeks)
    func week(
        _ digest: String, _ window: [String], _ quiet: [String], _ every: Set<Weekday>, _ some: Set<Weekday>
    ) throws {
        let times = try sendTimes(digest, window, quiet)
        #expect(times.everyWeek == every)
        #expect(times.weekdays == some)
    }

    @Test("the first of several", arguments: [("08,12:30", 510), ("*:0/15", 0), ("Mon 9..17:00", 540)])
    func several(_ text: String, _ minutes: Int) throws {
        let time = try DayTime(reading: text)
        #expect(time.isFirstOfSeveral)
        #expect(time.time == TimeOfDay(minutesSinceMidnight: minutes))
    }

    static let faults: [(String, String, String)] = [
        (
            "08:30 Mon..Fri", "Mon..Fri",
            "\"Mon..Fri\" can't stand behind the time; expected the days before it, as in \"Mon..Fri 08:30\", and no zone: the branch's holds"
        ),
        (
            "Mon..Fri 08:30 Europe/Berlin", "Europe/Berlin",
            "\"Europe/Berlin\" can't stand behind the time; expected the days before it, as in \"Mon..Fri 08:30\", and no zone: the branch's holds"
        ),
        (
            "08:30 utc", "utc",
            "\"utc\" can't stand behind the time; expected the days before it, as in \"Mon..Fri 08:30\", and no zone: the branch's holds"
        ),
        (
            "Mon..Fri", "Mon..Fri",
            "\"Mon..Fri\" does not say at what time; expected a time behind the days, as in \"Mon..Fri 08:30\""
        ),
        (
            "daily", "daily",
            "\"daily\" does not say at what time; expected a time behind the days, as in \"Mon..Fri 08:30\""
        ),
        (
            "Mon 08:30:15", "15",
            "a time between two minutes; expected hours and minutes, such as 08:30"
        ),
        (
            "*-02-30 08:30", "*-02-30 08:30",
            "\"*-02-30 08:30\" never comes; expected days that the calendar has"
        ),
        (
            "Mon 2027-03-12 08:30", "Mon 2027-03-12 08:30",
            "\"Mon 2027-03-12 08:30\" never comes; expected days that the calendar has"
        ),
        (
            "Mon, Wed..Fri 08:30", "Wed..Fri",
            "\"Wed..Fri\" stands behind a blank; expected weekdays without blanks, as in \"Mon,Wed..Fri\""
        ),
        (
            "Fry 08:30", "Fry",
            "\"Fry\" is neither a weekday nor a date or time; expected one such as \"Mon..Fri 08:30\", 2027-03-12, or a word such as weekly"
        ),
        ("Mon 25:00", "25", "an hour that never is; expected 0 to 23, and each step within it"),
    ]

    @Test("what is none, and where", arguments: faults)
    func refuses(_ text: String, _ place: String, _ words: String) {
        #expect {
            try DayTime(reading: text)
        } throws: { error in
            guard let fault = error as? ExpressionFault else { return false }
            let found = String(decoding: Array(text.utf8)[fault.range], as: UTF8.self)
            #expect("\(fault)" == words)
            #expect(found == place)
            return true
        }
    }

    @Test(
        "how long",
        arguments: [("9h", 540), ("1h 30min", 90), ("1d", 1440), ("1min", 1), ("7d", nil), ("59s", nil)]
            as [(String, Int?)])
    func lengths(_ text: String, _ minutes: Int?) {
        let length = try? DaySpan.length(reading: text, in: DaySpan.lengthOfWindow)
        #expect(length == minutes.map { .seconds($0 * 60) })
    }

    @Test("the range of a length is said")
    func range() {
        #expect {
            try DaySpan.length(reading: "40h", in: DaySpan.lengthOfWindow)
        } throws: { "\($0)" == "\"40h\" is out of range; expected 1min to 1d" }
    }
}
