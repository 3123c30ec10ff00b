import PartnerModel

/// Lives through scenarios, and makes a failing one short.
package enum Simulation {
    package static func run(_ scenario: Scenario) async throws -> RunReport {
        try await World(scenario).live()
    }

    /// A shorter story in which the same item is violated: fewer days, fewer kinds of things, fewer partners, and
    /// of what staff do only what it needs.
    /// - Parameter tries: at most so many runs.
    package static func shrink(
        _ scenario: Scenario, _ report: RunReport, tries: Int = 300
    ) async throws -> (scenario: Scenario, report: RunReport) {
        var shrinking = Shrinking(best: scenario, report: report, left: tries)
        try await shrinking.run()
        return (shrinking.best, shrinking.report)
    }
}

private struct Shrinking {
    var best: Scenario
    var report: RunReport
    var left: Int

    mutating func run() async throws {
        try await cut()
        if let number = report.violation?.partner {
            _ = try await accept { $0.partners = number }
            let others = report.acts.filter { $0.partner != number }
            _ = try await accept { $0.omitted.formUnion(others) }
        }
        for kind in Kind.allCases where best.kinds.contains(kind) {
            _ = try await accept { $0.kinds.remove(kind) }
        }
        while best.partners > 1, try await accept({ $0.partners -= 1 }) {}
        try await omitActs()
        for kind in Kind.allCases where best.kinds.contains(kind) {
            _ = try await accept { $0.kinds.remove(kind) }
        }
        try await cut()
    }

    /// What comes after the violation's day is no part of the story.
    private mutating func cut() async throws {
        let days = report.violationDay + 1
        _ = try await accept { $0.days = days }
    }

    /// Leaves out halves, then quarters, down to single acts.
    private mutating func omitActs() async throws {
        var size = max(1, report.acts.count / 2)
        while true {
            var place = 0
            while place < report.acts.count, left > 0 {
                let some = report.acts[place..<min(place + size, report.acts.count)]
                if try await !accept({ $0.omitted.formUnion(some) }) { place += size }
            }
            if size == 1 || left <= 0 { return }
            size = max(1, size / 2)
        }
    }

    /// Whether the same item is violated in the changed scenario too, which then is the best.
    private mutating func accept(_ change: (inout Scenario) -> Void) async throws -> Bool {
        guard left > 0 else { return false }
        left -= 1
        var scenario = best
        change(&scenario)
        guard scenario != best else { return false }
        let new = try await Simulation.run(scenario)
        guard let violation = new.violation, violation.item == report.violation?.item else { return false }
        best = scenario
        report = new
        return true
    }
}
