import PartnerSimulation
import Testing

/// The same as `scripts/simulate`, for a few libraries and months.
@Suite("A short simulation")
struct ShortRunTests {
    @Test("no rule is violated", arguments: [UInt64(1), 2, 3])
    func obeys(seed: UInt64) async throws {
        let report = try await Simulation.run(Scenario(seed: seed, days: 240))
        #expect(
            report.violation == nil, "\(report.violation.map { "\($0)" } ?? "") on day \(report.violationDay)"
        )
        #expect(report.counts["digests with steps", default: 0] > 20, "a run without mail proves nothing")
        #expect(report.plans > 100)
    }
}
