import PartnerModel
import Testing

/// Worked out by hand; see `Story` for the world.
@Suite("What holds back")
struct HoldTests {
    static let name = "7/follow-up/0/2026-01-01"

    @Test("the admin may hold one partner, or all")
    func admin() throws {
        var story = try Story("2026-04-01 07:00 hold partner=8")
        #expect(try story.hold(Self.name) == nil)
        try story.tell("2026-04-01 07:01 hold partner=7")
        #expect(try story.hold(Self.name) == .admin)
        try story.tell("2026-04-01 07:02 hold partner=7 state=released\n2026-04-01 07:03 hold by=clock")
        #expect(try story.hold(Self.name) == .clock)
    }

    @Test("of several reasons the first is given")
    func order() throws {
        var story = try Story("2026-03-30 09:00 steward partner=7 to=5")
        #expect(try story.hold(Self.name) == .grace)
        try story.tell("2026-03-30 09:01 absence id=1 staff=5 from=2026-03-30 to=2026-04-02")
        #expect(try story.hold(Self.name) == .away)
        try story.tell("2026-03-30 09:02 snooze id=1 partner=7 clock=follow-up until=2026-04-02")
        #expect(try story.hold(Self.name) == .snooze)
        try story.tell(
            "2026-03-30 09:03 silence id=1 clocks=follow-up from=2026-03-30 to=2026-03-30")
        #expect(try story.hold(Self.name) == .silence)
        try story.tell("2026-03-30 09:04 hold by=storm-guard")
        #expect(try story.hold(Self.name) == .guarded)
        try story.tell("2026-03-30 09:05 hold")
        #expect(try story.hold(Self.name) == .admin)
    }

    @Test("a handover's grace holds neither promises nor agreements")
    func grace() throws {
        let story = try Story(
            """
            2026-03-01 09:00 agreement id=4 partner=7 start=2026-01-01 end=2026-12-31
            2026-03-01 09:00 promise id=4 partner=7 made=2026-03-01 due=2026-03-10
            2026-03-02 09:00 steward partner=7 to=5
            """)
        #expect(try story.hold(Self.name) == .grace)
        #expect(try story.hold("7/agreement/4/2026-01-01") == nil)
        #expect(try story.hold("7/promise/4/2026-03-01") == nil)
    }

    @Test("a change of steward other than a handover has no grace")
    func noGrace() throws {
        let story = try Story("2026-03-02 09:00 steward partner=7 to=5 how=other")
        #expect(try story.hold(Self.name) == nil)
    }

    @Test("the snooze recorded last rules, also if it is the shorter")
    func lastSnooze() throws {
        var story = try Story(
            """
            2026-03-01 09:00 snooze id=1 partner=7 clock=follow-up until=2026-06-01
            2026-03-02 09:00 snooze id=2 partner=7 clock=follow-up until=2026-03-10
            """)
        #expect(try story.hold(Self.name) == .snooze)
        try story.tell("2026-03-10 07:00 now")
        #expect(try story.hold(Self.name) == nil)
    }

    @Test("an older touch entered later ends no snooze")
    func olderTouch() throws {
        let story = try Story(
            """
            2026-03-01 09:00 snooze id=1 partner=7 clock=follow-up until=2026-06-01
            2026-03-02 09:00 happened what=touch id=2 partner=7 on=2025-12-01
            """)
        #expect(try story.hold(Self.name) == .snooze)
    }

    @Test("where nothing was said before, an ended snooze only ends")
    func onlyEnds() throws {
        var story = try Story("2026-03-01 09:00 snooze id=1 partner=7 clock=follow-up until=2026-03-25")
        try story.tell("2026-03-25 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/notice/2026-03-18/1"])
    }

    @Test("a step said since uses an ended snooze up")
    func usedUp() throws {
        var story = try Story()
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.tell("2026-04-01 10:00 snooze id=1 partner=7 clock=follow-up until=2026-04-03")
        try story.say("2026-04-05", to: 1, "\(Self.name)/repeat-1")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-04-29/1"])
        #expect(story.checker.violations == [])
    }

    @Test("how near the next step is counts from the day on which an ended snooze speaks")
    func saidLate() throws {
        var story = try Story()
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.say("2026-04-08", to: 1, "\(Self.name)/repeat-1")
        try story.tell("2026-04-09 10:00 snooze id=1 partner=7 clock=follow-up until=2026-04-20")
        try story.tell("2026-04-21 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-20/1"])
        try story.tell("2026-04-22 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-04-20/1"])
    }

    @Test("what is snoozed when quiet will speak once more, and is not quiet")
    func snoozedWhenQuiet() throws {
        var story = try Story(ItemTests.wholeLadder)
        try story.tell("2026-07-08 09:00 counts quiet=1")
        try story.tell("2026-07-08 10:00 snooze id=1 partner=7 clock=follow-up until=2026-08-01")
        try story.tell("2026-07-31 09:00 counts quiet=0\n2026-08-01 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/last-question/2026-08-01/1"])
        #expect(story.checker.violations == [])
    }

    @Test("a snooze of what was before a rest doesn't hold what comes after it")
    func afterRest() throws {
        var story = try Story(
            """
            2026-03-01 09:00 snooze id=1 partner=7 clock=follow-up until=2026-09-01
            2026-03-02 09:00 stage id=2 partner=7 to=resting on=2026-03-02 through=2026-04-30
            """)
        try story.tell("2026-05-20 07:00 now")
        #expect(try story.hold("7/follow-up/0/2026-05-01") == nil)
    }

    @Test("nor what was rebuilt since, though from a day before it")
    func rebuiltSince() throws {
        var story = try Story(
            """
            2026-02-01 09:00 stage id=2 partner=7 to=lapsed on=2026-01-20
            2026-03-05 09:00 snooze id=1 partner=7 clock=follow-up until=2026-09-01
            2026-03-10 09:00 stage id=3 partner=7 to=building on=2026-03-01 rebuilt=yes
            """)
        try story.tell("2026-03-16 07:00 now")
        #expect(try story.hold("7/follow-up/0/2026-03-01") == nil)
    }

    @Test("a promise that was made on a day to come is passed over until then")
    func madeLater() throws {
        var story = try Story("2026-02-01 09:00 promise id=4 partner=7 made=2026-02-10 due=2026-02-20\n")
        #expect(story.next(.promise, 4) == [])
        try story.tell("2026-02-10 07:00 now")
        #expect(story.next(.promise, 4) == ["promise/4/2026-02-10/due/2026-02-20/1"])
    }

    @Test("a snooze of one fixed date doesn't hold the next")
    func fixedDate() throws {
        let story = try Story(
            """
            2026-01-02 07:00 rule id=5 partners=7 dates=2026-03-10,2026-06-10
            2026-03-10 09:00 snooze id=1 partner=7 clock=fixed-date subject=5 anchor=2026-03-10 until=2026-09-01
            """)
        #expect(try story.hold("7/fixed-date/5/2026-03-10") == .snooze)
        #expect(try story.hold("7/fixed-date/5/2026-06-10") == nil)
    }

    @Test("the outbox is busy until the step is spoken")
    func busy() throws {
        var story = try Story(
            "2026-04-01 08:00 digest id=1 to=1 date=2026-04-01 steps=1:\(Self.name)/due/0")
        #expect(try story.hold(Self.name) == .busy)
        try story.tell(
            "2026-04-01 08:01 composed digest=1\n2026-04-01 08:02 tried digest=1 outcome=accepted")
        #expect(try story.hold(Self.name) == nil)
    }
}
