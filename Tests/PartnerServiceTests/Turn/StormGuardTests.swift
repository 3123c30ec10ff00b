import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A storm waits until the admin has looked")
struct StormGuardTests {
    /// Three weeks of quiet days, and then thirty partners of Ana's and Kim's that are all due.
    private func house() async throws -> House {
        let house = try House()
        try house.bench.partner(since: "2026-11-20", touched: ["2027-03-01"])
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        for number in 1...30 {
            try house.bench.partner(
                "new-\(number)", "New \(number)", since: "2026-11-20", touched: ["2026-12-01"],
                steward: number % 2 == 0 ? "ana" : "kim")
        }
        return house
    }

    private func alarms(_ house: House) -> [Post.Mail] {
        house.post.accepted.filter { $0.text.contains("No reminders go out") }
    }

    @Test("nothing is decided, the admin is told once, status says it; released, all goes on")
    func released() async throws {
        let house = try await house()
        try await house.advance(to: "2027-03-14", "18:00")
        #expect(house.post.accepted(by: "ana").isEmpty)
        #expect(alarms(house).count == 1)
        #expect(alarms(house).first?.text.contains("30 of 31 partners turned due at once") == true)
        let status = try house.bench.desk.status()
        #expect(status.verdict == .failing && status.findings.first?.code == "storm")
        // A restart changes nothing of it.
        try await house.restart()
        try await house.advance(to: "2027-03-20", "08:00")
        #expect(house.post.accepted(by: "ana").isEmpty && alarms(house).count == 1)

        try await house.advance(to: "2027-03-20", "09:00")
        try await house.release(.storm)
        #expect(house.post.accepted(by: "ana").count == 1 && house.post.accepted(by: "kim").count == 1)
        #expect(try house.bench.desk.status().findings.allSatisfy { $0.code != "storm" })
        try await house.advance(to: "2027-03-23", "18:00")
        #expect(house.post.accepted(by: "ana").count > 1, "what is left is no storm any more")
        let fault = try house.bench.fault {
            _ = try house.bench.desk.releaseHold(.init(hold: .storm), by: house.bench.root)
        }
        #expect(fault.description.contains("no storm holds the mail"))
        try await house.stop()
    }

    @Test("its cause undone, it ends by itself")
    func undone() async throws {
        let house = try await house()
        try await house.advance(to: "2027-03-13", "18:00")
        #expect(try house.bench.desk.status().findings.first?.code == "storm")
        try house.bench.store.command(actor: "root", verb: "stage", at: house.bench.time.now) { db, command in
            for partner in try Partners.all(db) where partner.slug.hasPrefix("new-") {
                try Stages.set(
                    .ended, for: partner.id, on: "2027-03-13", through: nil, cause: .set, by: nil,
                    reason: nil,
                    command, db)
            }
        }
        try await house.advance(to: "2027-03-14", "18:00")
        #expect(try house.bench.desk.status().findings.allSatisfy { $0.code != "storm" })
        #expect(house.post.accepted(by: "ana").isEmpty && alarms(house).count == 1)
        try await house.stop()
    }

    @Test("a first import is no storm: there was no usual day yet")
    func first() async throws {
        let house = try House()
        for number in 1...30 {
            try house.bench.partner(
                "new-\(number)", "New \(number)", since: "2026-11-20", touched: ["2026-12-01"])
        }
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1 && alarms(house).isEmpty)
        try await house.stop()
    }
}
