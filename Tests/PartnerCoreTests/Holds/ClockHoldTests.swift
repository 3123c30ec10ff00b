import PartnerCore
import Testing

@Suite("A clock is believed, waited for, or holds the mail")
struct ClockHoldTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let last: ClockLook?
        let reading: ClockReading
        let hold: MailHold?

        init(_ words: String, _ last: ClockLook?, _ reading: ClockReading, _ hold: MailHold? = nil) {
            testDescription = words
            self.last = last
            self.reading = reading
            self.hold = hold
        }
    }

    /// 12 March 2027, 08:00 in Los Angeles; the machine has run for ten days.
    private static let then = Instant(unixMilliseconds: 1_804_867_200_000)
    private static let lastRun = look(uptime: days(10))

    private static func days(_ count: Double) -> Duration { .seconds(count * 86_400) }

    private static func look(uptime: Duration?, life: String? = "a", foundAhead: Bool = false) -> ClockLook {
        ClockLook(at: then, uptime: uptime, life: life, foundAhead: foundAhead)
    }

    /// So much later by the wall clock, and by the time since the machine's start.
    private static func still(
        _ wall: Double, _ run: Double, _ synchronisation: ClockReading.Synchronisation = .none
    ) -> ClockReading {
        ClockReading(
            now: then.adding(days(wall)), uptime: days(10 + run), life: "a", synchronisation: synchronisation)
    }

    /// After a start of both: so much later by the wall clock, so many seconds after the start.
    private static func started(
        _ wall: Double, up seconds: Int = 60, _ synchronisation: ClockReading.Synchronisation = .none
    ) -> ClockReading {
        ClockReading(
            now: then.adding(days(wall)), uptime: .seconds(seconds), life: "b",
            synchronisation: synchronisation)
    }

    private static let epoch = ClockReading(
        now: Instant(unixMilliseconds: 0), uptime: .seconds(30), life: "b", synchronisation: .none)

    static let whileRunning = [
        Row("time goes by", lastRun, still(3, 3)),
        Row("a month without a look", lastRun, still(31, 31)),
        Row("two years without a look: but running, so the clock is measured", lastRun, still(730, 730)),
        Row("suspended for a week: the time since the start runs on", lastRun, still(7, 7)),
        Row("suspended for two years", lastRun, still(730, 730)),
        Row("another time zone: no instant moves", lastRun, still(0, 0)),
        Row("the hour of daylight saving: no instant moves", lastRun, still(1, 1)),
        Row(
            "over a leap day",
            ClockLook(
                at: Instant(unixMilliseconds: 1_835_380_800_000), uptime: .zero, life: "a", foundAhead: false),
            ClockReading(
                now: Instant(unixMilliseconds: 1_835_467_200_000), uptime: days(1), life: "a",
                synchronisation: .none)),
        Row("set forward by an hour", lastRun, still(1.0 / 24, 0)),
        Row("set forward by exactly a day", lastRun, still(1, 0)),
        Row(
            "set forward by a second more than a day", lastRun, still(1 + 1.0 / 86_400, 0),
            .clockAhead(lastRecord: then, expected: then)),
        Row(
            "set forward by a month while a day went by", lastRun, still(32, 1),
            .clockAhead(lastRecord: then, expected: then.adding(days(1)))),
        Row(
            "set forward, and something here sees to the clock", lastRun, still(32, 1, .awaited),
            .clockAhead(lastRecord: then, expected: then.adding(days(1)))),
        Row("set forward, and synchronised: right now", lastRun, still(32, 1, .synchronised)),
        Row(
            "still ahead, as it was found before", look(uptime: days(10), foundAhead: true), still(32, 2),
            .clockAhead(lastRecord: then, expected: then.adding(days(2)))),
        Row("was ahead, and was put right", look(uptime: days(10), foundAhead: true), still(2, 2)),
        Row("set back by an hour", lastRun, still(-1.0 / 24, 0)),
        Row("set back by exactly a day", lastRun, still(-1, 0)),
        Row(
            "set back by a second more than a day", lastRun, still(-1 - 1.0 / 86_400, 0),
            .clockBack(lastRecord: then)),
        Row("set back by a year", lastRun, still(-365, 2), .clockBack(lastRecord: then)),
        Row("set back by a year, and synchronised: right now", lastRun, still(-365, 2, .synchronised)),
        Row("set back while running is not waited with", lastRun, still(-1.0 / 24, 0, .awaited)),
    ]

    static let acrossStarts = [
        Row("the first start of all", nil, started(0)),
        Row(
            "the first start of all, and the clock is seen to", nil, started(0, up: 60, .awaited),
            .clockAwaited(until: then.adding(.seconds(3540)))),
        Row("off for a month", lastRun, started(31)),
        Row("off for 399 days", lastRun, started(399)),
        Row("off for exactly 400 days", lastRun, started(400)),
        Row("off for 401 days", lastRun, started(401), .longOff(lastRecord: then)),
        Row("off for 401 days, and synchronised", lastRun, started(401, up: 60, .synchronised)),
        Row("starts at 1970", lastRun, epoch, .clockBack(lastRecord: then)),
        Row("starts some hours before the last record: a correction", lastRun, started(-0.5)),
        Row(
            "starts a second more than a day before the last record", lastRun, started(-1 - 1.0 / 86_400),
            .clockBack(lastRecord: then)),
        Row("starts before the last record, and synchronised", lastRun, started(-30, up: 60, .synchronised)),
        Row(
            "a minute up, not yet synchronised", lastRun, started(31, up: 60, .awaited),
            .clockAwaited(until: then.adding(days(31)).adding(.seconds(3540)))),
        Row(
            "a second less than an hour up", lastRun, started(31, up: 3599, .awaited),
            .clockAwaited(until: then.adding(days(31)).adding(.seconds(1)))),
        Row("an hour up and never synchronised: goes on", lastRun, started(31, up: 3600, .awaited)),
        Row("a minute up and nobody sees to the clock: goes on", lastRun, started(31)),
        Row("a minute up and synchronised: goes on", lastRun, started(31, up: 60, .synchronised)),
        Row(
            "at 1970, waiting comes first",
            lastRun,
            ClockReading(
                now: Instant(unixMilliseconds: 0), uptime: .seconds(30), life: "b", synchronisation: .awaited),
            .clockAwaited(until: Instant(unixMilliseconds: 3_570_000))),
        Row(
            "off for 401 days, an hour up and never synchronised", lastRun, started(401, up: 3600, .awaited),
            .longOff(lastRecord: then)),
        Row(
            "ahead when it was switched off: nobody has confirmed it",
            look(uptime: days(10), foundAhead: true),
            started(40), .clockAhead(lastRecord: then, expected: nil)),
        Row(
            "ahead when it was switched off, and synchronised",
            look(uptime: days(10), foundAhead: true), started(40, up: 60, .synchronised)),
        Row("records of a version that wrote down no start", look(uptime: nil, life: nil), started(31)),
    ]

    @Test("while the daemon runs", arguments: whileRunning)
    func running(_ row: Row) { #expect(MailHold.byClock(row.reading, since: row.last) == row.hold) }

    @Test("across a start", arguments: acrossStarts)
    func starting(_ row: Row) { #expect(MailHold.byClock(row.reading, since: row.last) == row.hold) }
}
