import PartnerCore
import Testing

/// Documentation/rules.md, sections 6 and 8: after a long outage fifty partners of one steward are due at once.
@Suite("However small the budget, everything has its turn")
struct StarvationTests {
    static let budget = 3
    static let start: CivilDate = "2027-02-10"

    /// What waits, since when, and how many were before it then.
    private struct Waiting: Hashable {
        let partner: Partner.ID, since: Int, ahead: Int
    }

    @Test("Nothing waits longer than the queue before it takes, and a week", arguments: SeededGenerator.seeds)
    func nothingStarves(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var partners = (1...50).map { Self.partner($0, &random) }
        var waiting: [Partner.ID: Waiting] = [:]
        for day in 0..<40 {
            let date = Self.start.adding(days: day)
            let agenda = Agenda(
                partners, in: Desk.library(), roster: Roster(),
                at: Desk.zone.instant(date, hour: 8, minute: 30))
            let entries = agenda.entries(for: "ana")
            let choice = DigestChoice(entries, DigestRoom(budget: Self.budget))
            let exempt = choice.shown.count { $0.weight == .exempt }
            let places = max(2, Self.budget - exempt)
            #expect(choice.shown.count + choice.putOff.count == entries.count)
            #expect(choice.putOff.allSatisfy { $0.weight == .ordinary })
            #expect(choice.shown.count { $0.weight == .ordinary } <= places)
            for (ahead, entry) in choice.putOff.enumerated() where waiting[entry.partner] == nil {
                waiting[entry.partner] = Waiting(partner: entry.partner, since: day, ahead: ahead + places)
            }
            for entry in choice.shown {
                if let waited = waiting.removeValue(forKey: entry.partner) {
                    // At least two a day have their turn, whatever is promised or handed up.
                    #expect(
                        day - waited.since <= waited.ahead / 2 + 7,
                        "PARTNERD_SEED=\(seed): partner \(entry.partner)")
                }
            }
            partners = partners.map { Self.next($0, choice.shown, on: date, &random) }
        }
        for waited in waiting.values where 40 - waited.since > waited.ahead / 2 + 7 {
            Issue.record("PARTNERD_SEED=\(seed): partner \(waited.partner) waits since day \(waited.since)")
        }
    }

    private static func partner(_ number: Int, _ random: inout SeededGenerator) -> PartnerFacts {
        var lines: [Fact] = [.touch(start.adding(days: -80 - random.below(200)))]
        if random.chance(40) {
            let made = start.adding(days: -random.below(20))
            lines.append(.promise(Int64(number), made: made, due: made.adding(days: random.below(60))))
        }
        return Desk.partner(Int64(number), lines).facts
    }

    /// What was shown is said; one in three is answered the same day.
    private static func next(
        _ facts: PartnerFacts, _ shown: [DigestEntry], on date: CivilDate, _ random: inout SeededGenerator
    ) -> PartnerFacts {
        guard let entry = shown.first(where: { $0.partner == facts.partner.id }) else { return facts }
        var facts = entry.occurrences.reduce(facts) { facts, plan in
            plan.nextStep.map { facts.supposing($0, of: plan.occurrence, spokenOn: date, steward: "ana") }
                ?? facts
        }
        if random.chance(33) {
            facts.touches.append(
                Touch(
                    id: 10_000 + Int64(facts.touches.count), date: date, how: .call,
                    recorded: Instant(unixMilliseconds: Int64(date.daysSinceEpoch) * 86_400_000 + 70_000_000))
            )
        }
        return facts
    }
}
