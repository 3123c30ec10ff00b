import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A first import is calm", .serialized)
struct CalmTests {
    /// Three hundred partners, a third each Ana's, Kim's and Lee's, or nobody's.
    private static func rows(
        steward: Bool, _ change: (Int, inout PartnerRow) -> Void
    ) -> [PartnerRow] {
        (1...300).map { number in
            var row = PartnerRow(row: number, name: "Partner number \(number)")
            row.kind = "school"
            if steward { row.steward = ["ana", "kim", "lee"][number % 3] }
            row.branch = "hillside"
            row.contactPhone = "555-0\(100 + number)"
            change(number, &row)
            return row
        }
    }

    struct First: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let rows: [PartnerRow]
        let lapsed: Int
    }

    static let firsts = [
        First(
            testDescription: "lapsed, without a touch", rows: rows(steward: true) { _, _ in }, lapsed: 300),
        First(
            testDescription: "nobody's, lapsed", rows: rows(steward: false) { _, _ in }, lapsed: 300),
        First(
            testDescription: "called established, with touches of years ago",
            rows: rows(steward: true) { number, row in
                row.stage = "established"
                row.lastContact = CivilDate("2020-01-01").adding(days: number)
            }, lapsed: 300),
    ]

    @Test(
        "one overview at first, and in the weeks after no more than the weekly ones and two names a week",
        arguments: firsts)
    func weeks(_ first: First) async throws {
        let house = try House()
        house.start()
        // In the morning of the first day, before any mail.
        let reply = try house.bench.desk.takeSheet(
            .init(file: "partners.csv", partners: first.rows, mode: .all, untouched: .lapsed),
            by: house.bench.root)
        #expect(reply.added.count == 300)
        #expect(try house.bench.desk.status().partners.lapsed == first.lapsed)
        try await house.advance(to: "2027-03-14", "18:00")
        let firstWeek = house.post.accepted
        #expect(firstWeek.map(\.to) == ["dana"])
        let overview = try #require(firstWeek.first)
        #expect(overview.steps.isEmpty)
        #expect(overview.text.contains("300"))
        #expect(overview.text.split(separator: "\n").count < 150, "text and HTML, headers and all")

        try await house.advance(to: "2027-03-28", "18:00")
        let mails = house.post.accepted
        #expect(mails.allSatisfy { $0.steps.isEmpty }, "nobody is reminded of what lapsed")
        #expect(mails.filter { $0.to == "dana" }.count == 3)
        for steward in ["ana", "kim", "lee"] as [StaffKey] {
            #expect(house.post.accepted(by: steward).count <= 2)
        }
        let offers = try house.bench.store.read { try Offers.since("2027-03-01", $0) }
        for (person, theirs) in Dictionary(grouping: offers, by: \.to) {
            for (_, week) in Dictionary(grouping: theirs, by: \.date.startOfWeek) {
                #expect(week.count <= 2, "\(person)")
            }
        }
        try await house.stop()
    }

    @Test("what is late on the first day comes by the budget, one mail a day")
    func late() async throws {
        let house = try House()
        house.start()
        let rows = Self.rows(steward: true) { _, row in row.lastContact = "2026-10-01" }.prefix(100)
        _ = try house.bench.desk.takeSheet(
            .init(file: "partners.csv", partners: Array(rows), mode: .all), by: house.bench.root)
        try await house.advance(to: "2027-03-28", "18:00")
        let asks = house.post.accepted.filter { !$0.steps.isEmpty }
        #expect(!asks.isEmpty)
        #expect(asks.allSatisfy { Set($0.steps.filter(\.step.isAsk).map(\.partner)).count <= 5 })
        let days = asks.map { "\($0.to) \(house.date($0.now))" }
        #expect(Set(days).count == days.count)
        try await house.stop()
    }

    @Test("a new installation sends its heads the overview, and nobody else anything")
    func empty() async throws {
        let house = try House()
        house.start()
        try await house.advance(to: "2027-03-14", "18:00")
        #expect(house.post.accepted.map(\.to) == ["dana"])
        try await house.stop()
    }
}
