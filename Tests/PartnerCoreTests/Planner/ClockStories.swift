import PartnerCore
import Testing

/// Documentation/rules.md, section 1.
@Suite("Each clock counts from its own anchor")
struct ClockStories {
    static let followUp: [Story] = [
        // 1: the last touch plus the cadence; section 3: a notice 14 days ahead comes first.
        Story(
            "three months after the last touch", [.touch("2026-11-12")], on: "2026-12-01",
            .anchor("2026-11-12"), .due("2027-02-12"), .next(.notice, ready: "2027-01-29")),
        // 2: month ends clamp to the last day there is.
        Story(
            "from the end of a long month", [.touch("2026-11-30")], on: "2026-12-01", .due("2027-02-28")),
        Story(
            "one month from 31 January", [.touch("2027-01-31")], on: "2027-02-01", .due("2027-02-28"),
            cadence: Cadence(1, .months)),
        Story(
            "one month from 31 January of a leap year", [.touch("2028-01-31")], on: "2028-02-01",
            .due("2028-02-29"), cadence: Cadence(1, .months)),
        // 2: counted from the anchor in one go: two months from 31 January are not 28 March.
        Story(
            "two months from 31 January", [.touch("2027-01-31")], on: "2027-02-01", .due("2027-03-31"),
            cadence: Cadence(2, .months)),
        Story(
            "a year from 29 February", [.touch("2028-02-29")], on: "2028-03-01", .due("2029-02-28"),
            cadence: Cadence(1, .years)),
        Story(
            "two quarters from 31 August", [.touch("2027-08-31")], on: "2027-09-01", .due("2028-02-29"),
            cadence: Cadence(2, .quarters)),
        // 1: a touch that is older than the last is history and moves nothing, whenever it is written down.
        Story(
            "an older touch, logged later",
            [.touch("2026-11-12"), .touch("2026-10-01", recorded: "2026-12-01")],
            on: "2026-12-01", .anchor("2026-11-12")),
        // 1: an attempt is not a touch.
        Story(
            "an attempt moves nothing", [.touch("2026-11-12"), .attempt("2026-12-20")], on: "2026-12-21",
            .anchor("2026-11-12"), .next(.notice, ready: "2027-01-29")),
        // 1: a touch of a later day, written from outside, is passed over until its day.
        Story(
            "a touch in the future", [.touch("2026-11-12"), .touch("2027-01-11", recorded: "2026-12-01")],
            on: "2027-01-10", .anchor("2026-11-12")),
        Story(
            "a touch in the future, whose day has come",
            [.touch("2026-11-12"), .touch("2027-01-11", recorded: "2026-12-01")],
            on: "2027-01-11", .anchor("2027-01-11"), .due("2027-04-11")),
        // 1: the day the stage began counts where there is no touch; the cadence is the usual one.
        Story(
            "never spoken with", [.stage(.established, "2026-11-12")], on: "2026-12-01",
            .anchor("2026-11-12"), .due("2027-02-12"), start: .steward),
        // 1: … and else only after a rest or a rebuilding: not because the stage changed.
        Story(
            "established after the last touch", [.touch("2026-11-12"), .stage(.established, "2026-12-01")],
            on: "2026-12-02", .anchor("2026-11-12"), start: .steward),
        Story(
            "in building, the touch before it", [.touch("2026-11-12"), .stage(.building, "2026-12-01")],
            on: "2026-12-02", .anchor("2026-11-12"), start: .steward),
        // 1: skip: its day counts as the answer's.
        Story(
            "skipped", [.touch("2026-11-12"), .said(.due, "2027-02-12"), .skipped("2027-02-13")],
            on: "2027-02-14", .anchor("2027-02-13"), .due("2027-05-13"),
            .next(.notice, ready: "2027-04-29")),
        Story(
            "skipped before the last touch", [.skipped("2026-11-01"), .touch("2026-11-12")],
            on: "2026-12-01", .anchor("2026-11-12")),
        Story(
            "a skip of tomorrow", [.touch("2026-11-12"), .skipped("2026-12-02")], on: "2026-12-01",
            .anchor("2026-11-12")),
        // The partner's own rhythm goes before its kind's.
        Story(
            "the partner's own rhythm", [.touch("2026-11-12")], on: "2026-11-13", .due("2026-12-10"),
            cadence: Cadence(4, .weeks)),
    ]

    static let reEvaluation: [Story] = [
        // 1: established: six months after the stage began.
        Story(
            "six months after being established", [.stage(.established, "2026-09-12")], on: "2026-10-01",
            .anchor("2026-09-12", .reEvaluation), .due("2027-03-12", .reEvaluation),
            .next(.notice, ready: "2027-02-26", .reEvaluation), start: .steward),
        // 1: then a year from each evaluation.
        Story(
            "a year after an evaluation", [.stage(.established, "2025-01-01"), .evaluated("2026-09-12")],
            on: "2026-10-01", .due("2027-09-12", .reEvaluation), start: .steward),
        // 1: the later of the two: what was said before the stage began is of another stage.
        Story(
            "evaluated before being established",
            [.evaluated("2026-08-01"), .stage(.established, "2026-09-12")],
            on: "2026-10-01", .anchor("2026-09-12", .reEvaluation), .due("2027-03-12", .reEvaluation),
            start: .steward),
        // 1: building: is it established? after six months.
        Story(
            "in building", [.stage(.building, "2026-09-12")], on: "2026-10-01",
            .due("2027-03-12", .reEvaluation), start: .steward),
        Story(
            "evaluated in building", [.stage(.building, "2026-09-12"), .evaluated("2026-12-01")],
            on: "2026-12-02", .due("2027-06-01", .reEvaluation), start: .steward),
        // 1: an evaluation is not a touch.
        Story(
            "an evaluation is no touch", [.touch("2026-11-12"), .evaluated("2026-12-01")], on: "2026-12-02",
            .anchor("2026-11-12"), .anchor("2026-12-01", .reEvaluation)),
        // 1: a touch does not answer a re-evaluation.
        Story(
            "a touch is no evaluation", [.touch("2027-03-01")], on: "2027-03-02",
            .anchor("2026-10-01", .reEvaluation)),
        // 1: skip: its day counts as an evaluation's.
        Story(
            "skipped", [.skipped("2027-03-15", .reEvaluation)], on: "2027-03-16",
            .anchor("2027-03-15", .reEvaluation), .due("2028-03-15", .reEvaluation)),
        Story(
            "an evaluation of tomorrow", [.evaluated("2027-03-02")], on: "2027-03-01",
            .anchor("2026-10-01", .reEvaluation)),
        // 1: as follow-up, without the last question: after the head it goes quiet, at 98 days.
        Story(
            "no last question",
            [
                .said(.due, "2027-10-01", anchor: "2026-10-01", .reEvaluation),
                .said(.repeat(1), "2027-10-08", anchor: "2026-10-01", .reEvaluation),
                .said(.repeat(2), "2027-10-29", anchor: "2026-10-01", .reEvaluation),
                .said(.backup, "2027-11-12", to: "kim", anchor: "2026-10-01", .reEvaluation),
                .said(.head, "2027-11-26", to: "dana", anchor: "2026-10-01", .reEvaluation),
            ],
            on: "2027-11-27", .quietOn("2028-01-07", .reEvaluation)),
    ]

    static let promise: [Story] = [
        // 1: the promised day, without a notice.
        Story(
            "on the promised day", [.promise(made: "2027-03-02", due: "2027-03-12")], on: "2027-03-03",
            .anchor("2027-03-02", .promise), .next(.due, ready: "2027-03-12", .promise)),
        // 1: a touch does not answer a promise.
        Story(
            "a touch in between", [.promise(made: "2027-03-02", due: "2027-03-12"), .touch("2027-03-05")],
            on: "2027-03-06", .next(.due, ready: "2027-03-12", .promise)),
        Story(
            "kept", [.promiseKept(made: "2027-03-02", due: "2027-03-12", on: "2027-03-10")],
            on: "2027-03-11", .none(.promise)),
        Story(
            "dropped", [.promiseDropped(made: "2027-03-02", due: "2027-03-12", on: "2027-03-10")],
            on: "2027-03-11", .none(.promise)),
        // 1: next open day, a week, the head at 14, quiet at 28; no backup.
        Story(
            "the ladder of promises: 1",
            [.promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-12")],
            on: "2027-03-12", .next(.repeat(1), ready: "2027-03-13", .promise)),
        Story(
            "the ladder of promises: 7",
            [
                .promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-12"),
                .saidOfPromise(.repeat(1), "2027-03-13"),
            ], on: "2027-03-13", .next(.repeat(2), ready: "2027-03-19", .promise)),
        Story(
            "the ladder of promises: 14",
            [
                .promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-12"),
                .saidOfPromise(.repeat(1), "2027-03-13"), .saidOfPromise(.repeat(2), "2027-03-19"),
            ], on: "2027-03-19", .next(.head, ready: "2027-03-26", to: "dana", .promise)),
        Story(
            "the ladder of promises: 28",
            [
                .promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-12"),
                .saidOfPromise(.repeat(1), "2027-03-13"), .saidOfPromise(.repeat(2), "2027-03-19"),
                .saidOfPromise(.head, "2027-03-26", to: "dana"),
            ], on: "2027-03-26", .quietOn("2027-04-09", .promise)),
        // Each promise is an occurrence of its own.
        Story(
            "two promises from one touch",
            [
                .touch("2027-03-02"), .promise(1, made: "2027-03-02", due: "2027-03-12"),
                .promise(2, made: "2027-03-02", due: "2027-03-20"), .saidOfPromise(.due, "2027-03-12"),
            ], on: "2027-03-12", .next(.repeat(1), ready: "2027-03-13", .promise, subject: 1),
            .next(.due, ready: "2027-03-20", .promise, subject: 2)),
    ]

    @Test("follow-up", arguments: followUp) func playsFollowUp(_ story: Story) throws { try story.play() }
    @Test("re-evaluation", arguments: reEvaluation) func playsReEvaluation(_ story: Story) throws {
        try story.play()
    }
    @Test("promise", arguments: promise) func playsPromise(_ story: Story) throws { try story.play() }

    /// Section 1: evenly over the first year, so that an import is not a flood a half-year later.
    @Test("What an import establishes is spread over the first year")
    func spread() throws {
        var perDay: [Int: Int] = [:]
        for number in 1...730 {
            let facts = FactsBuilder(
                partner: Partner(
                    id: Partner.ID(rawValue: Int64(number)), slug: "p", name: "P", kind: "school",
                    branch: Desk.everyDay),
                [.steward("ana", "2027-01-01"), .stage(.established, "2027-01-01", .imported)]
            ).facts
            let plan = try #require(
                Planner.plan(facts, in: Desk.library(), roster: Roster(), on: "2027-01-01"))
            let due = try #require(plan.find(.reEvaluation)).due.date
            perDay[due.days(since: "2027-01-01"), default: 0] += 1
        }
        #expect(perDay.keys.min() == 1)
        #expect(perDay.keys.max() == 365)
        #expect(perDay.values.allSatisfy { $0 == 2 })
    }

    /// Section 1: a list of sixty, numbered one after the other, leaves no month empty.
    @Test("A small import is spread too")
    func spreadOfFew() throws {
        var perMonth: [Int: Int] = [:]
        for number in 101...160 {
            let facts = FactsBuilder(
                partner: Partner(
                    id: Partner.ID(rawValue: Int64(number)), slug: "p", name: "P", kind: "school",
                    branch: Desk.everyDay),
                [.steward("ana", "2027-01-01"), .stage(.established, "2027-01-01", .imported)]
            ).facts
            let plan = try #require(
                Planner.plan(facts, in: Desk.library(), roster: Roster(), on: "2027-01-01"))
            perMonth[try #require(plan.find(.reEvaluation)).due.date.month, default: 0] += 1
        }
        #expect(perMonth.count == 12)
        #expect(perMonth.values.allSatisfy { (3...7).contains($0) })
    }
}

extension Fact {
    /// A step of promise 1, made on 2 March 2027.
    static func saidOfPromise(
        _ step: StepName, _ date: CivilDate, to person: StaffKey = "ana", made: CivilDate = "2027-03-02"
    ) -> Fact {
        .said(step, date, to: person, anchor: made, .promise, subject: 1)
    }
}
