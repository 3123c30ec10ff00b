import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A message that is dropped is not sent, and nothing in it is lost")
struct OutboxDropTests {
    private func house() throws -> (House, Partner.ID) {
        let house = try House()
        return (house, try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"]))
    }

    private func drop(_ house: House, _ which: Verb.ListOutbox.Which) throws -> Verb.DropMessage.Reply {
        let line = try #require(
            try house.bench.desk.listOutbox(.init(which: which)).messages.first { $0.to == "ana" })
        return try house.bench.desk.dropMessage(
            .init(number: line.number, reason: "wrong text"), by: house.bench.root)
    }

    /// - Parameter outcome: what the mail system says until the drop.
    @Test(
        "waiting or with an unknown end: its reminder comes with the next digest",
        arguments: [Outcome.temporary, .timedOut])
    func waiting(_ outcome: Outcome) async throws {
        let (house, id) = try house()
        house.post.goDown(outcome)
        house.start()
        try await house.advance(to: "2027-03-12", "12:00")
        let reply = try drop(house, .open)
        #expect(reply.reminders == 1)
        #expect(reply.message.state == .withdrawn)
        #expect(reply.message.dropped == "wrong text (root)")
        house.post.comeBack()
        try await house.advance(to: "2027-03-13", "18:00")
        #expect(house.post.accepted(by: "ana").map { house.date($0.now) } == ["2027-03-13"])
        #expect(try house.steps(of: id).map(\.state) == [.withdrawn, .spoken])
        try await house.stop()
    }

    @Test("a dead letter: it is listed no more, and what followed it stays")
    func dead() async throws {
        let (house, id) = try house()
        house.post.answer([.noUser])
        house.start()
        try await house.advance(to: "2027-03-12", "12:00")
        let before = try house.steps(of: id).map(\.state)
        let reply = try drop(house, .dead)
        #expect(reply.reminders == 0)
        #expect(try house.bench.desk.listOutbox(.init(which: .dead)).messages.isEmpty)
        #expect(try house.steps(of: id).map(\.state) == before)
        // Their address is as dead as before.
        #expect(try house.bench.plan(id, on: "2027-03-12").orphan != nil)
        try await house.stop()
    }

    @Test("a dead letter that is sent again was surely not there before")
    func deadAgain() async throws {
        let (house, _) = try house()
        house.post.answer([.noUser, .noUser])
        house.start()
        try await house.advance(to: "2027-03-12", "12:00")
        let dead = try house.bench.desk.listOutbox(.init(which: .dead)).messages
        _ = try house.bench.desk.retryMessages(.init(numbers: dead.map(\.number)), by: house.bench.root)
        try await house.advance(to: "2027-03-12", "18:00")
        #expect(!dead.isEmpty && house.post.accepted.count >= dead.count)
        #expect(!house.post.accepted.contains { $0.text.contains("X-Partnerd-Possibly-Twice") })
        try await house.stop()
    }

    @Test("a dead letter that is sent again and taken has spoken, and its steps go on from there")
    func deadAndTaken() async throws {
        let (house, id) = try house()
        house.post.answer([.noUser])
        house.start()
        try await house.advance(to: "2027-03-12", "12:00")
        #expect(try house.steps(of: id).map(\.state).contains(.dead))
        let dead = try house.bench.desk.listOutbox(.init(which: .dead)).messages
        _ = try house.bench.desk.retryMessages(.init(numbers: dead.map(\.number)), by: house.bench.root)
        try await house.advance(to: "2027-03-12", "18:00")
        let steps = try house.steps(of: id)
        #expect(!steps.map(\.state).contains(.dead))
        #expect(steps.first?.spoken == "2027-03-12")
        try await house.stop()
    }

    @Test("what was accepted, was dropped or is not there is refused, and so is no reason")
    func refused() async throws {
        let (house, _) = try house()
        house.start()
        try await house.advance(to: "2027-03-12", "12:00")
        let sent = try #require(try house.bench.desk.listOutbox(.init(which: .accepted)).messages.first)
        for (number, reason) in [(sent.number, "late"), (999, "late"), (sent.number, " ")] {
            #expect(throws: ControlFault.self) {
                try house.bench.desk.dropMessage(
                    .init(number: number, reason: reason), by: house.bench.root)
            }
        }
        try await house.stop()
    }

    @Test("a mail that went again after an unknown end says so, and is listed as possibly twice")
    func possiblyTwice() async throws {
        let (house, _) = try house()
        house.post.answer([.accepted, .timedOut])
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let messages = try house.bench.desk.listOutbox(.init(which: .accepted)).messages
        #expect(messages.count { $0.possiblyTwice } == 1)
        let again = house.post.accepted.filter { $0.text.contains("X-Partnerd-Possibly-Twice: 1 try before") }
        let first = try #require(house.post.tries.first { $0.outcome == "unknown" })
        #expect(again.map(\.id) == [first.id])
        #expect(again.first?.text.hasSuffix(first.text) == true, "and nothing else of it has changed")
        try await house.stop()
    }

    @Test("the gaps grow, and no two neighbours are tried at the same moment")
    func gaps() {
        for message in Int64(1)...50 {
            let gaps = (1...10).map { RetryGap.after(tries: $0, of: message) }
            for (gap, mean) in zip(gaps, [5, 10, 20, 40, 80, 160, 240, 240, 240, 240]) {
                let minutes = Duration.seconds(60 * mean)
                #expect(gap >= minutes * 0.9 && gap <= minutes * 1.1)
            }
            #expect(RetryGap.after(tries: 3, of: message) != RetryGap.after(tries: 3, of: message + 1))
        }
    }
}
