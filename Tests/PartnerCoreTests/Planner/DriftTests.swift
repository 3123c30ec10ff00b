import PartnerCore
import Testing

/// Documentation/rules.md, section 2.
@Suite("A hundred years of follow-ups do not drift")
struct DriftTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let cadence: Cadence, first: CivilDate, last: CivilDate
        var testDescription: String { "\(cadence) from \(first)" }
    }

    /// Each answered on its due date, through the year 2127: the same day of the month or of the week.
    static let rows = [
        Row(cadence: Cadence(1, .months), first: "2027-01-15", last: "2127-01-15"),
        Row(cadence: Cadence(3, .months), first: "2027-01-28", last: "2127-01-28"),
        // 28 February from the first February on: the touch was on the last day there was.
        Row(cadence: Cadence(1, .months), first: "2027-01-31", last: "2127-01-28"),
        Row(cadence: Cadence(1, .years), first: "2027-12-31", last: "2126-12-31"),
        // 5,221 weeks on: a Monday, as the first was.
        Row(cadence: Cadence(1, .weeks), first: "2027-01-04", last: "2127-01-27"),
    ]

    @Test("answered on the due date", arguments: rows)
    func answered(_ row: Row) throws {
        var touch = row.first
        while true {
            let facts = Desk.partner(1, [.touch(touch)]).facts
            let plan = try #require(
                Planner.plan(
                    PartnerFacts(
                        partner: Partner(
                            id: facts.partner.id, slug: "p", name: "P", kind: "school", branch: Desk.everyDay,
                            followUp: row.cadence),
                        stages: facts.stages, touches: facts.touches), in: Self.library, roster: Roster(),
                    on: touch))
            let due = try #require(plan.find(.followUp)).due.date
            if due > "2127-01-31" { break }
            #expect(due == row.cadence.date(after: touch, openDays: CadenceTests.everyDay))
            touch = due
        }
        #expect(touch == row.last)
    }

    private static let library = Desk.library()

    /// Where closed days move the date, what is counted from is the day somebody was spoken with: the date
    /// comes no later than the first open day, and never before its cadence is over.
    @Test("moved dates are the first open ones, for a hundred years")
    func moved() throws {
        let library = Desk.library(closures: [Closure(.yearly(.days(12, 24, 1, 5)))])
        let openDays = try #require(library.branches[Desk.tueToSat]).openDays
        var touch: CivilDate = "2027-01-30"
        while touch < "2127-01-31" {
            let partner = Desk.partner(1, [.touch(touch)], branch: Desk.tueToSat)
            let plan = try #require(Planner.plan(partner.facts, in: library, roster: Roster(), on: touch))
            let due = try #require(plan.find(.followUp)).due.date
            let counted = touch.adding(months: 3)
            #expect(due >= counted)
            #expect(openDays.isOpen(on: due))
            #expect(
                !(0..<due.days(since: counted)).contains { openDays.isOpen(on: counted.adding(days: $0)) })
            touch = due
        }
    }
}
