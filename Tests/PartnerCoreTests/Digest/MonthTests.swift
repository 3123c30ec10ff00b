import PartnerCore
import Testing

/// What a head reads of March 2027 on the month's first digest after it, worked out from the facts by hand.
@Suite("A month is told with what came of it")
struct MonthTests {
    private static func partner(
        _ number: Int64, _ name: String, _ facts: [Fact], branch: BranchKey = Desk.everyDay
    ) -> PartnerFacts {
        FactsBuilder(
            partner: Partner(
                id: Partner.ID(rawValue: number), slug: "p\(number)", name: name, kind: "school",
                branch: branch,
                backup: "kim"),
            [.steward("ana", "2025-01-01")] + facts
        ).facts
    }

    private static let established: Fact = .stage(.established, "2025-01-01")

    private static let lives = [
        // Due on 12 February, overdue from the 20th on; asked on 1 March, visited on the 10th.
        partner(
            1, "Lincoln",
            [
                established, .touch("2026-11-12"), .attempt("2027-02-21"), .said(.due, "2027-03-01"),
                .touch("2027-03-10"), .promiseKept(made: "2027-03-10", due: "2027-03-12", on: "2027-03-12"),
                .row(
                    .due, "2027-03-12", .spoken, anchor: "2027-03-10", .promise, subject: 1),
            ]),
        partner(2, "Chess Club", [.stage(.prospect, "2027-02-01"), .touch("2027-03-05")]),
        // Due on 15 March, spoken with on the 20th, and from then on established.
        partner(
            3, "Grange Hall",
            [
                .stage(.building, "2026-12-01"), .touch("2026-12-15"),
                .said(.due, "2027-03-15", anchor: "2026-12-15"),
                .said(.repeat(1), "2027-03-19", anchor: "2026-12-15"), .touch("2027-03-20"),
                .stage(.established, "2027-03-20"),
            ]),
        // Due on 1 December; 98 days after it is 9 March. Its re-evaluation was asked for, and is open.
        partner(
            4, "Food Bank",
            [
                established, .touch("2026-09-01"), .said(.due, "2026-12-01", anchor: "2026-09-01"),
                .said(.repeat(2), "2027-03-02", anchor: "2026-09-01"), .evaluated("2026-03-03"),
                .said(.due, "2027-03-03", anchor: "2026-03-03", .reEvaluation),
            ]),
        partner(5, "Film Night", [established, .touch("2027-02-10"), .stage(.ended, "2027-03-15")]),
        partner(6, "Boat Club", [.stage(.lapsed, "2026-05-01"), .touch("2027-03-30")]),
        partner(7, "Shelter", [established, .stage(.resting, "2027-02-01", through: "2027-06-01")]),
        partner(8, "Elsewhere", [established, .touch("2027-03-02")], branch: Desk.tueToSat),
    ]

    private static func month(_ facts: [PartnerFacts] = lives, before date: CivilDate = "2027-04-05")
        throws -> DigestMonth?
    {
        let library = Desk.library()
        let branch = try #require(library.branches[Desk.everyDay])
        return DigestMonth(before: date, at: branch, facts, in: library, roster: Roster()) {
            $0 == "dana" ? .reader : .colleague($0.rawValue)
        }
    }

    @Test("its good news")
    func goodNews() throws {
        let month = try #require(try Self.month())
        #expect(month.branch == "everyday")
        #expect(month.first == "2027-03-01")
        #expect(month.established == ["Grange Hall"])
        #expect(month.begun == ["Boat Club", "Chess Club"])
        #expect(
            month.again == [
                .init(partner: "Boat Club", last: nil, on: "2027-03-30"),
                .init(partner: "Lincoln", last: "2026-11-12", on: "2027-03-10"),
            ])
        // Lincoln, Chess Club, Grange Hall, Boat Club; in February Film Night.
        #expect(month.contacts == .init(4, before: 1))
        #expect(month.promisesKept == 1)
    }

    @Test("who is spoken with in time, at its end and a month before")
    func inTouch() throws {
        let month = try #require(try Self.month())
        // Of Lincoln, Chess Club, Grange Hall, Food Bank and Boat Club only the fourth is overdue; in February Grange
        // Hall and Film Night were kept, Lincoln and Food Bank overdue.
        #expect(month.inTouch == .init(4, of: 5))
        #expect(month.inTouchBefore == .init(2, of: 4))
    }

    @Test("how soon what was asked was answered")
    func answers() throws {
        let month = try #require(try Self.month())
        // Lincoln after 9 days, its promise on the day, Grange Hall after 5, Food Bank's re-evaluation not yet.
        #expect(month.answers == .init(asked: 4, answered: 3, medianDays: 5))
        #expect(month.answersBefore == nil)
        let april = try #require(try Self.month(before: "2027-05-01"))
        #expect(april.answers == nil)
        #expect(april.answersBefore == month.answers)
    }

    @Test("whom we lost")
    func lost() throws {
        let month = try #require(try Self.month())
        #expect(
            month.lost == [
                .init(
                    partner: "Film Night", steward: .colleague("ana"), lastTouch: "2027-02-10", how: .ended),
                .init(
                    partner: "Food Bank", steward: .colleague("ana"), lastTouch: "2026-09-01", how: .silent),
            ])
        let april = try #require(try Self.month(before: "2027-05-01"))
        #expect(april.lost.isEmpty, "each is told once")
    }

    @Test("whom an import brought in is nothing new")
    func imported() throws {
        let lives = [
            Self.partner(
                1, "Lincoln", [.touch("2027-02-20"), .stage(.established, "2027-03-08", .imported)])
        ]
        let month = try #require(try Self.month(lives))
        #expect(month.established.isEmpty && month.begun.isEmpty)
        #expect(month.inTouch == .init(1, of: 1))
    }

    @Test("told later, it was answered; passed over, it was not asked")
    func toldLater() throws {
        let asked: [Fact] = [
            Self.established, .touch("2026-12-05"), .said(.due, "2027-03-05", anchor: "2026-12-05"),
        ]
        let toldLater = Self.partner(1, "Lincoln", asked + [.touch("2027-03-03", recorded: "2027-03-06")])
        let skipped = Self.partner(2, "Grange Hall", asked + [.skipped("2027-03-06")])
        let open = Self.partner(3, "Chess Club", asked)
        #expect(
            try Self.month([toldLater, skipped, open])?.answers
                == .init(asked: 2, answered: 1, medianDays: 0))
    }

    @Test("whom nobody spoke with for three rhythms is lost, skipped or not")
    func threeRhythms() throws {
        let life = Self.partner(
            1, "Lincoln", [Self.established, .touch("2026-06-10"), .skipped("2027-02-15")])
        let month = try #require(try Self.month([life]))
        #expect(month.lost.map(\.how) == [.silent])
        #expect(month.inTouch == .init(0, of: 1))
    }

    @Test("a branch without partners then has none")
    func none() throws {
        #expect(try Self.month(Array(Self.lives.suffix(1))) == nil)
        #expect(try Self.month(before: "2024-12-05") == nil)
        let library = Desk.library()
        #expect(library.hasMonthlyReport(for: "dana", on: "2027-04-05", Self.lives))
        #expect(!library.hasMonthlyReport(for: "dana", on: "2025-01-31", Self.lives))
        #expect(!library.hasMonthlyReport(for: "kim", on: "2027-04-05", Self.lives))
    }
}
