import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Preview equals what then happens")
struct PreviewTests {
    @Test("two months of a branch with a budget, promises and an absence", arguments: 1...5)
    func months(_ seed: UInt64) async throws {
        let house = try House()
        var random = SeededRandom(seed: seed)
        for number in 1...14 {
            let days = Int.random(in: 20...200, using: &random)
            let id = try house.bench.partner(
                "school-\(number)", "School \(number)", kind: number % 3 == 0 ? "food-bank" : "school",
                since: "2026-06-01", touched: [house.bench.today.adding(days: -days)],
                steward: ["ana", "kim", "lee"].randomElement(using: &random))
            if number % 4 == 0 {
                try house.bench.promise(
                    of: id, due: house.bench.today.adding(days: Int.random(in: 0...40, using: &random)))
            }
        }
        _ = try house.bench.desk.addAbsence(
            .init(staff: "ana", from: "2027-03-20", through: "2027-04-05"), by: house.bench.root)
        house.start()
        await house.bench.time.untilIdle()
        #expect(house.post.tries.isEmpty)
        let preview = try house.bench.desk.preview(.init(days: 60))
        try await house.advance(to: "2027-05-10", "23:59")

        let foretold = preview.days.flatMap { day in
            day.mails.map { "\(day.date) \($0.to.key) \($0.entries.map(\.partner.slug).sorted())" }
        }
        let happened = house.post.accepted.map {
            "\(house.date($0.now)) \($0.to) \(Set($0.steps.map(\.partner)).sorted())"
        }
        #expect(Set(foretold).symmetricDifference(happened).sorted() == [], "seed \(seed)")
        #expect(foretold.count == happened.count, "seed \(seed)")
        try await house.stop()
    }
}
