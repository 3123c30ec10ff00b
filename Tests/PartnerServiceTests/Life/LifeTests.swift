import Foundation
import Testing

/// The whole service through random years with faults; a failure names its seed.
///
/// `PARTNERD_SEED` runs one seed, `PARTNERD_LIVES` that many from it on.
@Suite("Whatever people and machines do, each reminder comes once, to whom it is for")
struct LifeTests {
    static let seeds: [UInt64] = {
        let environment = ProcessInfo.processInfo.environment
        let first = environment["PARTNERD_SEED"].flatMap(UInt64.init)
        let lives = environment["PARTNERD_LIVES"].flatMap(UInt64.init) ?? (first == nil ? 3 : 1)
        return (0..<max(1, lives)).map { (first ?? 1) + $0 }
    }()

    @Test("The better part of a year", arguments: LifeTests.seeds)
    func year(seed: UInt64) async throws {
        let life = try Life(seed: seed)
        try await life.live(days: 120)
        let complaints = await life.complaints
        for complaint in complaints { Issue.record("PARTNERD_SEED=\(seed): \(complaint)") }
        if !complaints.isEmpty,
            let lines = ProcessInfo.processInfo.environment["PARTNERD_DIARY"].flatMap(Int.init)
        {
            print(await life.diary.suffix(lines).joined(separator: "\n"))
        }
        if ProcessInfo.processInfo.environment["PARTNERD_LIVES"] != nil {
            print(seed, await life.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
        }
    }
}
