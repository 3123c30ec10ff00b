import PartnerModel
import Testing

/// Worked out by hand; see `Story` for who is who.
@Suite("Who is told when it is handed up")
struct TellingTests {
    static let name = "7/follow-up/0/2026-01-01"

    /// The steward's three asks of a partner whose follow-up is due on 1 April.
    func afterThreeAsks(of partner: Int = 7, to reader: Int = 1, _ text: String = "") throws -> Story {
        var story = try Story(text)
        for (date, step) in [("04-01", "due"), ("04-08", "repeat-1"), ("04-29", "repeat-2")] {
            try story.say("2026-\(date)", to: reader, "\(partner)/follow-up/0/2026-01-01/\(step)")
        }
        return story
    }

    static let headIsSteward = """
        2026-01-01 07:01 partner id=8 kind=school home=1 steward=3 backup=2
        2026-01-01 07:01 stage id=2 partner=8 to=established on=2026-01-01
        2026-01-01 07:01 happened what=touch id=2 partner=8 on=2026-01-01

        """

    @Test("an absent head is waited for, then their supervisor is told, at last the head all the same")
    func absentHead() throws {
        var story = try afterThreeAsks()
        try story.say("2026-05-13", to: 2, "7/follow-up/0/2026-01-01/backup")
        try story.tell("2026-05-14 09:00 absence id=1 staff=3 from=2026-05-14 to=2026-06-02")
        try story.tell("2026-06-02 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-27/-"])
        // Back only on the eighth day after the 27th: not waited for at all.
        try story.tell("2026-06-02 09:00 absence id=1 staff=3 from=2026-05-14 to=2026-06-03")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-27/4"])
        // Absences that touch are one.
        try story.tell("2026-06-02 10:00 absence id=1 staff=3 from=2026-05-14 to=2026-06-02")
        try story.tell("2026-06-02 10:00 absence id=3 staff=3 from=2026-06-03 to=2026-09-01")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-27/4"])
        try story.tell("2026-06-03 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-27/4"])
        try story.tell("2026-06-03 08:00 absence id=2 staff=4 from=2026-06-01 to=2026-09-01")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-27/3"])
        try story.tell("2026-06-03 09:00 absence id=3 staff=3 from=2026-06-03 to=2026-09-01 delegate=5")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-27/5"])
    }

    @Test("never the steward, though they are the head and were not asked themselves")
    func headIsAbsentSteward() throws {
        var story = try afterThreeAsks(
            of: 8, to: 5,
            Self.headIsSteward
                + "2026-03-01 09:00 absence id=1 staff=3 from=2026-03-25 to=2026-05-20 delegate=5")
        try story.say("2026-05-13", to: 2, "8/follow-up/0/2026-01-01/backup")
        try story.tell("2026-05-27 07:00 now")
        #expect(story.next(.followUp, of: 8) == ["follow-up/0/2026-01-01/head/2026-05-27/4"])
        #expect(story.checker.violations == [])
    }

    @Test("a dead letter to the backup doesn't go to the steward, who is the head")
    func deadEscalation() throws {
        var story = try afterThreeAsks(of: 8, to: 3, Self.headIsSteward)
        try story.tell(
            """
            2026-05-13 08:00 digest id=90 to=2 date=2026-05-13 steps=90:8/follow-up/0/2026-01-01/backup/0
            2026-05-13 08:01 composed digest=90
            2026-05-13 08:02 tried digest=90 outcome=dead
            """)
        #expect(story.next(.followUp, of: 8) == ["follow-up/0/2026-01-01/head/2026-05-27/4"])
        #expect(story.checker.violations == [])
    }

    @Test("a dead letter's escalation, over seven days late, goes to the steward first as well")
    func lateDeadEscalation() throws {
        var story = try afterThreeAsks()
        try story.tell(
            """
            2026-05-13 08:00 digest id=90 to=2 date=2026-05-13 steps=90:7/follow-up/0/2026-01-01/backup/0
            2026-05-13 08:01 composed digest=90
            2026-05-13 08:02 tried digest=90 outcome=unknown
            2026-05-20 08:02 tried digest=90 outcome=dead
            """)
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/backup/2026-05-13/3"])
        try story.tell("2026-05-21 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-05-21/1"])
    }

    @Test("the days on which a backup was waited for are not lateness")
    func waitedFor() throws {
        var story = try afterThreeAsks()
        // Ready on the 13th, there again on the 17th: late after the 24th.
        try story.tell("2026-05-01 09:00 absence id=1 staff=2 from=2026-05-13 to=2026-05-16")
        try story.tell("2026-05-24 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/backup/2026-05-13/2"])
        try story.tell("2026-05-25 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-05-25/1"])
    }

    @Test("an escalation superseded for want of a backup stays passed over when there is one")
    func superseded() throws {
        var story = try afterThreeAsks()
        try story.tell(
            """
            2026-05-01 09:00 partner id=7 kind=school home=1 steward=1
            2026-05-13 09:00 superseded steps=90:7/follow-up/0/2026-01-01/backup/0
            2026-05-14 09:00 partner id=7 kind=school home=1 steward=1 backup=2
            """)
        // 28 days after the 29th, from the last ask: what was superseded is no ask.
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-27/3"])
        #expect(story.checker.violations == [])
    }

    @Test("an orphan is one without a living steward, or whose steward's mail is dead")
    func orphans() throws {
        var story = try Story("2026-02-01 09:00 mail staff=1\n2026-02-01 09:01 counts orphans=1")
        try story.tell("2026-02-01 09:02 mail staff=1 state=alive\n2026-02-01 09:03 counts orphans=0")
        try story.tell("2026-02-01 09:04 leaving staff=1\n2026-02-01 09:05 counts orphans=1")
        try story.tell("2026-02-01 09:06 stage id=2 partner=7 to=lapsed on=2026-02-01")
        try story.tell("2026-02-01 09:07 counts orphans=0")
        #expect(story.checker.violations == [])
    }

    @Test("what was said of a merged partner counts if it was said to the same steward")
    func mergedRows() throws {
        for (steward, next) in [(1, "repeat-1/2026-04-08"), (5, "due/2026-04-01")] {
            var story = try Story()
            try story.add(8, touched: "2026-01-01", steward: steward)
            try story.say("2026-04-01", to: steward, "8/follow-up/0/2026-01-01/due")
            try story.tell("2026-04-02 09:00 merge partner=8 into=7")
            #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/\(next)/1"])
        }
    }

    struct Away: CustomTestStringConvertible, Sendable {
        let what: String, facts: String, to: String
        var testDescription: String { what }
    }

    static let away = [
        Away(what: "there", facts: "", to: "1"),
        Away(
            what: "a week, and no delegate", facts: "absence id=1 staff=1 from=2026-03-28 to=2026-04-03",
            to: "-"),
        Away(what: "eight days", facts: "absence id=1 staff=1 from=2026-03-28 to=2026-04-04", to: "2"),
        Away(
            what: "a day, with a delegate",
            facts: "absence id=1 staff=1 from=2026-04-01 to=2026-04-01 delegate=5", to: "5"),
        Away(
            what: "the delegate's delegate",
            facts: "absence id=1 staff=1 from=2026-04-01 to=2026-04-01 delegate=5\n"
                + "2026-03-01 09:00 absence id=2 staff=5 from=2026-04-01 to=2026-04-01 delegate=4", to: "4"),
        Away(
            what: "a circle",
            facts: "absence id=1 staff=1 from=2026-04-01 to=2026-04-01 delegate=5\n"
                + "2026-03-01 09:00 absence id=2 staff=5 from=2026-04-01 to=2026-04-01 delegate=1", to: "-"),
        Away(
            what: "steward and backup",
            facts: "absence id=1 staff=1 from=2026-03-01 to=2026-05-01\n"
                + "2026-03-01 09:00 absence id=2 staff=2 from=2026-03-01 to=2026-05-01", to: "3"),
        Away(what: "gone", facts: "leaving staff=1", to: "2"),
    ]

    @Test("who is told while the steward is", arguments: away)
    func standsIn(_ row: Away) throws {
        var story = try Story(row.facts.isEmpty ? "" : "2026-03-01 09:00 " + row.facts)
        try story.tell("2026-04-01 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-04-01/\(row.to)"])
    }

    @Test("a backup away without a delegate is waited for a week, which is not lateness; then the head")
    func backupAway() throws {
        var story = try afterThreeAsks()
        try story.tell("2026-05-01 10:00 absence id=1 staff=2 from=2026-05-10 to=2026-05-19")
        try story.tell("2026-05-19 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/backup/2026-05-13/-"])
        var early = story
        try early.tell("2026-05-19 08:00 removed what=absence id=1\n2026-05-20 07:00 now")
        #expect(early.next(.followUp) == ["follow-up/0/2026-01-01/backup/2026-05-13/2"])
        try story.tell("2026-05-19 08:00 absence id=1 staff=2 from=2026-05-10 to=2026-06-30")
        try story.tell("2026-05-20 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-27/3"])
    }

    @Test("who was asked as a stand-in is not told on the steward")
    func askedBefore() throws {
        var story = try Story("2026-03-01 09:00 absence id=1 staff=1 from=2026-03-25 to=2026-04-10")
        try story.say("2026-04-01", to: 2, "\(Self.name)/due")
        try story.tell("2026-04-02 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-08/2"])
        try story.say("2026-04-11", to: 1, "\(Self.name)/repeat-1")
        // 21 days after 11 April; then the backup has been asked, and the head is next: 28 days on.
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-05-02/1"])
        try story.say("2026-05-02", to: 1, "\(Self.name)/repeat-2")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-30/3"])
        #expect(story.checker.violations == [])
    }

    @Test("a dead letter's step goes to the backup, then to the head")
    func deadLetter() throws {
        func dead(_ id: Int, _ day: String, _ to: Int, _ round: Int) -> String {
            """
            \(day) 08:00 digest id=\(id) to=\(to) date=\(day) steps=\(id):\(Self.name)/due/\(round)
            \(day) 08:01 composed digest=\(id)
            \(day) 08:02 tried digest=\(id) outcome=dead
            """
        }
        var story = try Story(dead(1, "2026-04-01", 1, 0))
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-04-01/2"])
        try story.tell("2026-04-02 07:00 counts dead=1")
        try story.tell(dead(2, "2026-04-02", 2, 1))
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-04-01/3"])
        // Sent again by the admin, and taken.
        try story.tell("2026-04-03 10:00 tried digest=2 outcome=accepted")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-10/1"])
        #expect(story.checker.violations == [])
    }
}
