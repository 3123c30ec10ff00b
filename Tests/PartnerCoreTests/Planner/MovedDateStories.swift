import PartnerCore
import Testing

/// Documentation/rules.md, section 2.
@Suite("Dates move off closed days and seasons, and never back to the anchor")
struct MovedDateStories {
    static let forward: [Story] = [
        // 2: the first open day on or after it. 14 February 2027 is a Sunday; Tuesday is the 16th.
        Story(
            "a Sunday becomes Tuesday", [.touch("2026-11-14")], on: "2026-12-01", .due("2027-02-16"),
            .next(.notice, ready: "2027-02-02"), branch: Desk.tueToSat),
        Story(
            "an open day stays", [.touch("2026-11-12")], on: "2026-12-01", .due("2027-02-12"),
            branch: Desk.tueToSat),
        Story(
            "closed after the weekend too", [.touch("2026-11-14")], on: "2026-12-01", .due("2027-02-17"),
            branch: Desk.tueToSat, closures: [Closure(.days("2027-02-16"..."2027-02-16"))]),
        // 24 December to 1 January every year; 25 December 2026 is a Friday, 2 January a Saturday.
        Story(
            "over New Year", [.touch("2026-09-25")], on: "2026-10-01", .due("2027-01-02"),
            branch: Desk.tueToSat, closures: [Closure(.yearly(.days(12, 24, 1, 1)))]),
        // 26 November 2026 is the month's fourth Thursday.
        Story(
            "Thanksgiving", [.touch("2026-08-26")], on: "2026-09-01", .due("2026-11-27"),
            branch: Desk.tueToSat, closures: [Closure(.nth(4, .thursday, month: 11))]),
        // 31 May 2027 is the last Monday of May.
        Story(
            "the last Monday of May", [.touch("2027-02-28")], on: "2027-03-01", .due("2027-06-01"),
            cadence: Cadence(92, .days), closures: [Closure(.nth(-1, .monday, month: 5))]),
        // 2: in the partner's season and open. 20 February is out of season, 21 and 22 are closed.
        Story(
            "out of season", [.touch("2026-11-12")], on: "2026-12-01", .due("2027-02-23"),
            .next(.notice, ready: "2027-02-09"), branch: Desk.tueToSat,
            policy: { $0.season.notIn = [.days(2, 10, 2, 20)] }),
        // 2: no day within a year: the date stays.
        Story(
            "never in season", [.touch("2026-11-12")], on: "2026-12-01", .due("2027-02-12"),
            policy: { $0.season.notIn = [.days(1, 1, 12, 31)] }),
        // 3: the ladder's offsets count from the moved date: 16 + 7.
        Story(
            "offsets from the moved date",
            [.touch("2026-11-14"), .said(.due, "2027-02-16", anchor: "2026-11-14")],
            on: "2027-02-16", .next(.repeat(1), ready: "2027-02-23"), branch: Desk.tueToSat),
        // 3: an ask is ready on the moved-forward day.
        Story(
            "a repeat on a closed day",
            [.touch("2026-11-14"), .said(.due, "2027-02-16", anchor: "2026-11-14")],
            on: "2027-02-16", .next(.repeat(1), ready: "2027-02-24"), branch: Desk.tueToSat,
            closures: [Closure(.days("2027-02-23"..."2027-02-23"))]),
        // 3: moved forward means into the season too.
        Story(
            "a repeat out of season", [.touch("2026-11-12"), .said(.due, "2027-02-12")], on: "2027-02-13",
            .next(.repeat(1), ready: "2027-03-02"), policy: { $0.season.notIn = [.days(2, 15, 3, 1)] }),
        // 2: the tenth open day after Friday, 5 March 2027, at a branch that opens Tuesday to Saturday.
        Story(
            "working days", [.touch("2027-03-05")], on: "2027-03-05", .due("2027-03-19"),
            branch: Desk.tueToSat, cadence: Cadence(10, .workingDays)),
    ]

    /// The policy says which way; 14 February 2027 is a Sunday, the 13th a Saturday.
    static let ways: [Story] = [
        Story(
            "previous", [.touch("2026-11-14")], on: "2026-12-01", .due("2027-02-13"), branch: Desk.tueToSat,
            policy: { $0.roll = .previous }),
        Story(
            "nearest: one day back, two ahead", [.touch("2026-11-14")], on: "2026-12-01", .due("2027-02-13"),
            branch: Desk.tueToSat, policy: { $0.roll = .nearest }),
        Story(
            "nearest: two days back, one ahead", [.touch("2026-11-15")], on: "2026-12-01", .due("2027-02-16"),
            branch: Desk.tueToSat, policy: { $0.roll = .nearest }),
        // 28 February 2027 is a Sunday; the next open day is 2 March, the one before 27 February.
        Story(
            "the next, but in the same month", [.touch("2026-11-28")], on: "2026-12-01", .due("2027-02-27"),
            branch: Desk.tueToSat, policy: { $0.roll = .sameMonthNext }),
        Story(
            "the next, in the same month", [.touch("2026-11-14")], on: "2026-12-01", .due("2027-02-16"),
            branch: Desk.tueToSat, policy: { $0.roll = .sameMonthNext }),
        // The date stays; what is said of it waits for an open day all the same.
        Story(
            "none", [.touch("2026-11-14")], on: "2027-02-14", .due("2027-02-14"),
            .next(.due, ready: "2027-02-16"), branch: Desk.tueToSat, policy: { $0.roll = .none }),
        // Saturday the 13th is the anchor itself: so the date moves on.
        Story(
            "moving back never reaches the anchor", [.touch("2027-02-13")], on: "2027-02-13",
            .due("2027-02-16"), branch: Desk.tueToSat, cadence: Cadence(1, .days),
            policy: { $0.roll = .previous }),
        Story(
            "out of season, to the day before it", [.touch("2026-11-12")], on: "2026-12-01",
            .due("2027-02-09"),
            policy: {
                $0.season.notIn = [.days(2, 10, 2, 20)]
                $0.seasonRoll = .previous
            }),
        // Closed days go one way, the season another: the 14th is closed and in season.
        Story(
            "a closed day in season goes the policy's way", [.touch("2026-11-14")], on: "2026-12-01",
            .due("2027-02-16"), branch: Desk.tueToSat,
            policy: {
                $0.season.notIn = [.days(2, 1, 2, 5)]
                $0.seasonRoll = .previous
            }),
    ]

    static let seasons: [Story] = [
        // 30 June is in no term; the next begins on 20 August.
        Story(
            "only in terms", [.touch("2027-03-30")], on: "2027-04-01", .due("2027-08-20"),
            policy: { $0.season.onlyIn = [.days(8, 20, 12, 15), .days(1, 7, 6, 10)] }),
        Story(
            "Ramadan, as listed dates", [.touch("2026-11-12")], on: "2026-12-01", .due("2027-03-10"),
            policy: { $0.season.notIn = [.once("2027-02-08", "2027-03-09")] }),
        Story(
            "another year's dates say nothing", [.touch("2026-11-12")], on: "2026-12-01", .due("2027-02-12"),
            policy: { $0.season.notIn = [.once("2028-01-28", "2028-02-25")] }),
        Story(
            "the last term that is listed is over: it stays", [.touch("2026-11-12")], on: "2026-12-01",
            .due("2027-02-12"), policy: { $0.season.onlyIn = [.once("2025-08-20", "2026-12-10")] }),
        // 92 days from the touch: a quarter of that is 23 days. 25 February is four days before March.
        Story(
            "what suits best is near", [.touch("2026-11-25")], on: "2026-12-01", .due("2027-03-01"),
            policy: { $0.season.best = [.days(3, 1, 3, 31)] }),
        Story(
            "what suits best is far", [.touch("2026-10-20")], on: "2026-12-01", .due("2027-01-20"),
            policy: { $0.season.best = [.days(3, 1, 3, 31)] }),
        Story(
            "as far one way as the other: the later", [.touch("2026-11-25")], on: "2026-12-01",
            .due("2027-03-02"),
            policy: { $0.season.best = [.days(2, 20, 2, 20), .days(3, 2, 3, 2)] }),
        Story(
            "a day that suits best and is closed is none", [.touch("2026-11-25")], on: "2026-12-01",
            .due("2027-02-20"), closures: [Closure(.days("2027-03-02"..."2027-03-02"))],
            policy: { $0.season.best = [.days(2, 20, 2, 20), .days(3, 2, 3, 2)] }),
        Story(
            "the partner's own season in place of its kind's", [.touch("2026-11-12")], on: "2026-12-01",
            .due("2027-02-12"), season: Season(notIn: [.days(12, 1, 12, 31)]),
            policy: { $0.season.notIn = [.days(2, 10, 2, 20)] }),
    ]

    static let notices: [Story] = [
        // 2: for notices the last open day on or before: 2 February is closed, so Saturday, 30 January.
        Story(
            "a notice moves back", [.touch("2026-11-14")], on: "2026-12-01",
            .next(.notice, ready: "2027-01-30"), branch: Desk.tueToSat,
            closures: [Closure(.days("2027-02-02"..."2027-02-02"))]),
        Story(
            "a notice moves back to the season", [.touch("2026-11-12")], on: "2026-12-01",
            .next(.notice, ready: "2027-02-09"), branch: Desk.tueToSat,
            policy: {
                $0.season.notIn = [.days(2, 10, 2, 20)]
                $0.notice = 10
            }),
        // 2: left out where the lead is half the cadence or more.
        Story(
            "a lead of half the cadence", [.touch("2027-01-01")], on: "2027-01-02",
            .next(.due, ready: "2027-01-29"), cadence: Cadence(28, .days)),
        Story(
            "a lead of just under half", [.touch("2027-01-01")], on: "2027-01-02",
            .next(.notice, ready: "2027-01-16"), cadence: Cadence(29, .days)),
        // 2: left out where moving back would reach the anchor.
        Story(
            "moved back to the anchor", [.touch("2027-01-01")], on: "2027-01-02",
            .next(.due, ready: "2027-01-31"), cadence: Cadence(30, .days),
            policy: { $0.season.notIn = [.days(1, 2, 1, 20)] }),
        Story(
            "moved back to the day after the anchor", [.touch("2027-01-01")], on: "2027-01-01",
            .next(.notice, ready: "2027-01-02"), cadence: Cadence(30, .days),
            policy: { $0.season.notIn = [.days(1, 3, 1, 20)] }),
        Story(
            "no notice wanted", [.touch("2026-11-12")], on: "2026-12-01", .next(.due, ready: "2027-02-12"),
            policy: { $0.notice = 0 }),
    ]

    /// Sunday, 14 March 2027 is closed; Saturday the 13th and Tuesday the 16th are open.
    static let promises: [Story] = [
        // 2: never moved: due speaks on the last open day before, repeat-1 on the first after.
        Story(
            "a promise due on a Sunday speaks on Saturday", [.promise(made: "2027-03-02", due: "2027-03-14")],
            on: "2027-03-05", .due("2027-03-14", .promise), .next(.due, ready: "2027-03-13", .promise),
            branch: Desk.tueToSat),
        Story(
            "a promise due on a Sunday: repeat-1 speaks on Tuesday",
            [.promise(made: "2027-03-02", due: "2027-03-14"), .saidOfPromise(.due, "2027-03-13")],
            on: "2027-03-13", .next(.repeat(1), ready: "2027-03-16", .promise), branch: Desk.tueToSat),
        // 3: 14 + 7 is Sunday the 21st; the gap of 6 from the 16th is Monday the 22nd; Tuesday is open.
        Story(
            "repeat-2 keeps its gap",
            [
                .promise(made: "2027-03-02", due: "2027-03-14"), .saidOfPromise(.due, "2027-03-13"),
                .saidOfPromise(.repeat(1), "2027-03-16"),
            ], on: "2027-03-16", .next(.repeat(2), ready: "2027-03-23", .promise), branch: Desk.tueToSat),
        Story(
            "the head, a week after",
            [
                .promise(made: "2027-03-02", due: "2027-03-14"), .saidOfPromise(.due, "2027-03-13"),
                .saidOfPromise(.repeat(1), "2027-03-16"), .saidOfPromise(.repeat(2), "2027-03-23"),
            ], on: "2027-03-23", .next(.head, ready: "2027-03-30", to: "dana", .promise),
            branch: Desk.tueToSat),
        // 3: quiet at the later of 14 + 28 = 11 April and 30 March + 14 = 13 April.
        Story(
            "quiet after the last gap",
            [
                .promise(made: "2027-03-02", due: "2027-03-14"), .saidOfPromise(.due, "2027-03-13"),
                .saidOfPromise(.repeat(1), "2027-03-16"), .saidOfPromise(.repeat(2), "2027-03-23"),
                .saidOfPromise(.head, "2027-03-30", to: "dana"),
            ], on: "2027-03-31", .quietOn("2027-04-13", .promise), branch: Desk.tueToSat),
        // 2: a promise knows no season.
        Story(
            "in the partner's holidays", [.promise(made: "2027-03-02", due: "2027-03-12")], on: "2027-03-03",
            .next(.due, ready: "2027-03-12", .promise), policy: { $0.season.notIn = [.days(3, 1, 4, 30)] }),
        Story(
            "the first repeat in the partner's holidays",
            [.promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-12")],
            on: "2027-03-12", .next(.repeat(1), ready: "2027-03-13", .promise),
            policy: { $0.season.notIn = [.days(3, 1, 4, 30)] }),
        Story(
            "the second repeat in the partner's holidays",
            [
                .promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-12"),
                .saidOfPromise(.repeat(1), "2027-03-13"),
            ],
            on: "2027-03-13", .next(.repeat(2), ready: "2027-03-19", .promise),
            policy: { $0.season.notIn = [.days(3, 1, 4, 30)] }),
        Story(
            "for the day it was made", [.promise(made: "2027-03-12", due: "2027-03-12")], on: "2027-03-12",
            .next(.due, ready: "2027-03-12", .promise)),
        // 3: for due and repeat-1 only the nominal date holds: a late due is followed the next day.
        Story(
            "repeat-1 does not wait for a gap",
            [.promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-15")],
            on: "2027-03-15", .next(.repeat(1), ready: "2027-03-13", .promise)),
    ]

    /// Section 2: where no day is found the date stays, and whoever explains it knows.
    @Test("never in season is the last line of the trail")
    func nowhere() throws {
        let story = Story(
            "never in season", [.touch("2026-11-12")], on: "2026-12-01",
            policy: { $0.season.notIn = [.days(1, 1, 12, 31)] })
        let built = story.built
        let plan = try #require(
            Planner.plan(built.facts, in: story.library, roster: built.roster, on: story.today))
        #expect(plan.find(.followUp)?.due.trail.last == .nowhere("2027-02-12"))
    }

    @Test("forward", arguments: forward) func playsForward(_ story: Story) throws { try story.play() }
    @Test("the way that the policy says", arguments: ways) func playsWays(_ story: Story) throws {
        try story.play()
    }
    @Test("seasons", arguments: seasons) func playsSeasons(_ story: Story) throws { try story.play() }
    @Test("notices go back, or are left out", arguments: notices) func playsNotices(_ story: Story) throws {
        try story.play()
    }
    @Test("a promise is never moved", arguments: promises) func playsPromises(_ story: Story) throws {
        try story.play()
    }
}

extension YearlyRange {
    static func days(_ month: Int, _ day: Int, _ throughMonth: Int, _ throughDay: Int) -> YearlyRange {
        guard let from = MonthDay(month: month, day: day),
            let through = MonthDay(month: throughMonth, day: throughDay)
        else { preconditionFailure("no such day") }
        return YearlyRange(from: from, through: through)
    }
}

extension Season.Period {
    static func days(_ month: Int, _ day: Int, _ throughMonth: Int, _ throughDay: Int) -> Season.Period {
        Season.Period(.yearly(.days(month, day, throughMonth, throughDay)))
    }

    static func once(_ from: CivilDate, _ through: CivilDate) -> Season.Period {
        Season.Period(.once(from...through))
    }
}
