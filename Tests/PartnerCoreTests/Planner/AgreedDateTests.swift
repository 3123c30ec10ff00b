import PartnerCore
import Testing

/// Documentation/rules.md, section 1: the day that an evaluation agreed on.
@Suite("The day agreed on at an evaluation is when it is due again")
struct AgreedDateTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var stage = Stage.established
        var began: CivilDate = "2026-01-10"
        var evaluated: CivilDate = "2026-09-12"
        var next: CivilDate? = "2027-03-01"
        var branch = Desk.everyDay
        let due: CivilDate
        var isAgreed = true
    }

    static let rows = [
        Row(testDescription: "instead of a year later", due: "2027-03-01"),
        Row(testDescription: "later than a year, too", next: "2028-02-29", due: "2028-02-29"),
        Row(testDescription: "in building", stage: .building, due: "2027-03-01"),
        // 2: moved like any other: Sunday and Monday are closed there.
        Row(testDescription: "to an open day", next: "2027-02-28", branch: Desk.tueToSat, due: "2027-03-02"),
        // 1: of one day, an evaluation that establishes lets the first interval run, unless a day was agreed on.
        Row(testDescription: "established by it", began: "2026-09-12", due: "2027-03-01"),
        Row(
            testDescription: "established by it, without a day", began: "2026-09-12", next: nil,
            due: "2027-03-12", isAgreed: false),
        Row(testDescription: "without a day", next: nil, due: "2027-09-12", isAgreed: false),
    ]

    @Test("due, anchor and trail", arguments: rows)
    func due(_ row: Row) throws {
        let at = Instant(unixMilliseconds: 1)
        let facts = PartnerFacts(
            partner: Partner(
                id: Partner.ID(rawValue: 1), slug: "lincoln", name: "Lincoln", kind: "school",
                branch: row.branch),
            stewards: [Stewardship(id: 1, steward: "ana", date: "2025-01-01", recorded: at)],
            stages: [StageChange(id: 1, stage: row.stage, date: row.began, recorded: at)],
            evaluations: [
                Evaluation(id: 1, date: row.evaluated, outcome: .keep, next: row.next, recorded: at)
            ])
        let plan = try #require(
            Planner.plan(facts, in: Desk.library(), roster: Roster(), on: "2026-10-01"))
        let found = try #require(plan.occurrences.first { $0.occurrence.clock == .reEvaluation })
        #expect(found.due.date == row.due)
        #expect(found.due.trail.contains { if case .agreed = $0 { true } else { false } } == row.isAgreed)
        // The identity is the evaluation's, so that another day agreed on is no other occurrence.
        if row.isAgreed { #expect(found.occurrence.anchor == row.evaluated) }
    }
}
