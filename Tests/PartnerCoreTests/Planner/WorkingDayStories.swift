import PartnerCore
import Testing

/// Documentation/rules.md, section 3, with a ladder that counts working days, at a branch that opens Tuesday to
/// Saturday. Unless said: touched on 12 November 2026, so due on Friday, 12 February 2027; five working days after
/// it is Friday the 19th, fifteen 5 March, twenty-five the 19th, thirty-five 2 April, fifty the 23rd.
@Suite("A ladder may count in working days")
struct WorkingDayStories {
    private static let ladder = Ladder(
        in: .workingDays, repeats: [5, 15], backup: 25, head: 35, quiet: 50)

    private static func story(
        _ title: String, _ facts: [Fact] = [], on today: CivilDate, _ expected: Story.Expected,
        closures: [Closure] = [], cadence: Cadence? = nil, touched: CivilDate = "2026-11-12",
        policy: @escaping @Sendable (inout Policy) -> Void = { _ in }
    ) -> Story {
        Story(
            title, [.touch(touched)] + facts, on: today, expected, branch: Desk.tueToSat, cadence: cadence,
            closures: closures
        ) {
            $0.ladder = ladder
            policy(&$0)
        }
    }

    static let steps: [Story] = [
        // Saturday, Tuesday, Wednesday, Thursday, Friday.
        story(
            "the first repeat", [.said(.due, "2027-02-12")], on: "2027-02-12",
            .next(.repeat(1), ready: "2027-02-19")),
        story(
            "the second", [.said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19")], on: "2027-02-19",
            .next(.repeat(2), ready: "2027-03-05")),
        // Saturday the 13th, Thursday, Friday, Saturday, Tuesday the 23rd.
        story(
            "over a closure", [.said(.due, "2027-02-12")], on: "2027-02-12",
            .next(.repeat(1), ready: "2027-02-23"), closures: [Closure(.days("2027-02-16"..."2027-02-17"))]),
        // Three working days are Wednesday the 17th; the same person is asked after seven days at the soonest.
        story(
            "short, and no sooner than after a week", [.said(.due, "2027-02-12")], on: "2027-02-12",
            .next(.repeat(1), ready: "2027-02-19"),
            policy: { $0.ladder = Ladder(in: .workingDays, repeats: [3, 15], quiet: 50) }),
        story(
            "the head",
            [
                .said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19"), .said(.repeat(2), "2027-03-05"),
                .said(.backup, "2027-03-19", to: "kim"),
            ], on: "2027-03-19", .next(.head, ready: "2027-04-02", to: "dana")),
        story(
            "quiet",
            [
                .said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19"), .said(.repeat(2), "2027-03-05"),
                .said(.backup, "2027-03-19", to: "kim"), .said(.head, "2027-04-02", to: "dana"),
            ], on: "2027-04-03", .quietOn("2027-04-23")),
        // The re-evaluation has the same ladder; it is due on 1 October 2027, a Friday.
        story(
            "of a re-evaluation too", [.said(.due, "2027-10-01", anchor: "2026-10-01", .reEvaluation)],
            on: "2027-10-01",
            .next(.repeat(1), ready: "2027-10-08", .reEvaluation)),
    ]

    static let gaps: [Story] = [
        // Due was said on Tuesday, 2 March: Wednesday to Saturday, and Tuesday the 9th.
        story(
            "after a late ask", [.said(.due, "2027-03-02")], on: "2027-03-02",
            .next(.repeat(1), ready: "2027-03-09")),
        // Ten working days on from the 9th.
        story(
            "and on from there", [.said(.due, "2027-03-02"), .said(.repeat(1), "2027-03-09")],
            on: "2027-03-09",
            .next(.repeat(2), ready: "2027-03-23")),
        // Fifteen on from Tuesday, 6 April: the 10th are 4 days, the 17th 9, the 24th 14, Tuesday the 27th 15.
        story(
            "quiet after a late last ask",
            [
                .said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19"), .said(.repeat(2), "2027-03-05"),
                .said(.backup, "2027-03-19", to: "kim"), .said(.head, "2027-04-06", to: "dana"),
            ], on: "2027-04-06", .quietOn("2027-04-27")),
        // Wednesday, Thursday, Friday, Saturday, Tuesday the 23rd.
        story(
            "after an attempt", [.said(.due, "2027-02-12"), .attempt("2027-02-16")], on: "2027-02-16",
            .next(.repeat(1), ready: "2027-02-23")),
        // Declared afterwards: the first repeat's own day is now the 23rd, within 7 days of when it was said.
        story(
            "a closure declared afterwards", [.said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19")],
            on: "2027-02-19", .next(.repeat(2), ready: "2027-03-09"),
            closures: [Closure(.days("2027-02-16"..."2027-02-17"))]),
    ]

    static let notices: [Story] = [
        // Back from the 12th: the 11th to 9th, the 6th to 2nd, 30 and 29 January.
        story(
            "a notice ten working days ahead", on: "2026-12-01", .next(.notice, ready: "2027-01-29"),
            policy: { $0.notice = DayCount(10, .workingDays) }),
        story(
            "and a closure between", on: "2026-12-01", .next(.notice, ready: "2027-01-28"),
            closures: [Closure(.days("2027-02-02"..."2027-02-02"))],
            policy: { $0.notice = DayCount(10, .workingDays) }),
        // Due on Friday, 29 January 2027: ten working days ahead are fourteen days, half of 28.
        story(
            "left out where that is half the cadence", on: "2027-01-02", .next(.due, ready: "2027-01-29"),
            cadence: Cadence(28, .days), touched: "2027-01-01",
            policy: { $0.notice = DayCount(10, .workingDays) }),
        story(
            "and not where it is a day less", on: "2027-01-02", .next(.notice, ready: "2027-01-16"),
            cadence: Cadence(28, .days), touched: "2027-01-01",
            policy: { $0.notice = DayCount(9, .workingDays) }),
    ]

    /// The grace is the first gap unless set: through the 19th. Quiet is on 23 April.
    static let health: [Story] = [
        story("the last day of grace", on: "2027-02-19", .health(.due)),
        story("the day after it", on: "2027-02-20", .health(.overdue)),
        story(
            "a grace of its own", on: "2027-02-24", .health(.due),
            policy: { $0.grace = DayCount(8, .workingDays) }),
        story(
            "a grace of its own is over", on: "2027-02-25", .health(.overdue),
            policy: { $0.grace = DayCount(8, .workingDays) }),
        story("on the day of quiet", on: "2027-04-23", .health(.overdue)),
        story("past it", on: "2027-04-24", .health(.lost)),
    ]

    @Test("its steps", arguments: steps) func playsSteps(_ story: Story) throws { try story.play() }
    @Test("its gaps", arguments: gaps) func playsGaps(_ story: Story) throws { try story.play() }
    @Test("its notice", arguments: notices) func playsNotices(_ story: Story) throws { try story.play() }
    @Test("health", arguments: health) func playsHealth(_ story: Story) throws { try story.play() }

    @Test("without any working day in a year they are days", arguments: [DayCount(5, .workingDays), 5])
    func neverOpen(_ length: DayCount) {
        let closed = OpenDays(weekdays: [])
        #expect(closed.day(length, after: "2027-02-12") == "2027-02-17")
        #expect(closed.day(length, before: "2027-02-12") == "2027-02-07")
    }
}
