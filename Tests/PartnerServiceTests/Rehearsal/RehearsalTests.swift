import Foundation
import PartnerControl
import PartnerCore
import PartnerStore
import Synchronization
import Testing

@testable import PartnerService

@Suite("A rehearsal is what then happens, and leaves the records alone")
struct RehearsalTests {
    private func rehearse(
        _ bench: Bench, _ request: Verb.Rehearse.Parameters
    ) async throws -> (mails: [RehearsedMail], last: Verb.Rehearse.Reply) {
        let mails = Mutex<[RehearsedMail]>([])
        let numbers = Mutex(SeededRandom(seed: 1))
        let last = try await bench.desk.rehearse(request, random: { numbers.withLock { $0.next() } }) {
            reply in
            if let mail = reply.mail { mails.withLock { $0.append(mail) } }
        }
        return (mails.withLock { $0 }, last)
    }

    private func setUp() throws -> House {
        let house = try House()
        for (number, days) in [95, 20, 130, 60, 88].enumerated() {
            let id = try house.bench.partner(
                "school-\(number)", "School \(number)", since: "2026-06-01",
                touched: [house.bench.today.adding(days: -days)], steward: number % 2 == 0 ? "ana" : "kim")
            if number == 1 { try house.bench.promise(of: id, due: "2027-03-20") }
        }
        return house
    }

    private func lines(_ mails: [RehearsedMail]) -> [String] {
        mails.map { mail in
            "\(mail.at.date) \(mail.at.local.time) \(mail.to.key) "
                + mail.asks.map { "\($0.partner) \($0.clock) \($0.step)" }.sorted().joined(separator: ", ")
        }
    }

    @Test("mail for mail, also while the mail system is down", arguments: [false, true])
    func agrees(_ isDown: Bool) async throws {
        let house = try setUp()
        let (mails, last) = try await rehearse(
            house.bench,
            .init(
                until: "2027-04-25", downFrom: isDown ? "2027-03-13" : nil,
                downThrough: isDown ? "2027-03-25" : nil))
        #expect((last.from, last.through) == ("2027-03-12", "2027-04-25"))
        #expect(try house.bench.store.read { try Outbox.accepted($0) } == 0)
        house.start()
        if isDown {
            try await house.advance(to: "2027-03-12", "23:59")
            house.post.goDown()
            try await house.advance(to: "2027-03-25", "23:59")
            house.post.comeBack()
        }
        try await house.advance(to: "2027-04-25", "23:59")
        let happened = house.post.accepted.map { mail in
            "\(house.date(mail.now)) \(mail.to) "
                + mail.steps.map { "\($0.partner) \($0.clock) \($0.step)" }.sorted().joined(separator: ", ")
        }
        // Of the time of day retries have their own.
        let foretold = lines(mails).map { line in
            let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            return "\(words[0]) \(words[2])"
        }
        #expect(foretold.count > 6)
        #expect(foretold.sorted() == happened.sorted())
        try await house.stop()
    }

    @Test("staff who answer promptly are asked again by the rhythm, and nobody is told on")
    func prompt() async throws {
        let house = try setUp()
        let first = try #require(try house.bench.store.read { try Partners.find(slug: "school-0", $0) }).id
        let (mails, _) = try await rehearse(house.bench, .init(until: "2027-08-15", answers: .promptly))
        let asks = mails.flatMap(\.asks)
        #expect(Set(asks.map(\.step)).isSubset(of: [.notice, .due, .repeat(1)]))
        let followUps = mails.flatMap { mail in
            mail.asks.filter { $0.partner == "school-0" && $0.clock == .followUp && $0.step == .due }
                .map { _ in mail.at.date }
        }
        // Late already, and once more after three months.
        #expect(followUps.count == 2, "\(followUps)")
        #expect(try house.bench.facts(first).touches.count == 1, "the records are as they were")
    }

    @Test("another configuration is played, and a wrong one refused")
    func configuration() async throws {
        let house = try setUp()
        let now = try await rehearse(house.bench, .init(until: "2027-05-15")).mails
        let slower = Bench.library.replacing("every 3 months", with: "every 6 months")
        let then = try await rehearse(
            house.bench, .init(until: "2027-05-15", configuration: slower, file: "new.yaml")
        ).mails
        #expect(then.flatMap(\.asks).count < now.flatMap(\.asks).count)
        let wrong = Bench.library.replacing("every 3 months", with: "every 3 moons")
        await #expect(throws: ControlFault.self) {
            _ = try await rehearse(
                house.bench, .init(until: "2027-05-15", configuration: wrong, file: "new.yaml"))
        }
    }

    @Test(
        "what can't be rehearsed is refused",
        arguments: [
            .init(until: "2027-03-11"), .init(until: "2031-01-01"), .init(until: "some day"),
            .init(until: "2027-04-01", downFrom: "2027-03-20", downThrough: "2027-03-19"),
        ] as [Verb.Rehearse.Parameters])
    func refused(_ request: Verb.Rehearse.Parameters) async throws {
        let bench = try Bench()
        await #expect(throws: ControlFault.self) { _ = try await rehearse(bench, request) }
    }
}
