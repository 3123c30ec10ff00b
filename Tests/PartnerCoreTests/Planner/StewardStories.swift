import PartnerCore
import Testing

/// Documentation/rules.md, section 3, a new steward.
@Suite("A new steward begins at the beginning")
struct StewardStories {
    static let stories: [Story] = [
        // 3: what was said to another steward does not count; the ladder begins again. Kim hears of due.
        Story(
            "handed over after due",
            [.touch("2026-11-12"), .said(.due, "2027-02-12"), .steward("kim", "2027-02-15")],
            on: "2027-02-15", .next(.due, ready: "2027-02-12", to: "kim")),
        // 3: with a notice if its date is still to come.
        Story(
            "handed over before the notice", [.touch("2026-11-12"), .steward("kim", "2027-01-10")],
            on: "2027-01-10", .next(.notice, ready: "2027-01-29", to: "kim")),
        Story(
            "handed over between notice and due",
            [.touch("2026-11-12"), .said(.notice, "2027-01-29"), .steward("kim", "2027-02-05")],
            on: "2027-02-05", .next(.due, ready: "2027-02-12", to: "kim")),
        // 3: the seven days between asks are the same person's: Kim was asked as backup on 26 March.
        Story(
            "handed over to the backup who was just asked",
            LadderStories.through(5) + [.steward("kim", "2027-03-28")], on: "2027-03-28",
            .next(.due, ready: "2027-04-02", to: "kim")),
        // 3: undone before anything was decided under the other, it leaves no trace.
        Story(
            "changed and changed back",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"), .steward("kim", "2027-02-15"),
                .steward("ana", "2027-02-17"),
            ], on: "2027-02-17", .next(.repeat(1), ready: "2027-02-19")),
        Story(
            "changed and changed back on one day",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"), .steward("kim", "2027-02-15"),
                .steward("ana", "2027-02-15"),
            ], on: "2027-02-17", .next(.repeat(1), ready: "2027-02-19")),
        // … else Ana's ladder begins again too, and not within a week of her last ask.
        Story(
            "changed back after Kim was asked",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"), .steward("kim", "2027-02-15"),
                .said(.due, "2027-02-16", to: "kim", under: "kim"), .steward("ana", "2027-02-17"),
            ], on: "2027-02-17", .next(.due, ready: "2027-02-19")),
        Story(
            "appointed once more",
            [.touch("2026-11-12"), .said(.due, "2027-02-12"), .steward("ana", "2027-02-15")],
            on: "2027-02-15", .next(.repeat(1), ready: "2027-02-19")),
        Story(
            "a change whose day has not come",
            [.touch("2026-11-12"), .said(.due, "2027-02-12"), .steward("kim", "2027-02-18")],
            on: "2027-02-17", .next(.repeat(1), ready: "2027-02-19")),
        // 3: quiet ends with a new steward.
        Story(
            "after quiet", LadderStories.said + [.steward("lee", "2027-06-01")], on: "2027-06-01",
            .next(.due, ready: "2027-02-12", to: "lee")),
        // A promise goes over without a grace.
        Story(
            "an open promise goes over",
            [
                .promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-12"),
                .steward("kim", "2027-03-12"),
            ], on: "2027-03-13", .next(.due, ready: "2027-03-12", to: "kim", .promise)),
        Story(
            "handed over on the notice's day", [.touch("2026-11-12"), .steward("kim", "2027-01-29")],
            on: "2027-01-29", .speaks(.notice, to: "kim")),
        Story(
            "changed back after Kim had the notice",
            [
                .touch("2026-11-12"), .steward("kim", "2027-01-20"),
                .said(.notice, "2027-01-29", to: "kim", under: "kim"), .steward("ana", "2027-02-05"),
            ],
            on: "2027-02-05", .next(.due, ready: "2027-02-12")),
        // The first steward of a partner took it over from nobody: a late notice is said.
        Story(
            "the first steward, after the notice's day",
            [.stage(.established, "2025-01-01"), .touch("2026-11-12"), .steward("ana", "2027-02-05")],
            on: "2027-02-05", .next(.notice, ready: "2027-01-29"), start: .nothing),
        Story(
            "changed and changed back around the notice's day",
            [.touch("2026-11-12"), .steward("kim", "2027-01-20"), .steward("ana", "2027-02-05")],
            on: "2027-02-05", .next(.notice, ready: "2027-01-29")),
        Story(
            "an orphan's new steward, after the notice's day",
            [
                .touch("2026-11-12"), .steward(nil, "2027-01-20"),
                .said(.notice, "2027-01-29", to: "kim", under: nil), .steward("lee", "2027-02-05"),
            ],
            on: "2027-02-05", .next(.due, ready: "2027-02-12", to: "lee")),
        // 4: Ana is the former steward and may be asked as anybody else: here as Lee's backup.
        Story(
            "the former steward as backup",
            [
                .touch("2026-11-12"), .steward("lee", "2026-12-01"),
                .said(.due, "2027-02-12", to: "lee", under: "lee"),
                .said(.repeat(1), "2027-02-19", to: "lee", under: "lee"),
                .said(.repeat(2), "2027-03-12", to: "lee", under: "lee"),
            ], on: "2027-03-12", .next(.backup, ready: "2027-03-26", to: "ana"), backup: "ana"),
    ]

    @Test("a new steward", arguments: stories) func playsSteward(_ story: Story) throws { try story.play() }
}
