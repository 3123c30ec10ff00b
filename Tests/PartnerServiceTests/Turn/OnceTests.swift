import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Each reminder comes once")
struct OnceTests {
    /// Due since 1 March: a school, spoken with three months before.
    private func house() throws -> (House, Partner.ID) {
        let house = try House()
        return (house, try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"]))
    }

    @Test("one digest a person and day, and the next step a week later")
    func oneADay() async throws {
        let (house, id) = try house()
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.advance(to: "2027-03-18", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.advance(to: "2027-03-19", "18:00")
        #expect(house.post.accepted(by: "ana").count == 2)
        #expect(try house.steps(of: id).map(\.step) == [.due, .repeat(1)])
        try await house.stop()
    }

    @Test(
        "a restart at any moment of the day sends nothing twice",
        arguments: ["08:00", "08:30", "08:31", "17:00"])
    func restart(at time: String) async throws {
        let (house, id) = try house()
        house.start()
        try await house.advance(to: "2027-03-12", time)
        try await house.restart()
        try await house.advance(to: "2027-03-13", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(try house.steps(of: id).map(\.state) == [.spoken])
        try await house.stop()
    }

    @Test("a touch logged today takes the reminder out of a digest that waits")
    func touchBeforeRetry() async throws {
        let (house, id) = try house()
        house.post.answer([.temporary, .temporary])
        house.start()
        try await house.advance(to: "2027-03-12", "08:31")
        _ = try house.bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: house.bench.root)
        try await house.advance(to: "2027-03-13", "18:00")
        #expect(house.post.accepted(by: "ana").isEmpty)
        #expect(try house.steps(of: id).map(\.state) == [.closed])
        try await house.stop()
    }

    @Test("a mail system that is down for days: one digest with what is still due, not one a day")
    func downForDays() async throws {
        let (house, id) = try house()
        house.start()
        try await house.outage(to: "2027-03-14", "18:00")
        #expect(house.post.accepted.isEmpty)
        try await house.advance(to: "2027-03-15", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(try house.steps(of: id).filter { $0.state == .spoken }.map(\.step) == [.due])
        // 8 (1): the rounds tell the rows of one step apart.
        #expect(try house.steps(of: id).map(\.round) == Array(0..<(try house.steps(of: id).count)))
        try await house.stop()
    }

    @Test("what ended in the unknown goes again as it was, under the same Message-ID")
    func unknown() async throws {
        let (house, id) = try house()
        house.post.answer([.timedOut])
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let tries = house.post.tries.filter { $0.to == "ana" }
        #expect(tries.map(\.outcome) == ["unknown", "accepted"])
        #expect(Set(tries.map(\.id)).count == 1)
        // But for a header that says that it may be there already.
        #expect(tries[1].message.suffix(tries[0].message.count) == tries[0].message[...])
        #expect(try house.steps(of: id).map(\.state) == [.spoken])
        try await house.stop()
    }

    @Test("a touch can't take back what may have been handed over, and nothing new is said beside it")
    func unknownThenTouch() async throws {
        let (house, _) = try house()
        house.post.answer([.timedOut])
        house.start()
        try await house.advance(to: "2027-03-12", "08:30")
        _ = try house.bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: house.bench.root)
        try await house.advance(to: "2027-03-16", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.stop()
    }

    @Test("an address that is refused for good: the backup is asked, with nothing lost")
    func refused() async throws {
        let (house, id) = try house()
        house.post.answer([.noUser])
        house.start()
        try await house.advance(to: "2027-03-13", "18:00")
        #expect(house.post.accepted(by: "ana").isEmpty)
        #expect(house.post.accepted(by: "kim").count == 1)
        #expect(try house.steps(of: id).map(\.state) == [.dead, .spoken])
        #expect(try house.bench.plan(id).orphan == .mailDead("ana", since: "2027-03-12"))
        try await house.stop()
    }

    @Test("after ten days without the daemon: one digest, the first step, and what was late is said")
    func downtime() async throws {
        let (house, id) = try house()
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        try await house.stop()
        // The machine is off while the first repeat, of the 19th, goes by.
        house.bench.time.pass(to: "2027-03-24", "10:00")
        house.start()
        try await house.advance(to: "2027-03-24", "18:00")
        #expect(house.post.accepted(by: "ana").count == 2)
        #expect(try house.steps(of: id).map(\.step) == [.due, .repeat(1)])
        #expect(try #require(house.post.accepted(by: "ana").last).text.contains("19 March"))
        try await house.stop()
    }
}
