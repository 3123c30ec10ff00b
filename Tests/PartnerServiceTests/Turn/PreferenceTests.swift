import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

/// Kim has what can wait on Mondays. Grange Hall is Kim's, due on Tuesday, 16 March 2027; Lincoln is Ana's and long due,
/// and what Ana does not answer is handed up to Kim.
@Suite("Who wants a mail a week gets what can wait once a week, and the rest at once")
struct PreferenceTests {
    private func house(_ configuration: String = Bench.library) throws -> House {
        let house = try House(configuration)
        try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        try house.bench.partner(
            "grange-hall", "Grange Hall", since: "2026-11-20", touched: ["2026-12-16"], steward: "kim")
        _ = try house.bench.desk.setPreferences(.init(staff: "kim", weekly: "mon"), by: house.bench.root)
        return house
    }

    private func dates(_ house: House, _ person: StaffKey = "kim") -> [CivilDate] {
        house.post.accepted(by: person).map { house.date($0.now) }
    }

    /// Section 6: due on Tuesday comes on Monday; the backup's turn for Lincoln is Friday, 23 April.
    @Test("due on Tuesday, and handed up on Friday; preview says the same")
    func story() async throws {
        let house = try house()
        let foretold = try house.bench.desk.preview(.init(days: 50)).days.filter { day in
            day.mails.contains { $0.to.key == "kim" }
        }.map(\.date)
        house.start()
        try await house.advance(to: "2027-04-30", "18:00")
        // The notice with the first mail there ever was, then due, and the repeats a week and four weeks later.
        #expect(dates(house) == ["2027-03-12", "2027-03-22", "2027-03-29", "2027-04-19", "2027-04-23"])
        #expect(dates(house, "ana").prefix(2) == ["2027-03-12", "2027-03-19"])
        #expect(foretold == dates(house))
        try await house.stop()
    }

    @Test("a closed Monday: the next day it opens")
    func closed() async throws {
        let house = try house(
            Bench.library.replacing(
                "head: dana", with: "head: dana\n    closed: [2027-03-22]", maxReplacements: 1))
        house.start()
        try await house.advance(to: "2027-03-28", "18:00")
        #expect(dates(house) == ["2027-03-12", "2027-03-23"])
        try await house.stop()
    }

    @Test("an outage on that day does not take it away")
    func outage() async throws {
        let house = try house()
        house.start()
        try await house.advance(to: "2027-03-21", "18:00")
        try await house.outage(to: "2027-03-22", "23:00")
        try await house.advance(to: "2027-03-28", "18:00")
        #expect(dates(house) == ["2027-03-12", "2027-03-23"])
        try await house.stop()
    }

    @Test("explain says why nothing came; back to daily it comes at once")
    func back() async throws {
        let house = try house()
        house.start()
        try await house.advance(to: "2027-03-17", "18:00")
        let lines = try house.bench.desk.whyNot(.init(partner: "grange-hall")).lines
        #expect(lines.first { $0.clock == .followUp }?.reason == .weekly)
        let reply = try house.bench.desk.setPreferences(
            .init(weekly: "no"), by: house.bench.staff("ktran"))
        #expect(reply.weekly == nil)
        try await house.advance(to: "2027-03-18", "18:00")
        #expect(dates(house) == ["2027-03-12", "2027-03-18"])
        try await house.stop()
    }

    @Test("text alone, and dates as they are read there")
    func form() async throws {
        let house = try house()
        _ = try house.bench.desk.setPreferences(
            .init(staff: "kim", plainText: true, dates: .monthFirst), by: house.bench.root)
        house.start()
        try await house.advance(to: "2027-03-22", "18:00")
        let mail = try #require(house.post.accepted(by: "kim").last).text
        #expect(mail.contains("Content-Type: text/plain") && !mail.contains("text/html"))
        #expect(mail.contains("Monday, March 22, 2027"))
        #expect(mail.contains("What can wait"))
        #expect(house.post.accepted(by: "ana").allSatisfy { $0.text.contains("text/html") })
        try await house.stop()
    }

    @Test("what was typed wrong is refused, and whose mail it is must be known")
    func refused() throws {
        let bench = try Bench()
        for request in [
            Verb.SetPreferences.Parameters(staff: "kim", weekly: "someday"), .init(weekly: "mon"),
            .init(staff: "nobody", weekly: "mon"),
        ] {
            #expect(throws: ControlFault.self) { try bench.desk.setPreferences(request, by: bench.root) }
        }
        #expect(throws: ControlFault.self) {
            try bench.desk.setPreferences(.init(staff: "ana", weekly: "mon"), by: bench.staff("ktran"))
        }
        #expect(try bench.desk.showPreferences(.init(), by: bench.staff("ktran")).weekly == nil)
    }
}
