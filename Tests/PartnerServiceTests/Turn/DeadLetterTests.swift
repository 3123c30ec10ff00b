import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A dead letter is named with the mail system's own words")
struct DeadLetterTests {
    @Test("though the line of the log was written after it")
    func words() async throws {
        let house = try House()
        try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.post.answer([.noUser])
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let finding = try #require(try house.bench.desk.status().findings.first { $0.code == "dead-letters" })
        #expect(finding.evidence.count == 1)
        #expect(finding.evidence[0].contains("sendmail said EX_NOUSER (67)"))
        let dead = try #require(try house.bench.desk.listOutbox(.init(which: .dead)).messages.first)
        #expect(dead.lastWords == "sendmail said EX_NOUSER (67)")
        try await house.stop()
    }

    @Test("a handover pack that was given up on stays a matter for the admin, whatever else arrives")
    func pack() async throws {
        let house = try House()
        try house.bench.partner(touched: ["2027-03-01"])
        try house.bench.partner(
            "kims", "Kim's School", since: "2026-11-20", touched: ["2026-12-01"], steward: "kim")
        house.start()
        try await house.advance(to: "2027-03-12", "08:05")
        house.post.answer([.noUser])
        _ = try house.bench.desk.handOver(.init(from: "ana", to: "kim"), by: house.bench.root) {
            UInt64.random(in: .min ... .max)
        }
        try await house.advance(to: "2027-03-13", "18:00")
        #expect(!house.post.accepted(by: "kim").isEmpty)
        #expect(try house.bench.desk.status().findings.map(\.code).contains("dead-letters"))
        let dead = try #require(try house.bench.desk.listOutbox(.init(which: .dead)).messages.first)
        _ = try house.bench.desk.retryMessages(.init(numbers: [dead.number]), by: house.bench.root)
        try await house.advance(to: "2027-03-14", "18:00")
        #expect(try !house.bench.desk.status().findings.map(\.code).contains("dead-letters"))
        try await house.stop()
    }
}
