import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A clock that is set back sends nothing twice")
struct ClockTests {
    @Test("by an hour, by a day", arguments: [("2027-03-12", "07:30"), ("2027-03-11", "18:00")])
    func corrected(_ date: CivilDate, _ time: String) async throws {
        let house = try House()
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.start()
        try await house.advance(to: "2027-03-12", "16:00")
        try await house.setClock(to: date, time)
        try await house.advance(to: "2027-03-13", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(try house.steps(of: id).map(\.state) == [.spoken])
        try await house.stop()
    }

    @Test("by more than a day: nothing is sent before the clock passes the last record, and status says so")
    func wrong() async throws {
        let house = try House()
        try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.start()
        try await house.advance(to: "2027-03-12", "16:00")
        try await house.setClock(to: "2026-03-01", "08:00")
        try await house.advance(to: "2026-12-31", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        let status = try house.bench.desk.status()
        #expect(status.verdict == .failing)
        #expect(status.findings.first?.code == "clock-back")
        try await house.advance(to: "2027-03-19", "18:00")
        #expect(house.post.accepted(by: "ana").count == 2)
        try await house.stop()
    }

    /// What was said on a day to come counts as of the day on which that is seen, and the next step comes a week after.
    @Test(
        "ahead by a day, a year, taken for right, and back",
        arguments: ["2027-03-13", "2028-03-11"] as [CivilDate])
    func forthAndBack(_ wrong: CivilDate) async throws {
        let house = try House()
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.start()
        try await house.setClock(to: wrong, "16:00")
        #expect(house.post.accepted.isEmpty)
        try await house.release(.clock)
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.setClock(to: "2027-03-12", "17:00")
        await house.bench.time.untilIdle()
        if wrong > "2027-03-14" {
            #expect(try house.bench.desk.status().findings.first?.code == "clock-back")
            try await house.release(.clock)
        }
        try await house.advance(to: "2027-03-18", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.advance(to: "2027-03-19", "18:00")
        #expect(house.post.accepted(by: "ana").count == 2)
        let said = try house.steps(of: id).filter { $0.occurrence.clock == .followUp }
        #expect(said.map(\.step) == [.due, .repeat(1)])
        #expect(said.map(\.spoken) == ["2027-03-12", "2027-03-19"])
        try await house.stop()
    }

    @Test("a touch logged under the wrong date counts as of the day on which that is seen")
    func redated() async throws {
        let house = try House()
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        _ = try house.bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: house.bench.root)
        try await house.setClock(to: "2027-03-11", "19:00")
        #expect(try house.bench.facts(id).touches.map(\.date).max() == "2027-03-11")
        try await house.stop()
    }
}
