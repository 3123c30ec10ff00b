import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("After a handover")
struct HandoverLifeTests {
    @Test("the pack is one extra mail, of its own")
    func pack() async throws {
        let house = try House()
        try house.bench.partner(touched: ["2026-11-12"])
        house.start()
        try await house.advance(to: "2027-03-12", "08:05")
        _ = try house.bench.desk.handOver(.init(from: "ana", to: "kim"), by: house.bench.root) {
            UInt64.random(in: .min ... .max)
        }
        try await house.advance(to: "2027-03-12", "08:10")
        let mails = house.post.accepted(by: "kim")
        #expect(mails.count == 1)
        #expect(mails[0].text.contains("Subject: 1 partnership is yours now, from Ana Reyes"))
        #expect(mails[0].text.contains("To: Kim Tran <kim@library.example>"))
        #expect(mails[0].steps.isEmpty)
        try await house.advance(to: "2027-03-15", "18:00")
        let overview = try #require(house.post.accepted(by: "dana").last)
        #expect(overview.text.contains("1 partner of Ana Reyes goes to Kim Tran, from 12 March on."))
        try await house.stop()
    }

    @Test("sixty overdue handed over with budget 5: five a day, after the grace, the longest waiting first")
    func sixty() async throws {
        let house = try House()
        var oldest: [String] = []
        for number in 0..<60 {
            let slug = "school-\(number)"
            let touched = CivilDate(iso: "2026-09-01")?.adding(days: number)
            try house.bench.partner(
                slug, "School \(number)", since: "2026-08-01", touched: [try #require(touched)])
            oldest.append(slug)
        }
        _ = try house.bench.desk.handOver(.init(from: "ana", to: "kim"), by: house.bench.root) {
            UInt64.random(in: .min ... .max)
        }
        house.start()
        try await house.advance(to: "2027-03-25", "20:00")
        let during = house.post.accepted(by: "kim")
        #expect(during.flatMap(\.steps).isEmpty, "nothing is asked before 26 March")
        try await house.advance(to: "2027-04-06", "20:00")
        let days = house.post.accepted(by: "kim").filter { !$0.steps.isEmpty }
        #expect(days.map { house.date($0.now) }.first == "2027-03-26")
        for day in days {
            #expect(Set(day.steps.map(\.partner)).count <= 5)
        }
        // Twelve days, each of the sixty asked about for the first time, in the order of their waiting.
        let first = days.prefix(12).flatMap { Set($0.steps.map(\.partner)) }
        #expect(Set(first) == Set(oldest))
        for (index, day) in days.prefix(12).enumerated() {
            #expect(Set(day.steps.map(\.partner)) == Set(oldest[(index * 5)..<(index * 5 + 5)]))
        }
        #expect(house.post.accepted(by: "ana").flatMap(\.steps).isEmpty)
        try await house.stop()
    }
}
