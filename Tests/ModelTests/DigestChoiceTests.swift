import PartnerModel
import Testing

/// Worked out by hand. 1 April 2026 is a Wednesday.
@Suite("What a digest shows and what it puts off")
struct DigestChoiceTests {
    @Test("the longest ready first, then by number")
    func longestReady() throws {
        var story = try Story("2026-01-01 07:01 staff id=1 branch=1 supervisor=3 budget=2")
        try story.add(12, touched: "2026-01-01")
        try story.add(14, touched: "2025-12-30")
        let digest = try story.digest(of: 1, on: "2026-04-01")
        #expect(digest.shown == ["14/due", "7/due"])
        #expect(digest.putOff == 1)
    }

    @Test("of equally long ready the higher step first")
    func higherStep() throws {
        var story = try Story("2026-01-01 07:01 staff id=1 branch=1 supervisor=3 budget=2")
        try story.add(4, touched: "2026-01-08")
        try story.add(6, touched: "2026-01-08")
        try story.say("2026-04-01", to: 1, "7/follow-up/0/2026-01-01/due")
        let digest = try story.digest(of: 1, on: "2026-04-08")
        #expect(digest.shown == ["7/repeat-1", "4/due"])
        #expect(digest.putOff == 1)
    }

    @Test("notices take no place")
    func notices() throws {
        var story = try Story("2026-01-01 07:01 staff id=1 branch=1 supervisor=3 budget=2")
        for partner in [12, 13] { try story.add(partner, touched: "2026-01-01") }
        for partner in [14, 15] { try story.add(partner, touched: "2025-12-18") }
        let digest = try story.digest(of: 1, on: "2026-03-18")
        #expect(digest.shown == ["7/notice", "12/notice", "13/notice", "14/due", "15/due"])
        #expect(digest.putOff == 0)
    }

    @Test("an agreement takes a place of the budget, and is never put off")
    func agreement() throws {
        var story = try Story("2026-01-01 07:01 staff id=1 branch=1 supervisor=3 budget=3")
        for partner in [12, 13] { try story.add(partner, touched: "2026-01-01") }
        // 31 May − 60 days is 1 April.
        try story.tell(
            """
            2026-01-01 07:03 partner id=20 kind=school home=1 steward=1
            2026-01-01 07:03 agreement id=1 partner=20 start=2026-01-01 end=2026-05-31
            """)
        let digest = try story.digest(of: 1, on: "2026-04-01")
        #expect(digest.shown == ["20/due", "7/due", "12/due"])
        #expect(digest.putOff == 1)
    }

    @Test("so does what is handed up; two others are always shown")
    func handedUp() throws {
        var story = try Story("2026-01-01 07:01 staff id=2 branch=1 supervisor=3 budget=2")
        for step in [("04-01", "due"), ("04-08", "repeat-1"), ("04-29", "repeat-2")] {
            try story.say("2026-\(step.0)", to: 1, "7/follow-up/0/2026-01-01/\(step.1)")
        }
        // 12 February + 90 days is 13 May, the day of the backup's step.
        for partner in [12, 13, 14] { try story.add(partner, touched: "2026-02-12", steward: 2) }
        let digest = try story.digest(of: 2, on: "2026-05-13")
        #expect(digest.shown == ["7/backup", "12/due", "13/due"])
        #expect(digest.putOff == 1)
    }

    @Test("several clocks of one partner are one entry")
    func oneEntry() throws {
        var story = try Story("2026-01-01 07:01 staff id=1 branch=1 supervisor=3 budget=2")
        try story.add(12, touched: "2026-01-01")
        try story.add(13, touched: "2026-01-01")
        try story.tell("2026-01-01 07:03 contact id=4 partner=7 entered=2025-04-01")
        let digest = try story.digest(of: 1, on: "2026-04-01")
        #expect(digest.shown == ["7/due", "7/due", "12/due"])
        #expect(digest.putOff == 1)
    }

    @Test("a preferred weekday has the budget of the week's open days; closed, it is the next")
    func weekly() throws {
        var story = try Story(
            """
            2026-01-01 07:01 branch id=1 open=Mon,Tue,Wed,Thu,Fri head=3
            2026-01-01 07:01 staff id=1 branch=1 supervisor=3 budget=2 weekly=Wed
            """)
        for partner in 11...20 { try story.add(partner, touched: "2026-01-01") }
        #expect(try story.digest(of: 1, on: "2026-04-01").shown.count == 10)
        #expect(try story.digest(of: 1, on: "2026-04-01").putOff == 1)
        try story.tell("2026-04-01 08:00 digest id=901 to=1 date=2026-04-01")
        #expect(try story.digest(of: 1, on: "2026-04-02").shown == [])
        try story.tell(
            "2026-04-02 08:01 branch id=1 open=Mon,Tue,Wed,Thu,Fri head=3 closed=2026-04-08..2026-04-09")
        #expect(try story.digest(of: 1, on: "2026-04-07").shown == [])
        // Of the week from the 8th on three days are open.
        #expect(try story.digest(of: 1, on: "2026-04-10").shown.count == 6)
    }

    @Test("a preference keeps no promise back, nor what stands beside it")
    func weeklyPromise() throws {
        var story = try Story("2026-01-01 07:01 staff id=1 branch=1 supervisor=3 weekly=Fri")
        try story.tell("2026-03-27 08:00 digest id=901 to=1 date=2026-03-27")
        try story.tell("2026-03-01 09:00 promise id=4 partner=7 made=2026-03-01 due=2026-04-01")
        let digest = try story.digest(of: 1, on: "2026-04-01")
        #expect(digest.shown == ["7/due", "7/due"])
        let clocks = story.checker.expectedDigest(for: 1, id: 1, firstRow: 1).steps.map(\.name.clock)
        #expect(Set(clocks) == [.promise, .followUp])
    }
}
