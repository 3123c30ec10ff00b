import Foundation
import PartnerCore
import Testing

/// Documentation/rules.md, section 8, over random lives; a failure names the seed and the life.
@Suite("Whatever happens, nobody is nagged and nothing is lost")
struct LifeTests {
    /// Of each seed; `PARTNERD_LIVES` asks for more.
    static let lives =
        0..<(ProcessInfo.processInfo.environment["PARTNERD_LIVES"].flatMap(Int.init) ?? 2)

    @Test("Three years of random days", arguments: SeededGenerator.seeds)
    func threeYears(seed: UInt64) {
        for number in Self.lives {
            var life = Life(seed: seed, number: number)
            let end = life.today.adding(days: 3 * 365)
            while life.today < end {
                let library = life.library
                guard let plan = life.plan(in: library) else { continue }
                var wrong = LifeRules.complaints(plan)
                let before = life
                for occurrence in life.speak(plan) {
                    wrong += LifeRules.complaints(
                        saying: occurrence, before: before.facts, steward: plan.steward, roster: life.roster,
                        policy: life.policy, openDays: life.library.branches[life.branch]?.openDays,
                        on: life.today)
                }
                wrong += LifeRules.complaints(rows: life.facts.steps)
                for complaint in wrong { Issue.record("\(life.name), \(life.today): \(complaint)") }
                if !wrong.isEmpty { return }
                life.happen(plan.occurrences)
                life.sleep()
            }
        }
    }
}
