import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A free place is proposed for once a week, in a mail that comes anyway")
struct ProposalTests {
    /// Ana keeps one partner, of whose follow-up there is a notice on the 16th and which is due on the 30th, and
    /// could take up two: one that lapsed, and a candidate.
    static func house() throws -> House {
        let house = try House()
        try house.bench.partner(since: "2027-01-10", touched: ["2026-12-30"])
        try house.bench.partner("eastside", "Eastside Mentors", stage: .lapsed, touched: ["2024-05-16"])
        try house.bench.candidate()
        return house
    }

    private static func proposed(_ house: House, to person: StaffKey) -> [String] {
        house.post.accepted(by: person).filter { $0.text.contains("whom to take up next?") }
            .map { "\(house.date($0.now))" }
    }

    @Test("it rides along with the week's first mail, and is not said twice that week")
    func weekly() async throws {
        let house = try Self.house()
        house.start()
        try await house.advance(to: "2027-03-14", "18:00")
        // The first week: nothing is due, and a proposal alone makes no mail.
        #expect(house.post.accepted(by: "ana").isEmpty)
        try await house.advance(to: "2027-04-04", "18:00")
        // Monday, the 15th, after a week without a mail; then with the first mail of a week, of which there is none
        // in the second.
        #expect(Self.proposed(house, to: "ana") == ["2027-03-15", "2027-03-30"])
        #expect(
            house.post.accepted(by: "ana").map { "\(house.date($0.now)) \($0.steps.count)" } == [
                "2027-03-15 0", "2027-03-16 1", "2027-03-30 1",
            ])
        try await house.stop()
    }

    @Test("who heard nothing for a week is asked on the first open day, once, as long as it is nothing new")
    func alone() async throws {
        let house = try House()
        try house.bench.partner("kept", "Kept", since: "2027-01-10", touched: ["2027-03-11"])
        try house.bench.partner("eastside", "Eastside Mentors", stage: .lapsed, touched: ["2024-05-16"])
        house.start()
        try await house.advance(to: "2027-05-02", "18:00")
        // The week of the 8th was begun on Friday, the 12th, without a mail; so it comes on Monday, the 15th.
        // It is news again after four weeks.
        #expect(Self.proposed(house, to: "ana") == ["2027-03-15", "2027-04-12"])
        let mail = try #require(house.post.accepted(by: "ana").first)
        #expect(mail.steps.isEmpty)
        #expect(mail.text.contains("Subject: A place is free: Eastside Mentors?"))
        try await house.stop()
    }

    @Test("a place that was taken meanwhile is not proposed for, and the mail goes away")
    func taken() async throws {
        let house = try House()
        try house.bench.partner("kept", "Kept", since: "2027-01-10", touched: ["2027-03-11"])
        try house.bench.partner("eastside", "Eastside Mentors", stage: .lapsed, touched: ["2024-05-16"])
        house.start()
        try await house.advance(to: "2027-03-15", "08:00")
        // Hers and the head's overview of that morning.
        house.post.answer([.temporary, .temporary])
        try await house.advance(to: "2027-03-15", "08:31")
        _ = try house.bench.desk.take(.init(what: "eastside"), by: house.bench.root)
        try await house.advance(to: "2027-03-21", "18:00")
        #expect(house.post.accepted(by: "ana").isEmpty)
        try await house.stop()
    }

    @Test("the answers hold: not now until its day, never for good, taken at once")
    func answers() async throws {
        let house = try Self.house()
        let bench = house.bench
        house.start()
        try await house.advance(to: "2027-03-16", "18:00")
        _ = try bench.desk.decide(
            .init(what: "eastside", decision: .notNow, until: "2027-06-01"), by: bench.root)
        _ = try bench.desk.decide(
            .init(what: "valley-teen-clinic", decision: .never, reason: "moved away"), by: bench.root)
        let before = house.post.accepted(by: "ana").count
        try await house.advance(to: "2027-05-31", "18:00")
        let between = house.post.accepted(by: "ana").dropFirst(before)
        #expect(!between.isEmpty)
        #expect(between.allSatisfy { !$0.text.contains("whom to take up next?") })
        try await house.advance(to: "2027-06-30", "18:00")
        let later = house.post.accepted(by: "ana").filter { house.date($0.now) >= "2027-06-01" }
            .filter { $0.text.contains("whom to take up next?") }
        #expect(!later.isEmpty)
        #expect(later.allSatisfy { $0.text.contains("Eastside Mentors") && !$0.text.contains("Clinic") })
        try await house.stop()
    }

    @Test("two stewards of one branch are not proposed the same in a week")
    func two() async throws {
        let house = try Self.house()
        try house.bench.partner(
            "reading", "Reading Friends", since: "2027-01-10", touched: ["2026-12-30"], steward: "lee")
        try house.bench.candidate("orchard", "Orchard House")
        house.start()
        try await house.advance(to: "2027-03-16", "18:00")
        let offers = try house.bench.store.read { try Offers.since("2027-03-15", $0) }
        #expect(Set(offers.map(\.to)) == ["ana", "lee"])
        #expect(Set(offers.map(\.what)).count == offers.count)
        try await house.stop()
    }

    @Test("with a scope, those that fit it are proposed, and no others")
    func scope() async throws {
        let house = try House()
        let bench = house.bench
        try bench.configure { $0 + "\nfocus: {scope: youth}\n" }
        try bench.partner("kept", "Kept", since: "2027-01-10", touched: ["2027-03-11"])
        try bench.candidate("aaa-seniors", "Retirement Home of the Valley")
        try bench.candidate("teen-center", "Valley Teen Center")
        house.start()
        try await house.advance(to: "2027-03-15", "18:00")
        let mail = try #require(house.post.accepted(by: "ana").first)
        #expect(mail.text.contains("Subject: A place is free: Valley Teen Center?"))
        #expect(!mail.text.contains("Retirement Home"))
        try await house.stop()
    }

    @Test("the preview says what comes")
    func preview() async throws {
        let house = try Self.house()
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let foretold = try house.bench.desk.preview(.init(days: 60)).days.flatMap { day in
            day.mails.filter { $0.sections.contains(.proposal) }.map { "\(day.date) \($0.to.key)" }
        }
        try await house.advance(to: "2027-05-10", "18:00")
        let happened = house.post.accepted.filter { $0.text.contains("whom to take up next?") }
            .map { "\(house.date($0.now)) \($0.to)" }
        #expect(!foretold.isEmpty)
        #expect(foretold == happened)
        try await house.stop()
    }

    @Test("the overview names what is in hand, what is free, what might have it, and one more than there are")
    func overview() async throws {
        let house = try Self.house()
        let bench = house.bench
        try bench.partner("chess-club", "Chess Club", stage: .building, since: "2027-03-01")
        try bench.partner("youth-center", "Youth Center", stage: .building, since: "2027-03-01")
        try bench.partner("orchard", "Orchard House", stage: .lapsed, touched: ["2023-01-01"])
        _ = try bench.desk.take(
            .init(what: "orchard", override: "their hall opens in May"), by: bench.root)
        try bench.partner("reading", "Reading Friends", touched: ["2027-03-01"], steward: "lee")
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let text = try #require(house.post.accepted(by: "dana").first).text
        for words in [
            "Chess Club, Orchard House and Youth Center", "3 of 2", "Lee Wong 2", "Eastside Mentors",
            "partnerctl take eastside --to NAME", "their hall opens in May",
        ] {
            #expect(text.replacing("\n             ", with: " ").contains(words), "\(words)")
        }
        try await house.stop()
    }
}
