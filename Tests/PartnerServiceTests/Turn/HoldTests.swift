import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A clock that can't be right holds the mail until it is, or the admin says so")
struct HoldTests {
    /// Somebody is due, and the first digest has gone out.
    private func running() async throws -> House {
        let house = try House()
        try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.start()
        try await house.advance(to: "2027-03-12", "16:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        return house
    }

    @Test("set forward by less than a day: no hold")
    func little() async throws {
        let house = try await running()
        try await house.setClock(to: "2027-03-13", "15:00")
        #expect(try house.held == nil)
        try await house.stop()
    }

    @Test(
        "set forward by a month: held and said, through a restart and the machine's, until the admin says so")
    func ahead() async throws {
        let house = try await running()
        let before = house.bench.time.now
        try await house.setClock(to: "2027-04-12", "16:00")
        let status = try house.bench.desk.status()
        #expect(status.verdict == .failing && status.next == nil)
        #expect(status.findings.first?.code == "clock-ahead")
        #expect(
            try house.bench.store.read(house.bench.desk.hold)
                == .clockAhead(lastRecord: before, expected: before))
        try await house.advance(to: "2027-05-12", "16:00")
        try await house.restart()
        await house.bench.time.untilIdle()
        #expect(try house.held == "clock-ahead")
        try await house.stop()
        house.bench.time.pass(to: "2027-05-13", "16:00")
        house.start()
        await house.bench.time.untilIdle()
        #expect(try house.held == "clock-ahead")
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.release(.clock)
        #expect(try house.held == nil)
        #expect(house.post.accepted(by: "ana").count == 2)
        let fault = try house.bench.fault {
            _ = try house.bench.desk.releaseHold(.init(hold: .clock), by: house.bench.root)
        }
        #expect(fault.description.contains("no clock holds the mail"))
        try await house.stop()
    }

    @Test(
        "set forward by a month, and put right: goes on, nothing twice, and what was told meanwhile counts as of today"
    )
    func aheadAndRight() async throws {
        let house = try await running()
        let id = try house.bench.partner(
            "adams", "Adams School", since: "2026-11-20", touched: ["2027-03-01"])
        try await house.setClock(to: "2027-04-12", "16:00")
        _ = try house.bench.desk.logTouch(.init(partner: "adams", how: .call), by: house.bench.root)
        #expect(try house.bench.facts(id).touches.map(\.date).max() == "2027-04-12")
        try await house.setClock(to: "2027-03-12", "16:30")
        #expect(try house.held == nil)
        #expect(try house.bench.facts(id).touches.map(\.date).max() == "2027-03-12")
        try await house.advance(to: "2027-03-18", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.advance(to: "2027-03-19", "18:00")
        #expect(house.post.accepted(by: "ana").count == 2)
        try await house.stop()
    }

    @Test("set forward by a month, and synchronised a while later: goes on by itself, within a minute")
    func aheadAndSynchronised() async throws {
        let house = try await running()
        house.bench.time.synchronise(.awaited)
        try await house.setClock(to: "2027-04-12", "16:00")
        #expect(try house.held == "clock-ahead")
        house.bench.time.synchronise(.synchronised)
        try await house.advance(to: "2027-04-12", "16:02")
        #expect(try house.held == nil)
        #expect(house.post.accepted(by: "ana").count == 2)
        try await house.stop()
    }

    @Test("suspended for a month: no hold, one digest")
    func suspended() async throws {
        let house = try await running()
        try await house.suspend(until: "2027-04-12", "09:00")
        #expect(try house.held == nil)
        #expect(house.post.accepted(by: "ana").count == 2)
        try await house.stop()
    }

    @Test(
        "just started and not yet synchronised: mail waits, an hour at most; then it goes out, and status says so"
    )
    func awaited() async throws {
        let house = try House()
        try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.bench.time.synchronise(.awaited)
        house.start()
        try await house.advance(to: "2027-03-12", "08:59")
        #expect(house.post.tries.isEmpty)
        let status = try house.bench.desk.status()
        #expect(status.verdict == .attention)
        #expect(status.findings.map(\.code) == ["clock-awaited"])
        try await house.advance(to: "2027-03-12", "09:01")
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(try house.bench.desk.status().clock.trouble == "not synchronised")
        #expect(try house.held == nil)
        try await house.stop()
    }

    @Test("just started and synchronised after ten minutes: mail goes out then")
    func synchronised() async throws {
        let house = try House()
        try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.bench.time.synchronise(.awaited)
        house.start()
        try await house.advance(to: "2027-03-12", "08:40")
        #expect(house.post.tries.isEmpty)
        house.bench.time.synchronise(.synchronised)
        try await house.advance(to: "2027-03-12", "08:42")
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(try house.bench.desk.status().clock.synchronised)
        try await house.stop()
    }

    @Test(
        "off for a month, a year and a month, over 400 days, at 1970",
        arguments: [
            ("2027-04-12", nil), ("2028-04-14", nil), ("2028-04-17", "long-off"),
            ("1970-01-01", "clock-back"),
        ] as [(CivilDate, String?)])
    func off(_ day: CivilDate, _ hold: String?) async throws {
        let house = try await running()
        try await house.stop()
        house.bench.time.pass(to: day, "09:00")
        house.start()
        await house.bench.time.untilIdle()
        #expect(try house.held == hold)
        #expect(house.post.accepted(by: "ana").count == (hold == nil ? 2 : 1))
        try await house.stop()
    }

    @Test("started years ahead, and put right: what was told meanwhile counts as of today")
    func startedAhead() async throws {
        let house = try await running()
        let id = try #require(try house.bench.store.read(Facts.all).first).partner.id
        try await house.stop()
        house.bench.time.pass(to: "2030-01-10", "09:00")
        house.start()
        await house.bench.time.untilIdle()
        #expect(try house.held == "long-off")
        _ = try house.bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: house.bench.root)
        try await house.setClock(to: "2027-03-13", "19:00")
        #expect(try house.held == nil)
        #expect(try house.bench.facts(id).touches.map(\.date).max() == "2027-03-13")
        try await house.stop()
    }
}
