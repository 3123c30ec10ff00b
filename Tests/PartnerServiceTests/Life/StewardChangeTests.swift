import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A step that waits under a former steward is not handed over")
struct StewardChangeTests {
    @Test("not even where the new steward is who stood in for the old: it would not count, and come twice")
    func stoodIn() async throws {
        let house = try House()
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"], steward: "lee")
        _ = try house.bench.desk.addAbsence(
            .init(staff: "lee", from: "2027-03-12", through: "2027-03-20", delegate: "ana"),
            by: house.bench.root)
        house.post.answer([.temporary])
        house.start()
        try await house.advance(to: "2027-03-12", "08:31")
        _ = try house.bench.desk.assign(.init(partner: "lincoln", steward: "ana"), by: house.bench.root)
        try await house.advance(to: "2027-03-18", "18:00")
        let steps = try house.steps(of: id)
        #expect(steps.map(\.steward) == ["lee", "ana"])
        #expect(steps.map(\.addressee) == ["ana", "ana"])
        #expect(steps.map(\.state) == [.closed, .spoken])
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.stop()
    }
}
