import PartnerModel
import Testing

/// Worked out by hand; see `Story` for the world.
@Suite("When it is due")
struct DueDateTests {
    static let name = "7/follow-up/0/2026-01-01"

    struct Rolled: CustomTestStringConvertible, Sendable {
        let cadence: Int, roll: String, due: String
        var testDescription: String { "\(roll), \(cadence) days" }
    }

    /// From Friday, 2 January 2026, on weekdays. The 14th day is Friday the 16th, the 15th Saturday, the
    /// 16th Sunday; the second is Sunday, and Friday is the anchor.
    static let rolled = [
        Rolled(cadence: 14, roll: "next", due: "2026-01-16"),
        Rolled(cadence: 15, roll: "next", due: "2026-01-19"),
        Rolled(cadence: 15, roll: "previous", due: "2026-01-16"),
        Rolled(cadence: 15, roll: "nearest", due: "2026-01-16"),
        Rolled(cadence: 16, roll: "nearest", due: "2026-01-19"),
        Rolled(cadence: 2, roll: "previous", due: "2026-01-05"),
        Rolled(cadence: 2, roll: "nearest", due: "2026-01-05"),
    ]

    @Test("a date on a closed day moves as the policy says, never back to the anchor", arguments: rolled)
    func rolls(_ row: Rolled) throws {
        let story = try Story(
            """
            2026-01-01 07:01 branch id=1 open=Mon,Tue,Wed,Thu,Fri head=3
            2026-01-01 07:01 policy kind=school first-re-evaluation=60m roll=\(row.roll)
            2026-01-01 07:01 partner id=7 kind=school home=1 steward=1 cadence=\(row.cadence)d
            2026-01-02 07:01 happened what=touch id=2 partner=7 on=2026-01-02
            """)
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-02/due/\(row.due)/1"])
    }

    @Test("where no day is open within a year the date stays")
    func neverOpen() throws {
        let story = try Story("2026-01-01 07:01 branch id=1 open=- head=3")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-04-01/1"])
    }

    /// Offsets in working days: seven after Wednesday 1 April is Friday the 10th, without Good Friday
    /// the 3rd it is Monday the 13th. Fourteen before is Thursday 12 March.
    @Test("offsets in working days pass over closed ones")
    func workingDays() throws {
        var story = try Story(
            """
            2026-01-01 07:01 branch id=1 open=Mon,Tue,Wed,Thu,Fri head=3 closed=2026-04-03
            2026-01-01 07:01 policy kind=school first-re-evaluation=60m unit=working
            """)
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/notice/2026-03-12/1"])
        try story.say("2026-04-01", to: 1, "7/follow-up/0/2026-01-01/due")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-13/1"])
    }

    @Test("an import spreads the first re-evaluation; the next is a year after it")
    func spread() throws {
        var story = try Story(
            "2026-01-01 07:01 stage id=1 partner=7 to=established on=2026-01-01 spread=100")
        #expect(story.next(.reEvaluation) == ["re-evaluation/0/2026-01-01/notice/2026-03-28/1"])
        try story.tell("2026-04-10 07:01 happened what=evaluation id=1 partner=7 on=2026-04-10")
        #expect(story.next(.reEvaluation) == ["re-evaluation/0/2026-04-10/notice/2027-03-27/1"])
    }

    @Test("six months after an evaluation established it, a year after the next")
    func firstReEvaluation() throws {
        var story = try Story(
            """
            2026-01-01 07:01 policy kind=school
            2026-02-01 07:01 partner id=8 kind=school home=1 steward=1
            2026-02-01 07:01 stage id=2 partner=8 to=building on=2026-02-01
            2026-03-31 07:01 happened what=evaluation id=1 partner=8 on=2026-03-31
            2026-03-31 07:02 stage id=3 partner=8 to=established on=2026-03-31
            """)
        // Six months after 31 March is 30 September.
        #expect(story.next(.reEvaluation, of: 8) == ["re-evaluation/0/2026-03-31/notice/2026-09-16/1"])
        try story.tell("2026-09-20 07:01 happened what=evaluation id=2 partner=8 on=2026-09-20")
        #expect(story.next(.reEvaluation, of: 8) == ["re-evaluation/0/2026-09-20/notice/2027-09-06/1"])
    }

    @Test("an evaluation on the day a rest ends is what was asked for")
    func evaluatedAfterRest() throws {
        let story = try Story(
            """
            2026-03-01 10:00 stage id=2 partner=7 to=resting on=2026-03-01 through=2026-03-31
            2026-03-05 10:00 stage id=3 partner=7 to=resting on=2026-03-05 through=2026-04-30
            2026-05-01 10:00 happened what=evaluation id=2 partner=7 on=2026-05-01
            """)
        #expect(story.next(.reEvaluation) == ["re-evaluation/0/2026-05-01/notice/2027-04-17/1"])
        #expect(story.next(.followUp) == ["follow-up/0/2026-05-01/due/2026-05-15/1"])
    }

    @Test("a fixed date before the partner was established is none of its")
    func fixedDateBefore() throws {
        let story = try Story(
            """
            2026-02-01 07:01 partner id=8 kind=school home=1 steward=1
            2026-02-01 07:01 stage id=2 partner=8 to=established on=2026-02-01
            2026-02-01 07:02 rule id=5 partners=8 dates=2026-01-15,2026-02-20
            """)
        #expect(story.next(.fixedDate, 5, of: 8) == ["fixed-date/5/2026-02-20/notice/2026-02-06/1"])
    }

    @Test("what was said of one fixed date doesn't count for the next")
    func fixedDatesApart() throws {
        var story = try Story("2026-01-02 07:00 rule id=5 partners=7 dates=2026-03-10,2026-03-15")
        try story.say("2026-03-10", to: 1, "7/fixed-date/5/2026-03-10/due")
        try story.tell("2026-03-15 07:00 now")
        // The same person was asked on the 10th.
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-03-15/due/2026-03-17/1"])
    }

    @Test("a promise knows no season")
    func promiseOutOfSeason() throws {
        var story = try Story(
            """
            2026-01-01 07:01 policy kind=school first-re-evaluation=60m seasons=09-01..12-31
            2026-03-01 09:00 promise id=4 partner=7 made=2026-03-01 due=2026-03-08
            """)
        try story.say("2026-03-08", to: 1, "7/promise/4/2026-03-01/due")
        try story.say("2026-03-09", to: 1, "7/promise/4/2026-03-01/repeat-1")
        #expect(story.next(.promise, 4) == ["promise/4/2026-03-01/repeat-2/2026-03-15/1"])
    }

    @Test("an attempt puts off follow-up and first-approach only")
    func attempts() throws {
        var story = try Story("2026-01-01 07:03 contact id=4 partner=7 entered=2025-04-01")
        try story.say(
            "2026-04-01", to: 1, "7/contact-check/4/2025-04-01/due", "7/follow-up/0/2026-01-01/due")
        try story.tell("2026-04-10 10:00 happened what=attempt id=1 partner=7 on=2026-04-10")
        #expect(story.next(.contactCheck, 4) == ["contact-check/4/2025-04-01/repeat-1/2026-04-29/1"])
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-17/1"])
    }

    @Test("a touch before the clock was set back keeps a date that was to come then as well")
    func futureTouch() throws {
        let story = try Story(
            """
            2026-03-01 10:00 happened what=touch id=2 partner=7 on=2026-03-10
            2026-03-05 10:00 now
            2026-02-20 10:00 set-back
            2026-03-10 10:00 now
            """)
        #expect(story.next(.followUp) == ["follow-up/0/2026-03-10/notice/2026-05-25/1"])
    }

    @Test("a partner set to lapsed after today's touch stays so")
    func lapsedAfterTouch() throws {
        let story = try Story(
            """
            2026-03-01 10:00 happened what=touch id=2 partner=7 on=2026-03-01
            2026-03-01 11:00 stage id=2 partner=7 to=lapsed on=2026-03-01
            """)
        #expect(story.checker.stage(of: 7) == .lapsed)
    }

    @Test("one date of a rule is open: the latest missed, else the next; a touch in its lead answers it")
    func fixedDates() throws {
        var story = try Story(
            "2026-01-02 07:00 rule id=5 partners=7 dates=2026-03-10,2026-04-10,2026-12-01 lead=14")
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-03-10/notice/2026-02-24/1"])
        try story.tell("2026-04-09 07:00 now")
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-03-10/due/2026-03-10/1"])
        try story.tell("2026-04-10 07:00 now")
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-04-10/due/2026-04-10/1"])
        try story.tell("2026-04-11 07:00 happened what=touch id=2 partner=7 on=2026-03-26")
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-04-10/due/2026-04-10/1"])
        try story.tell("2026-04-11 07:01 happened what=touch id=2 partner=7 on=2026-03-27")
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-12-01/notice/2026-11-17/1"])
    }

    @Test("a skip closes the date that was open on its day, in the stage of that day")
    func fixedDateSkipped() throws {
        var story = try Story("2026-01-02 07:00 rule id=5 partners=7 dates=2026-03-10,2026-04-10,2026-12-01")
        let skip = "happened what=skip partner=7 clock=fixed-date subject=5"
        try story.tell("2026-03-12 07:00 \(skip) id=1 on=2026-03-12")
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-04-10/notice/2026-03-27/1"])
        try story.tell("2026-03-13 07:00 \(skip) id=2 on=2026-03-13")
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-12-01/notice/2026-11-17/1"])
        // Lapsed and established anew, it is answered all the same; what comes then is no matter of that skip.
        try story.tell(
            """
            2026-03-14 07:00 stage id=2 partner=7 to=lapsed on=2026-03-14
            2026-03-15 07:00 stage id=3 partner=7 to=established on=2026-03-15
            """)
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-12-01/notice/2026-11-17/1"])
    }

    @Test("dates that lie near have no notice, and a touch ahead does not answer them")
    func fixedDatesNear() throws {
        var story = try Story("2026-01-02 07:00 rule id=5 partners=7 dates=2026-03-10,2026-03-20,2026-03-30")
        try story.tell("2026-03-12 07:00 happened what=touch id=2 partner=7 on=2026-03-12")
        #expect(story.next(.fixedDate, 5) == ["fixed-date/5/2026-03-20/due/2026-03-20/1"])
    }

    @Test("it moves to the nearest day that suits best, if that is within a quarter of the cadence")
    func bestDays() throws {
        for (best, notice) in [("03-01..03-25", "2026-03-11"), ("02-01..02-28", "2026-03-18")] {
            let story = try Story("2026-01-01 07:01 policy kind=school first-re-evaluation=60m best=\(best)")
            #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/notice/\(notice)/1"])
        }
    }

    @Test("where the last contact left a successor is looked for at once; skipped, a year later")
    func successor() throws {
        var story = try Story("2026-01-01 07:03 contact id=4 partner=7 entered=2025-12-01")
        try story.tell("2026-03-01 07:00 contact id=4 partner=7 entered=2025-12-01 left=2026-03-01")
        #expect(story.next(.contactCheck, 4) == ["contact-check/4/2026-03-01/due/2026-03-01/1"])
        try story.tell(
            "2026-03-02 07:00 happened what=skip id=9 partner=7 on=2026-03-02 clock=contact-check subject=4")
        #expect(story.next(.contactCheck, 4) == ["contact-check/4/2026-03-02/due/2027-03-02/1"])
        try story.tell("2026-03-03 07:00 contact id=5 partner=7 entered=2026-03-03")
        #expect(story.next(.contactCheck, 4) == [])
        #expect(story.next(.contactCheck, 5) == ["contact-check/5/2026-03-03/due/2027-03-03/1"])
    }

    @Test("what was said of a promise while its partner was merged into another goes with it")
    func mergedAndNot() throws {
        var story = try Story()
        try story.add(8, touched: "2026-01-01")
        try story.tell(
            """
            2026-03-01 09:00 promise id=4 partner=8 made=2026-03-01 due=2026-03-05
            2026-03-02 09:00 merge partner=8 into=7
            """)
        try story.say("2026-03-05", to: 1, "7/promise/4/2026-03-01/due")
        try story.tell("2026-03-05 09:00 merge partner=8 into=7 state=undone")
        #expect(story.next(.promise, 4, of: 8) == ["promise/4/2026-03-01/repeat-1/2026-03-06/1"])
        #expect(story.next(.promise, 4) == [])
    }

    @Test("a due date moves to an open day in season; the ladder counts from there")
    func moved() throws {
        var story = try Story(
            """
            2026-01-01 07:01 branch id=1 open=Mon,Tue,Wed,Thu,Fri head=3 closed=2026-04-01..2026-04-05
            2026-01-01 07:01 policy kind=school first-re-evaluation=60m
            """)
        // 1 April is closed, Monday is the 6th; 14 days before is 23 March.
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/notice/2026-03-23/1"])
        try story.say("2026-04-06", to: 1, "\(Self.name)/due")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-13/1"])
        try story.tell("2026-04-07 07:01 policy kind=school first-re-evaluation=60m seasons=09-01..06-15")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/repeat-1/2026-04-13/1"])
        #expect(story.checker.violations == [])
        try story.tell("2026-04-07 07:02 policy kind=school first-re-evaluation=60m seasons=09-01..12-31")
        // A notice would be moved back to before the touch, and is left out.
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-09-01/1"])
    }

    @Test("skip and confirmation are answers of their day")
    func answers() throws {
        var story = try Story("2026-01-01 07:01 contact id=4 partner=7 entered=2026-01-01")
        #expect(story.next(.contactCheck, 4) == ["contact-check/4/2026-01-01/due/2027-01-01/1"])
        try story.tell("2026-02-01 07:01 happened what=confirmation id=1 partner=7 on=2026-02-01 subject=4")
        #expect(story.next(.contactCheck, 4) == ["contact-check/4/2026-02-01/due/2027-02-01/1"])
        try story.tell("2026-03-20 07:01 happened what=skip id=1 partner=7 on=2026-03-20 clock=follow-up")
        #expect(story.next(.followUp) == ["follow-up/0/2026-03-20/notice/2026-06-04/1"])
    }

    @Test("an agreement is asked about before its end, skipped, and renewed")
    func agreement() throws {
        var story = try Story("2026-01-01 07:01 agreement id=4 partner=7 start=2026-01-01 end=2026-12-31")
        // 31 December − 60 days.
        #expect(story.next(.agreement, 4) == ["agreement/4/2026-01-01/due/2026-11-01/1"])
        try story.tell("2026-11-01 07:01 answered what=agreement subject=4 partner=7 how=skipped")
        #expect(story.next(.agreement, 4) == [])
        try story.tell("2026-12-01 07:01 agreement id=4 partner=7 start=2026-01-01 end=2027-12-31")
        #expect(story.next(.agreement, 4) == ["agreement/4/2026-01-01/due/2027-11-01/1"])
    }

    @Test("a short cadence has no notice, and its steps count within a quarter of it")
    func shortCadence() throws {
        var story = try Story(
            "2026-01-01 07:01 partner id=7 kind=school home=1 steward=1 backup=2 cadence=28d")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/due/2026-01-29/1"])
        try story.tell("2026-01-01 07:02 partner id=7 kind=school home=1 steward=1 backup=2 cadence=29d")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-01/notice/2026-01-16/1"])
        // A quarter of 8 days is 2: said on the 9th, `due` counts for the 11th and not for the 12th.
        try story.tell("2026-01-01 07:03 partner id=7 kind=school home=1 steward=1 backup=2 cadence=8d")
        try story.say("2026-01-09", to: 1, "\(Self.name)/due")
        try story.tell("2026-01-09 10:00 happened what=touch id=1 partner=7 on=2026-01-03")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-03/repeat-1/2026-01-18/1"])
        try story.tell("2026-01-09 10:00 happened what=touch id=1 partner=7 on=2026-01-04")
        #expect(story.next(.followUp) == ["follow-up/0/2026-01-04/due/2026-01-16/1"])
    }
}
