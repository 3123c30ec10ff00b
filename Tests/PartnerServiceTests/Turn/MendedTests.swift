import Foundation
import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Trouble ends when its cause does")
struct MendedTests {
    private func house() throws -> (House, Partner.ID) {
        let house = try House()
        return (house, try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"]))
    }

    private func write(_ text: String, _ bench: Bench) throws {
        try text.write(
            to: bench.folder.appendingPathComponent("partnerd.yaml"), atomically: true, encoding: .utf8)
        #expect(try bench.desk.reload().outcome == .accepted)
    }

    @Test(
        "who leaves while a digest of theirs waits: it is taken back, and their partner's matter goes to others"
    )
    func readerLeaves() async throws {
        let (house, id) = try house()
        house.post.goDown()
        house.start()
        try await house.advance(to: "2027-03-12", "20:00")
        house.post.comeBack()
        let without = Bench.library.split(separator: "\n").filter { !$0.hasPrefix("  ana:") }
        try write(without.joined(separator: "\n"), house.bench)
        try await house.advance(to: "2027-03-13", "20:00")
        #expect(house.post.accepted(by: "kim").count == 1)
        #expect(try house.steps(of: id).filter { $0.state == .decided }.isEmpty)
        #expect(try house.bench.desk.status().mail.waiting == 0)
        try await house.stop()
    }

    @Test(
        "a mail system that hangs for days and is mended: its readers get mail again, and nobody is called dead"
    )
    func hangs() async throws {
        let (house, id) = try house()
        house.post.goDown(.timedOut)
        house.start()
        try await house.advance(to: "2027-03-20", "20:00")
        house.post.comeBack()
        try await house.advance(to: "2027-04-20", "20:00")
        #expect(try house.bench.plan(id, on: "2027-04-20").orphan == nil)
        #expect(!house.post.accepted(by: "ana").isEmpty)
        try await house.stop()
    }

    @Test("an address that is put right is used by the digest that waits")
    func address() async throws {
        let (house, _) = try house()
        house.post.answer([.temporary, .temporary])
        house.start()
        try await house.advance(to: "2027-03-12", "08:31")
        try write(Bench.library.replacing("mail: ana@", with: "mail: ana.reyes@"), house.bench)
        try await house.advance(to: "2027-03-12", "18:00")
        #expect(
            try #require(house.post.accepted(by: "ana").first).text.contains(
                "To: Ana Reyes <ana.reyes@library.example>"))
        try await house.stop()
    }

    @Test("a steward whom nobody knows, written by another program, keeps no mail back")
    func unknownSteward() async throws {
        let (house, id) = try house()
        try house.bench.partner("other", "Other School", since: "2026-11-20", touched: ["2026-12-01"])
        let shell = Process()
        shell.executableURL = URL(filePath: "/usr/bin/sqlite3")
        shell.arguments = [
            house.bench.store.path,
            "INSERT INTO stewardship (partner, steward, date) VALUES (\(id), 'zed', '2027-03-01')",
        ]
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0)
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(house.post.accepted(by: "kim").count == 1)
        try await house.stop()
    }

    @Test("outbox retry --all tries what waits, and wakes no dead letters")
    func retryAll() async throws {
        let (house, _) = try house()
        house.post.answer([.noUser])
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        #expect(try house.bench.desk.retryMessages(.init(), by: house.bench.root).messages.isEmpty)
        #expect(try house.bench.desk.status().findings.map(\.code).contains("dead-letters"))
        try await house.stop()
    }

    @Test("time that is advanced passes over nothing, however often somebody wakes the daemon")
    func wakes() async throws {
        let house = try House()
        house.start()
        let time = house.bench.time
        let waker = Task.detached {
            while !Task.isCancelled {
                time.wake()
                await Task.yield()
            }
        }
        try await house.advance(to: "2027-04-11", "18:05")
        waker.cancel()
        await waker.value
        let decided = try house.bench.store.read { try Digests.keys(since: "2027-03-12", $0) }
        #expect(decided.count { $0.person == "ana" } == 31)
        try await house.stop()
    }
}
