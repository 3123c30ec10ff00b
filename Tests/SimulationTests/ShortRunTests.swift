import PartnerSimulation
import Testing

/// The same as `scripts/simulate`, for a few libraries and weeks.
@Suite("A short simulation")
struct ShortRunTests {
    @Test("no rule is violated", arguments: [UInt64(1), 2])
    func obeys(seed: UInt64) async throws {
        var scenario = Scenario(seed: seed, days: 60)
        // Of ten, as all other tests wait meanwhile.
        scenario.partners = 10
        let report = try await Simulation.run(scenario)
        let found = report.violation.map { "\($0), on day \(report.violationDay)" }
        #expect(found == nil)
        #expect(report.days == 60)
        #expect(report.counts["digests with steps", default: 0] > 12, "a run without mail proves nothing")
        #expect(report.plans > 15, "a run without plans to compare proves little")
    }

    @Test("the same seed is the same story")
    func repeats() async throws {
        let scenario = Scenario(seed: 4, days: 10)
        let (first, second) = (try await Simulation.run(scenario), try await Simulation.run(scenario))
        #expect(first.recent == second.recent)
        #expect(first.counts == second.counts)
    }
}
