import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("What is exported and imported again changes nothing")
struct ExportTests {
    private func bench() throws -> Bench {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2026-11-12", "2027-02-01", "2027-02-01"])
        try bench.contact("Pilar Ruiz", of: lincoln)
        try bench.contact("Jo Lind", of: lincoln, left: "2027-01-01")
        _ = try bench.desk.logTouch(
            .init(
                partner: "lincoln", how: .visit, who: "Pilar", on: "2027-02-01", note: "two\nlines",
                promise: .init(what: "send the dates", due: "2027-04-01")), by: try bench.staff("areyes"))
        // The same day, way and person, with words and without.
        _ = try bench.desk.logTouch(
            .init(partner: "lincoln", how: .visit, on: "2027-02-01"), by: try bench.staff("areyes"))
        _ = try bench.desk.logTouch(.init(partner: "lincoln", how: .attempt, by: "kim"), by: bench.root)
        try bench.partner(
            "boys-club", "Boys Club", stage: .resting, since: "2027-02-01", through: "2027-04-30")
        try bench.partner("chess-club", "Chess Club", stage: .ended, steward: nil)
        try bench.partner("islands", "Island School", branch: "far", stage: .building)
        _ = try bench.desk.editPartner(
            .init(
                partner: "islands", followUp: "every 10 working days", address: "1 Main St, Reedley, 93654",
                website: "islands.example", notes: "a\nb"), by: bench.root)
        return bench
    }

    @Test("partners")
    func partners() throws {
        let bench = try bench()
        let reply = try bench.desk.export(.init())
        #expect(reply.partners.map(\.slug?.text) == ["boys-club", "chess-club", "islands", "lincoln"])
        #expect(reply.partners.map(\.row) == [2, 3, 4, 5])
        #expect(reply.partners.last?.contactName == "Pilar Ruiz")
        #expect(reply.partners.last?.lastContact == "2027-02-01")
        let again = try bench.desk.takeSheet(
            .init(
                file: "partners.csv", partners: reply.partners,
                mode: .all),
            by: bench.root)
        #expect(again.outcome == .nothingToDo)
        #expect(again.same == 4)
        #expect(again.refused.isEmpty)
        #expect(again.warned.isEmpty)
    }

    @Test("touches")
    func touches() throws {
        let bench = try bench()
        let reply = try bench.desk.export(.init(what: .touches))
        #expect(reply.touches.count == 6)
        #expect(reply.touches.map(\.date) == reply.touches.map(\.date).sorted())
        #expect(reply.touches.compactMap(\.promise) == ["send the dates"])
        let again = try bench.desk.takeSheet(
            .init(
                file: "touches.csv", touches: reply.touches,
                mode: .all),
            by: bench.root)
        #expect(again.outcome == .nothingToDo)
        #expect(again.same == 6)
        #expect(again.warned.isEmpty)
    }
}
