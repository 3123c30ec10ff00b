import PartnerCore
import Testing

/// Documentation/rules.md, section 6.
@Suite("Mail leaves on the reader's open days, in their branch's zone")
struct SendDayTests {
    /// Ana sits where it is UTC−8 and every day is open, Kim where it is UTC−5 and Sunday and Monday are closed.
    static let library = Desk.library(
        zones: [Desk.everyDay: OffsetZone(hours: -8), Desk.tueToSat: OffsetZone(hours: -5)],
        branchOf: ["kim": Desk.tueToSat])

    private static func staff(_ key: StaffKey) throws -> Staff { try #require(library.staff[key]) }

    @Test("At the digest time of the wall, for nine hours")
    func window() throws {
        let ana = try #require(SendDay(try Self.staff("ana"), on: "2027-02-12", in: Self.library))
        let kim = try #require(SendDay(try Self.staff("kim"), on: "2027-02-12", in: Self.library))
        #expect(ana.from.description == "2027-02-12T16:30:00.000Z")
        #expect(kim.from.description == "2027-02-12T13:30:00.000Z")
        #expect(kim.until.description == "2027-02-12T22:30:00.000Z")
        #expect(kim.contains(kim.from))
        #expect(!kim.contains(kim.from.adding(.milliseconds(-1))))
        #expect(kim.contains(kim.until.adding(.milliseconds(-1))))
        #expect(!kim.contains(kim.until))
    }

    @Test("Not on a day on which their branch is closed, and none is lost over it")
    func closedDays() throws {
        let kim = try Self.staff("kim")
        #expect(SendDay(kim, on: "2027-02-14", in: Self.library) == nil)
        let saturday = try #require(SendDay(kim, on: "2027-02-13", in: Self.library))
        #expect(saturday.following(for: kim, in: Self.library)?.date == "2027-02-16")
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let now: String, hour: Int, minute: Int, date: CivilDate, next: CivilDate
        var testDescription: String { now }
    }

    static let rows = [
        Row(now: "before the digest time", hour: 6, minute: 0, date: "2027-02-13", next: "2027-02-13"),
        Row(now: "at it", hour: 8, minute: 30, date: "2027-02-13", next: "2027-02-13"),
        Row(now: "in the last minute", hour: 17, minute: 29, date: "2027-02-13", next: "2027-02-13"),
        Row(now: "when the window has ended", hour: 17, minute: 30, date: "2027-02-13", next: "2027-02-16"),
        Row(now: "on a closed day", hour: 12, minute: 0, date: "2027-02-15", next: "2027-02-16"),
    ]

    @Test("The next send day is the first whose window has not ended", arguments: rows)
    func next(_ row: Row) throws {
        let kim = try Self.staff("kim")
        let now = OffsetZone(hours: -5).instant(row.date, hour: row.hour, minute: row.minute)
        #expect(SendDay.next(for: kim, notBefore: now, in: Self.library)?.date == row.next)
    }

    @Test("A quiet time parts a day: who is not told before it is told after it")
    func quiet() throws {
        let zone = OffsetZone(hours: -8)
        let time = { TimeOfDay(minutesSinceMidnight: $0) }
        let ana = Staff(
            key: "ana", name: "Ana", mail: "ana@library.example", branch: Desk.everyDay,
            sending: SendTimes(
                try DayTime(reading: "Fri,Mon 08:30"),
                quiet: [DaySpan(DayTime(time(720)), for: .seconds(3600))]))
        let rows: [(Int, CivilDate, Int, Int)] = [
            (0, "2027-02-12", 510, 720), (719, "2027-02-12", 510, 720), (720, "2027-02-12", 780, 1050),
            (1049, "2027-02-12", 780, 1050), (1050, "2027-02-15", 510, 720),
        ]
        for (now, date, from, until) in rows {
            let now = zone.firstInstant(at: LocalTime(date: "2027-02-12", time: time(now)))
            let day = try #require(SendDay.next(for: ana, notBefore: now, in: Self.library))
            #expect(day.date == date)
            #expect(zone.local(day.from) == LocalTime(date: date, time: time(from)))
            #expect(zone.local(day.until) == LocalTime(date: date, time: time(until)))
            #expect(
                day.following(for: ana, in: Self.library)?.date
                    == (date == "2027-02-12" ? "2027-02-15" : "2027-02-19"))
        }
    }

    /// Where the partner is it is Saturday already when Ana's Friday begins.
    @Test("Two branches in two zones: a step is ready by the date of the partner's home branch")
    func homeDate() {
        let library = Desk.library(zones: [
            Desk.everyDay: OffsetZone(hours: -8), Desk.tueToSat: OffsetZone(hours: 13),
        ])
        // Due on Saturday, 13 February.
        let said: [Fact] = [.touch("2026-11-13"), .said(.notice, "2027-01-30", anchor: "2026-11-13")]
        let partner = Desk.partner(1, said, branch: Desk.tueToSat)
        #expect(Desk.choice([partner], on: "2027-02-11", in: library).shown.isEmpty)
        #expect(Desk.choice([partner], on: "2027-02-12", in: library).shownNumbers == [1])
        // Of a branch in Ana's own zone it is not.
        let near = Desk.partner(1, said)
        #expect(Desk.choice([near], on: "2027-02-12", in: library).shown.isEmpty)
    }

    @Test("One partner speaks to several people, each in their own mail")
    func severalReaders() {
        let partner = Desk.partner(
            1,
            [
                .touch("2026-10-01"), .said(.due, "2027-01-01", anchor: "2026-10-01"),
                .said(.repeat(1), "2027-01-08", anchor: "2026-10-01"),
                .said(.repeat(2), "2027-01-29", anchor: "2026-10-01"),
                .promise(made: "2027-02-01", due: "2027-02-12"),
            ])
        #expect(
            Desk.choice([partner], for: "ana", on: "2027-02-12").shown.first?.occurrences.map(
                \.occurrence.clock) == [.promise])
        #expect(
            Desk.choice([partner], for: "kim", on: "2027-02-12").shown.first?.occurrences.map(
                \.occurrence.clock) == [.followUp])
        #expect(Desk.choice([partner], for: "dana", on: "2027-02-12").shown.isEmpty)
    }
}
