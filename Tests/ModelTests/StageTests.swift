import PartnerModel
import Testing

/// Worked out by hand; see `Story` for the world.
@Suite("Stages and health")
struct StageTests {
    @Test("back from resting: two weeks, without a notice, and both clocks")
    func backFromResting() throws {
        var story = try Story(
            "2026-03-01 10:00 stage id=2 partner=7 to=resting on=2026-03-01 through=2026-04-30")
        try story.tell("2026-04-30 07:00 now")
        #expect(story.checker.stage(of: 7) == .resting)
        #expect(story.checker.plan(of: 7) == [])
        try story.tell("2026-05-01 07:00 now")
        #expect(story.checker.stage(of: 7) == .established)
        #expect(story.next(.followUp) == ["follow-up/0/2026-05-01/due/2026-05-15/1"])
        #expect(story.next(.reEvaluation) == ["re-evaluation/0/2026-05-01/due/2026-05-15/1"])
        try story.tell("2026-05-02 10:00 happened what=touch id=2 partner=7 on=2026-05-02")
        #expect(story.next(.followUp) == ["follow-up/0/2026-05-02/notice/2026-07-17/1"])
        try story.tell("2026-05-02 11:00 happened what=evaluation id=2 partner=7 on=2026-05-02")
        #expect(story.next(.reEvaluation) == ["re-evaluation/0/2026-05-02/notice/2027-04-18/1"])
    }

    @Test("taken up, approached, established: each stage has its clocks")
    func stages() throws {
        var story = try Story(
            """
            2026-01-01 07:01 partner id=8 kind=school home=1 steward=1 backup=2
            2026-02-01 07:01 stage id=2 partner=8 to=prospect on=2026-02-01
            """)
        #expect(story.checker.stage(of: 8) == .prospect)
        #expect(story.next(.firstApproach, of: 8) == ["first-approach/0/2026-02-01/due/2026-02-15/1"])
        try story.tell("2026-02-10 07:01 happened what=touch id=2 partner=8 on=2026-02-09")
        #expect(story.checker.stage(of: 8) == .building)
        // 9 February + 90 is 10 May; + six months 9 August.
        #expect(
            story.checker.plan(of: 8).map(\.text) == [
                "follow-up/0/2026-02-09/notice/2026-04-26/1",
                "re-evaluation/0/2026-02-09/notice/2026-07-26/1",
            ])
        try story.tell("2026-02-10 07:02 removed what=touch id=2 partner=8")
        #expect(story.checker.stage(of: 8) == .prospect)
        try story.tell("2026-02-11 07:02 stage id=3 partner=8 to=lapsed on=2026-02-11")
        #expect(story.checker.plan(of: 8) == [])
        // Before it lapsed; then one that was written down the day after.
        try story.tell("2026-02-20 07:02 happened what=touch id=3 partner=8 on=2026-02-10")
        #expect(story.checker.stage(of: 8) == .lapsed)
        try story.tell("2026-02-20 07:03 happened what=touch id=4 partner=8 on=2026-02-19")
        #expect(story.checker.stage(of: 8) == .building)
    }

    @Test("a lapsed partner taken up is asked about after two weeks, whatever its last touch")
    func rebuilding() throws {
        let story = try Story(
            """
            2026-02-01 07:01 stage id=2 partner=7 to=lapsed on=2026-02-01
            2026-03-01 07:01 stage id=3 partner=7 to=prospect on=2026-03-01
            2026-03-05 07:01 stage id=4 partner=7 to=established on=2026-03-05
            """)
        #expect(story.next(.followUp) == ["follow-up/0/2026-03-01/due/2026-03-15/1"])
    }

    @Test("what was lapsed and is established without a touch is not rebuilt")
    func establishedAtOnce() throws {
        let story = try Story(
            """
            2026-02-01 07:01 stage id=2 partner=7 to=lapsed on=2026-02-01
            2026-02-10 07:01 happened what=touch id=2 partner=7 on=2026-02-10
            2026-03-01 07:01 stage id=3 partner=7 to=established on=2026-03-01
            2026-03-05 07:01 removed what=touch id=2 partner=7
            2026-03-05 07:01 removed what=touch id=1 partner=7
            """)
        #expect(story.next(.followUp) == ["follow-up/0/2026-03-01/notice/2026-05-16/1"])
    }

    @Test("health is kept, due for the grace, overdue, lost")
    func health() throws {
        var story = try Story()
        let expected: [(String, Health)] = [
            ("03-31", .kept), ("04-01", .due), ("04-08", .due), ("04-09", .overdue), ("07-08", .overdue),
            ("07-09", .lost),
        ]
        for (date, health) in expected {
            try story.tell("2026-\(date) 07:00 now")
            #expect(story.checker.health(of: 7) == health, "on \(date)")
        }
    }

    @Test("a promise has its day, and is overdue after it; it loses nobody")
    func healthOfPromise() throws {
        var story = try Story("2026-01-01 07:02 policy kind=school first-re-evaluation=60m grace=14\n")
        try story.tell("2026-01-02 07:00 promise id=4 partner=7 made=2026-01-02 due=2026-01-10")
        let expected: [(String, Health)] = [
            ("01-09", .kept), ("01-10", .due), ("01-11", .due), ("01-12", .overdue), ("03-01", .overdue),
        ]
        for (date, health) in expected {
            try story.tell("2026-\(date) 07:00 now")
            #expect(story.checker.health(of: 7) == health, "on \(date)")
        }
    }
}
