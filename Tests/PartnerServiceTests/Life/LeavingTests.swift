import Foundation
import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Who leaves is asked about ahead")
struct LeavingTests {
    private func asks(_ house: House, to person: StaffKey) -> [CivilDate] {
        house.post.accepted(by: person).filter { $0.text.contains("LEAVES: decide who takes") }
            .map { house.date($0.now) }
    }

    /// A house where Ana looks after a partner and leaves on 20 April.
    private func house(lastDay: String = "2027-04-20") throws -> House {
        let house = try House()
        try house.bench.partner(touched: ["2027-03-11"])
        let reply = try house.bench.desk.addLeaving(
            .init(staff: "ana", lastDay: lastDay, note: "retires"), by: house.bench.root)
        #expect(reply.leaving.partners == 1)
        #expect(reply.leaving.asked?.key == "dana")
        return house
    }

    @Test("from four weeks before, once a week, until it is handed over")
    func weekly() async throws {
        let house = try house()
        house.start()
        try await house.advance(to: "2027-04-07", "18:00")
        #expect(asks(house, to: "dana") == ["2027-03-23", "2027-03-30", "2027-04-06"])
        _ = try house.bench.desk.handOver(
            .init(from: "ana", to: "kim", on: "2027-04-21"), by: house.bench.root
        ) { UInt64.random(in: .min ... .max) }
        try await house.advance(to: "2027-04-30", "18:00")
        #expect(asks(house, to: "dana").count == 3)
        #expect(try house.bench.desk.listLeavings().leavings.map(\.partners) == [0])
        try await house.stop()
    }

    @Test("an outage takes no ask away, and adds none")
    func outage() async throws {
        let house = try house()
        house.start()
        try await house.advance(to: "2027-03-22", "20:00")
        try await house.outage(to: "2027-03-25", "20:00")
        try await house.advance(to: "2027-03-31", "20:00")
        #expect(asks(house, to: "dana") == ["2027-03-26", "2027-03-30"])
        try await house.stop()
    }

    @Test("written down late, it is asked the next day")
    func late() async throws {
        let house = try house(lastDay: "2027-03-15")
        house.start()
        try await house.advance(to: "2027-03-20", "20:00")
        #expect(asks(house, to: "dana") == ["2027-03-13"])
        try await house.stop()
    }

    @Test("the preview has what then happens")
    func preview() async throws {
        let house = try house()
        let days = try house.bench.desk.preview(.init(days: 30)).days
        let foretold = days.filter { $0.mails.contains { $0.sections.contains(.handoverAsk) } }.map(\.date)
        house.start()
        try await house.advance(to: "2027-04-10", "20:00")
        #expect(foretold == asks(house, to: "dana"))
        try await house.stop()
    }

    @Test("after the last day they are gone: no mail, orphans, and nobody can be given anything")
    func after() async throws {
        let house = try house(lastDay: "2027-03-15")
        house.start()
        try await house.advance(to: "2027-06-20", "20:00")
        let bench = house.bench
        let status = try bench.desk.status()
        #expect(status.partners.orphans == 1)
        let orphans = try #require(status.findings.first { $0.code == "orphans" })
        #expect(orphans.evidence == ["1: Lincoln Elementary School, its steward (ana) left on 16 March"])
        #expect(house.post.accepted(by: "ana").allSatisfy { house.date($0.now) <= "2027-03-15" })
        #expect(!house.post.accepted(by: "kim").flatMap(\.steps).isEmpty, "the backup is asked instead")
        let weeks = house.post.accepted(by: "dana").filter { $0.text.contains("Ana Reyes left") }
        #expect(weeks.count >= 12)
        let fault = try bench.fault {
            _ = try bench.desk.assign(
                .init(partner: "lincoln", steward: "nobody", backup: "ana"), by: bench.root)
        }
        #expect(fault.description == "Ana Reyes has left: the last day was Monday, 15 March 2027")
        try await house.stop()
    }

    @Test("who stays after all is asked about no more")
    func withdrawn() async throws {
        let house = try house(lastDay: "2027-03-31")
        let reply = try house.bench.desk.withdrawLeaving(.init(staff: "ana"), by: house.bench.root)
        #expect(reply.withdrawn)
        house.start()
        try await house.advance(to: "2027-04-10", "20:00")
        #expect(asks(house, to: "dana").isEmpty)
        #expect(try house.bench.desk.status().partners.orphans == 0)
        let fault = try house.bench.fault {
            _ = try house.bench.desk.withdrawLeaving(.init(staff: "ana"), by: house.bench.root)
        }
        #expect(fault.description == "Ana Reyes is not known to leave")
        try await house.stop()
    }

    @Test("a head who leaves, and whom nobody is above, is a matter for the admin")
    func head() throws {
        let bench = try Bench()
        try bench.partner("danas", "Dana's School", steward: "dana")
        let reply = try bench.desk.addLeaving(.init(staff: "dana", lastDay: "today"), by: bench.root)
        #expect(reply.leaving.asked == nil)
        bench.time.pass(to: "2027-03-14", "09:00")
        let findings = try bench.desk.status().findings
        #expect(findings.map(\.code).contains("head-gone"))
        #expect(findings.map(\.code).contains("orphans"))
    }
}
