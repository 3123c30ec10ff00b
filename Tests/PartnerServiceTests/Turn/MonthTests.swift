import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A month's first digest to a head tells the month before")
struct MonthTests {
    private static let months = ["FEBRUARY AT", "MARCH AT", "APRIL AT", "MAY AT"]

    /// The dates of Dana's mails, each with the month it tells.
    private func told(_ house: House) -> [String] {
        house.post.accepted(by: "dana").flatMap { mail in
            Self.months.filter(mail.text.contains).map { "\(house.date(mail.now)) \($0)" }
        }
    }

    @Test("once, with whatever mail is the first")
    func once() async throws {
        let house = try House()
        _ = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01", "2027-02-24"])
        house.start()
        try await house.advance(to: "2027-05-14", "18:00")
        // Friday 12 March is the first mail there ever was; 1 April is a Thursday, the overview comes on Mondays.
        #expect(told(house) == ["2027-03-12 FEBRUARY AT", "2027-04-05 MARCH AT", "2027-05-03 APRIL AT"])
        try await house.stop()
    }

    @Test("an outage does not take it away, and preview says when it comes")
    func outage() async throws {
        let house = try House()
        _ = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01", "2027-02-24"])
        house.start()
        try await house.advance(to: "2027-04-04", "18:00")
        let preview = try house.bench.desk.preview(.init(days: 40))
        let foretold = preview.days.flatMap { day in
            day.mails.filter { $0.sections.contains(.monthlyReport) }.map { _ in day.date }
        }
        #expect(foretold == ["2027-04-05", "2027-05-03"])
        try await house.outage(to: "2027-04-06", "18:00")
        try await house.advance(to: "2027-04-30", "18:00")
        #expect(told(house) == ["2027-03-12 FEBRUARY AT", "2027-04-07 MARCH AT"])
        try await house.stop()
    }

    @Test("without a partner in the month before there is none")
    func none() async throws {
        let house = try House()
        house.start()
        try await house.advance(to: "2027-04-30", "18:00")
        #expect(told(house).isEmpty)
        try await house.stop()
    }
}
