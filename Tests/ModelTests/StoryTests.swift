import PartnerModel
import Testing

/// Each worked out by hand from the rules before the model said it. Partner 7's due date is
/// 1 April 2026, and so, by the ladder −14, 0, 7, 28, 42, 56, 84, 98: notice 18 March, repeats
/// 8 and 29 April, backup 13 May, head 27 May, last question 24 June, quiet 8 July.
@Suite("What is said next")
struct StoryTests {
    static let name = "7/follow-up/0/2026-01-01"

    /// The notice and the first three asks, each on its day.
    func afterThreeAsks() throws -> Story {
        var story = try Story()
        try story.say("2026-03-18", to: 1, "\(Self.name)/notice")
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.say("2026-04-08", to: 1, "\(Self.name)/repeat-1")
        try story.say("2026-04-29", to: 1, "\(Self.name)/repeat-2")
        return story
    }

    @Test("the whole ladder, each step on its nominal day, and then quiet")
    func wholeLadder() throws {
        var story = try afterThreeAsks()
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/backup/2026-05-13/2"])
        try story.say("2026-05-13", to: 2, "\(Self.name)/backup")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/head/2026-05-27/3"])
        try story.say("2026-05-27", to: 3, "\(Self.name)/head")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/last-question/2026-06-24/1"])
        try story.say("2026-06-24", to: 1, "\(Self.name)/last-question")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/quiet/2026-07-08/-"])
        try story.tell("2026-07-08 09:00 counts established=1 quiet=1 overdue=1")
        try story.tell("2026-07-09 09:00 counts lost=1")
        #expect(story.checker.violations == [])
    }

    @Test("after a late last step it is quiet only the gap later")
    func lateQuiet() throws {
        var story = try Story("2026-01-01 07:03 contact id=4 partner=7 entered=2025-04-01")
        try story.say("2026-04-01", to: 1, "7/contact-check/4/2025-04-01/due", "\(Self.name)/due")
        // A month late; its nominal day is 29 April, that of quiet 27 May.
        try story.say("2026-05-30", to: 1, "7/contact-check/4/2025-04-01/repeat-1", "\(Self.name)/repeat-1")
        #expect(story.next(.contactCheck, 4) == ["contact-check/4/2025-04-01/quiet/2026-06-27/-"])
        #expect(story.checker.violations == [])
    }

    @Test("reminded this morning, and called yesterday: nothing until the next notice")
    func calledYesterday() throws {
        var story = try Story()
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.tell("2026-04-01 10:00 happened what=touch id=2 partner=7 on=2026-03-31")
        // 31 March + 90 is 29 June; two weeks before is 15 June.
        #expect(story.next(.followUp) == ["follow-up/0/2026-03-31/notice/2026-06-15/1"])
        #expect(story.checker.violations == [])
    }

    @Test("a touch corrected by two days repeats nothing, one corrected by a year loses nothing")
    func corrected() throws {
        var story = try Story()
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.tell("2026-04-02 10:00 happened what=touch id=1 partner=7 on=2026-01-03")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-03/repeat-1/2026-04-10/1"])
        try story.tell("2026-04-02 11:00 happened what=touch id=1 partner=7 on=2025-01-03")
        // Without a touch since the stage began it is still the touch that counts.
        #expect(story.next(.followUp) == ["follow-up/0/2025-01-03/repeat-1/2026-04-08/1"])
    }

    @Test("a touch older than the last moves nothing; one of a later date waits for its day")
    func olderAndLater() throws {
        var story = try Story()
        try story.tell("2026-02-01 10:00 happened what=touch id=2 partner=7 on=2025-12-01")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/notice/2026-03-18/1"])
        try story.tell("2026-02-01 10:00 happened what=touch id=3 partner=7 on=2026-02-05")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/notice/2026-03-18/1"])
        try story.tell("2026-02-05 00:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-02-05/notice/2026-04-22/1"])
    }

    @Test("a policy of 180 days instead of 90 starts the ladder anew when its time comes")
    func longerPolicy() throws {
        var story = try afterThreeAsks()
        try story.tell("2026-05-01 10:00 policy kind=school follow-up=180d first-re-evaluation=60m")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/notice/2026-06-16/1"])
        try story.tell("2026-06-30 07:00 now")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-06-30/1"])
    }

    @Test("a silence over the ladder's end: the steward first, then the backup two weeks later")
    func silenceOverTheEnd() throws {
        var story = try afterThreeAsks()
        try story.tell("2026-05-01 10:00 silence id=1 partners=7 from=2026-05-01 to=2026-08-31")
        try story.tell("2026-08-31 07:00 now")
        let name = try #require(OccurrenceName(text: Self.name))
        #expect(story.checker.hold(of: name) == .silence)
        try story.tell("2026-09-01 07:00 now")
        #expect(story.checker.hold(of: name) == nil)
        // Ready on 13 May, late from 21 May on.
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-05-21/1"])
        try story.say("2026-09-01", to: 1, "\(Self.name)/repeat-2")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/backup/2026-09-15/2"])
        #expect(story.checker.violations == [])
    }

    @Test("three voicemails put the next step off, a fourth does not")
    func voicemails() throws {
        var story = try Story()
        try story.tell("2026-03-31 10:00 happened what=attempt id=9 partner=7 on=2026-03-31")
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-08/1"])
        for (id, day, ready) in [(1, "02", "09"), (2, "07", "14"), (3, "12", "19"), (4, "18", "19")] {
            try story.tell("2026-04-\(day) 10:00 happened what=attempt id=\(id) partner=7 on=2026-04-\(day)")
            #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-\(ready)/1"])
        }
        try story.say("2026-04-19", to: 1, "\(Self.name)/repeat-1")
        // Of the new ask there is none yet; 21 days after the ask, which is later than the nominal day.
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-05-10/1"])
        #expect(story.checker.violations == [])
    }

    @Test("in a branch of one person nobody else can be told: the last question follows")
    func branchOfOne() throws {
        var story = try Story(
            """
            2026-01-01 07:01 branch id=2 open=\(Story.everyDay) head=6
            2026-01-01 07:01 staff id=6 branch=2
            2026-01-01 07:01 partner id=8 kind=school home=2 steward=6
            2026-01-01 07:01 stage id=2 partner=8 to=established on=2026-01-01
            2026-01-01 07:01 happened what=touch id=2 partner=8 on=2026-01-01
            """)
        for (day, step) in [("04-01", "due"), ("04-08", "repeat-1"), ("04-29", "repeat-2")] {
            try story.say("2026-\(day)", to: 6, "8/follow-up/0/2026-01-01/\(step)")
        }
        #expect(story.next(.followUp, of: 8) == ["follow-up/0/2026-01-01/last-question/2026-06-24/6"])
        try story.say("2026-06-24", to: 6, "8/follow-up/0/2026-01-01/last-question")
        #expect(story.next(.followUp, of: 8) == ["follow-up/0/2026-01-01/quiet/2026-07-08/-"])
        #expect(story.checker.violations == [])
    }

    @Test("four months down: one step, the first not yet spoken, and then the ladder from there")
    func fourMonthsDown() throws {
        var story = try Story("2026-03-01 10:00 stop\n2026-07-10 07:00 restart")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-04-01/1"])
        try story.say("2026-07-10", to: 1, "\(Self.name)/due")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-07-17/1"])
        try story.say("2026-07-17", to: 1, "\(Self.name)/repeat-1")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-08-07/1"])
        #expect(story.checker.violations == [])
    }

    /// 8 March 2026 is a Sunday.
    @Test("a promise due on a Sunday speaks on Friday and again on Monday, never to the backup")
    func promiseOnSunday() throws {
        var story = try Story("2026-01-01 07:01 branch id=1 open=Mon,Tue,Wed,Thu,Fri head=3")
        try story.tell("2026-03-02 09:00 promise id=4 partner=7 made=2026-03-02 due=2026-03-08")
        let promise = "7/promise/4/2026-03-02"
        #expect(story.next(.promise, 4) == ["promise/4/2026-03-02/due/2026-03-06/1"])
        try story.say("2026-03-06", to: 1, "\(promise)/due")
        #expect(story.next(.promise, 4) == ["promise/4/2026-03-02/repeat-1/2026-03-09/1"])
        try story.say("2026-03-09", to: 1, "\(promise)/repeat-1")
        // 15 March, and six days after the 9th, is the next Sunday.
        #expect(story.next(.promise, 4) == ["promise/4/2026-03-02/repeat-2/2026-03-16/1"])
        try story.say("2026-03-16", to: 1, "\(promise)/repeat-2")
        #expect(story.next(.promise, 4) == ["promise/4/2026-03-02/head/2026-03-23/3"])
        try story.tell("2026-03-17 09:00 answered what=promise subject=4 partner=7 how=kept")
        #expect(story.next(.promise, 4) == [])
        #expect(story.checker.violations == [])
    }

    @Test("a moved promise speaks anew, for its steps were said too early to count")
    func movedPromise() throws {
        var story = try Story("2026-03-01 09:00 promise id=4 partner=7 made=2026-03-01 due=2026-03-05")
        try story.say("2026-03-05", to: 1, "7/promise/4/2026-03-01/due")
        try story.tell("2026-03-05 10:00 promise id=4 partner=7 made=2026-03-01 due=2026-03-07")
        #expect(story.next(.promise, 4) == ["promise/4/2026-03-01/due/2026-03-07/1"])
    }

    @Test("a handover: the ladder begins again after the grace; a promise knows no grace")
    func handover() throws {
        var story = try Story("2026-03-01 09:00 promise id=4 partner=7 made=2026-03-01 due=2026-04-10")
        try story.say("2026-03-18", to: 1, "\(Self.name)/notice")
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.tell("2026-04-05 10:00 steward partner=7 to=5")
        let name = try #require(OccurrenceName(text: Self.name))
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-04-01/5"])
        try story.tell("2026-04-18 07:00 now")
        #expect(story.checker.hold(of: name) == .grace)
        #expect(story.checker.hold(of: OccurrenceName(7, .promise, 4, Day(text: "2026-03-01")!)) == nil)
        try story.tell("2026-04-19 07:00 now")
        #expect(story.checker.hold(of: name) == nil)
    }

    @Test("a handover's grace runs from the day that was agreed on, whatever day it was where they are")
    func handoverOfADay() throws {
        var story = try Story()
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.tell("2026-04-05 10:00 steward partner=7 to=5 on=2026-04-04")
        let name = try #require(OccurrenceName(text: Self.name))
        try story.tell("2026-04-17 07:00 now")
        #expect(story.checker.hold(of: name) == .grace)
        try story.tell("2026-04-18 07:00 now")
        #expect(story.checker.hold(of: name) == nil)
    }

    @Test("a handover undone before anything was decided leaves no trace; one undone later does")
    func handoverUndone() throws {
        var story = try Story()
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.tell("2026-04-05 10:00 steward partner=7 to=5\n2026-04-06 10:00 steward partner=7 to=1")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-08/1"])
        try story.tell("2026-04-06 11:00 steward partner=7 to=5")
        try story.say("2026-04-20", to: 5, "\(Self.name)/due")
        try story.tell("2026-04-21 10:00 steward partner=7 to=1 how=other")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-04-08/1"])
        #expect(story.checker.violations == [])
    }

    @Test("a new steward has a notice only if its date is still to come")
    func noticeForNewSteward() throws {
        var early = try Story("2026-03-01 10:00 steward partner=7 to=5 how=other")
        #expect(early.next(.followUp) == ["follow-up/0/2026-01-01/notice/2026-03-18/5"])
        try early.say("2026-03-18", to: 5, "\(Self.name)/notice")
        #expect(early.checker.violations == [])
        let late = try Story("2026-03-20 10:00 steward partner=7 to=5 how=other")
        #expect(late.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-04-01/5"])
    }

    @Test("an ended snooze speaks once: the next step if it is near, else the last once more")
    func snoozes() throws {
        var near = try Story()
        try near.say("2026-04-01", to: 1, "\(Self.name)/due")
        try near.tell("2026-04-01 10:00 snooze id=1 partner=7 clock=follow-up until=2026-04-06")
        try near.tell("2026-04-06 07:00 now")
        #expect(near.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-06/1"])
        try near.say("2026-04-06", to: 1, "\(Self.name)/repeat-1")
        // Used up: nominal 29 April, later than 21 days after the 6th.
        #expect(near.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-04-29/1"])
        #expect(near.checker.violations == [])

        var far = try afterThreeAsks()
        try far.tell("2026-04-30 10:00 snooze id=1 partner=7 clock=follow-up until=2026-05-20")
        try far.tell("2026-05-20 07:00 now")
        #expect(far.next(.followUp) == ["follow-up/0/2026-01-01/repeat-2/2026-05-20/1"])
        try far.say("2026-05-20", to: 1, "\(Self.name)/repeat-2")
        #expect(far.next(.followUp) == ["follow-up/0/2026-01-01/backup/2026-06-03/2"])
        #expect(far.checker.violations == [])
    }

    @Test("a snooze follows a corrected anchor, and ends with the occurrence's answer")
    func snoozeFollows() throws {
        var story = try Story()
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.tell("2026-04-01 10:00 snooze id=1 partner=7 clock=follow-up until=2026-06-01")
        try story.tell("2026-04-02 10:00 happened what=touch id=1 partner=7 on=2026-01-02")
        let corrected = OccurrenceName(7, .followUp, 0, try #require(Day(text: "2026-01-02")))
        #expect(story.checker.hold(of: corrected) == .snooze)
        try story.tell("2026-04-03 10:00 happened what=touch id=2 partner=7 on=2026-04-03")
        let answered = OccurrenceName(7, .followUp, 0, try #require(Day(text: "2026-04-03")))
        #expect(story.checker.hold(of: answered) == nil)
        try story.tell("2026-04-03 11:00 removed what=touch id=2 partner=7")
        #expect(story.checker.hold(of: corrected) == .snooze)
    }

    @Test("a try that handed nothing over is no try: the next day's digest says it")
    func nothingHandedOver() throws {
        let story = try Story(
            """
            2026-04-01 08:00 digest id=1 to=1 date=2026-04-01 steps=1:\(Self.name)/due/0
            2026-04-01 08:01 composed digest=1
            2026-04-01 08:02 tried digest=1 outcome=none
            2026-04-02 08:00 rows-ended rows=1 how=withdrawn
            2026-04-02 08:00 digest id=2 to=1 date=2026-04-02 steps=2:\(Self.name)/due/1
            2026-04-02 08:01 composed digest=2
            2026-04-02 08:02 tried digest=2 outcome=unknown
            2026-04-04 02:00 tried digest=2 outcome=accepted
            """)
        // Spoken on the 4th, when the mail system took it.
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-11/1"])
        #expect(story.checker.violations == [])
    }

    @Test("a clock set back re-dates what happened, and decides the date again")
    func setBack() throws {
        var story = try Story()
        try story.say("2026-04-01", to: 1, "\(Self.name)/due")
        try story.tell("2026-04-05 10:00 happened what=touch id=2 partner=7 on=2026-04-05")
        try story.tell("2026-04-05 10:01 audit rows=partner:7,stage:1,touch:1,touch:2")
        try story.tell("2026-03-20 09:00 set-back\n2026-03-20 09:01 audit rows=touch:2")
        #expect(story.next(.followUp) == ["follow-up/0/2026-03-20/notice/2026-06-04/1"])
        try story.say("2026-04-01", to: 1)
        #expect(story.checker.violations == [])
    }

    @Test("merged partners read as one, and apart again")
    func merged() throws {
        var story = try Story(
            """
            2026-01-01 07:01 partner id=8 kind=school home=1 steward=1 backup=2
            2026-01-01 07:01 stage id=2 partner=8 to=established on=2026-01-01
            2026-02-01 07:01 happened what=touch id=2 partner=8 on=2026-02-01
            2026-02-02 07:01 merge partner=8 into=7
            """)
        #expect(story.next(.followUp) == ["follow-up/0/2026-02-01/notice/2026-04-18/1"])
        #expect(story.checker.plan(of: 8) == [])
        try story.tell("2026-02-03 07:01 merge partner=8 into=7 state=undone")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/notice/2026-03-18/1"])
        #expect(story.next(.followUp, of: 8) == ["follow-up/0/2026-02-01/notice/2026-04-18/1"])
    }
}
