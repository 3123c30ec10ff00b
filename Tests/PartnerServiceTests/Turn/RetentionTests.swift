import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("The particulars of what has been over for long go; what decides whether a matter is new stays")
struct RetentionTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let today: CivilDate, months: Int, firstKept: CivilDate
        var testDescription: String { "\(months) months before \(today)" }
    }

    static let rows = [
        Row(today: "2034-03-12", months: 84, firstKept: "2027-03-12"),
        Row(today: "2028-03-31", months: 13, firstKept: "2027-02-28"),
        Row(today: "2028-02-29", months: 12, firstKept: "2027-02-28"),
    ]

    @Test("the first day that is kept", arguments: rows)
    func firstKept(_ row: Row) {
        #expect(Retention(months: row.months).firstKept(on: row.today) == row.firstKept)
    }

    @Test("in the daemon: tries go, steps, messages and digests don't, and nothing is said anew")
    func lived() async throws {
        let house = try House(Bench.library + "\nretention: 12 months")
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.post.answer([.timedOut])
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let first = try #require(house.post.accepted(by: "ana").first)
        func entry() throws -> OutboxEntry {
            try #require(
                try house.bench.store.read { db in
                    try Outbox.find(messageID: first.id, db).flatMap { try Outbox.entry($0, db) }
                })
        }
        #expect(try entry().tries.filter { $0.channel == .sendmail }.count == 2)
        #expect(try entry().message.fixed != nil)
        try await house.advance(to: "2028-03-12", "07:00")
        #expect(try entry().tries.filter { $0.channel == .sendmail }.count == 2)
        let before = try house.steps(of: id)
        try await house.advance(to: "2028-03-15", "18:00")
        let after = try entry()
        #expect(after.tries.isEmpty && after.message.fixed == nil && after.message.words == nil)
        #expect(after.message.state == .accepted)
        #expect(after.steps.map(\.state) == [.spoken])
        #expect(Array(try house.steps(of: id).prefix(before.count)) == before)
        #expect(try house.bench.store.read { try Digests.decided(on: "2027-03-12", $0) }.contains("ana"))
        try await house.stop()
    }

    @Test("dead letters keep theirs: they can be sent again")
    func dead() async throws {
        let house = try House(Bench.library + "\nretention: 12 months")
        try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.post.answer([.noUser])
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let dead = try #require(try house.bench.desk.listOutbox(.init(which: .dead)).messages.first)
        try await house.advance(to: "2028-04-12", "18:00")
        let entry = try #require(try house.bench.store.read { try Outbox.entry(dead.number, $0) })
        #expect(entry.message.fixed != nil && !entry.tries.isEmpty)
        try await house.stop()
    }
}
