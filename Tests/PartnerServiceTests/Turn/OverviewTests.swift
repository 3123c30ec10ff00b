import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("The weekly overview comes also when there is nothing to say")
struct OverviewTests {
    @Test("once a week, with the first digest of the week")
    func weekly() async throws {
        let house = try House()
        house.start()
        try await house.advance(to: "2027-03-31", "18:00")
        // Friday 12 March, the first ever; then the Mondays.
        #expect(
            house.post.accepted(by: "dana").map { house.date($0.now) } == [
                "2027-03-12", "2027-03-15", "2027-03-22", "2027-03-29",
            ])
        #expect(house.post.accepted.map(\.to).allSatisfy { $0 == "dana" })
        try await house.stop()
    }

    @Test("an outage on its day does not take it away")
    func outage() async throws {
        let house = try House()
        house.start()
        try await house.advance(to: "2027-03-14", "18:00")
        house.post.answer(Array(repeating: .temporary, count: 200))
        try await house.advance(to: "2027-03-16", "18:00")
        house.post.forgetAnswers()
        try await house.advance(to: "2027-03-21", "18:00")
        #expect(house.post.accepted(by: "dana").map { house.date($0.now) } == ["2027-03-12", "2027-03-17"])
        try await house.stop()
    }

    @Test("that there was nothing to say is decided, too")
    func nothing() async throws {
        let house = try House()
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let decided = try house.bench.store.read { try Digests.decided(on: "2027-03-12", $0) }
        #expect(decided == ["ana", "dana", "kim", "lee"])
        try await house.stop()
    }
}
