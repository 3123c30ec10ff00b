import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

/// Documentation/rules.md, sections 1 and 4: who is told what, in the mails of a house that lives through it.
@Suite("What nobody may miss stands in somebody's mail")
struct ToldInMailTests {
    /// Touched on 1 December, so due on 1 March; the house opens on the 12th. Then 19 March, 9 April, Kim on 23 April,
    /// Dana on 7 May, the last question on 4 June, and quiet from the 18th.
    private static func house(_ steward: StaffKey = "ana") throws -> (House, Partner.ID) {
        let house = try House()
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"], steward: steward)
        house.start()
        return (house, id)
    }

    /// The days of this person's mails that say so, whatever their lines.
    private static func days(_ house: House, _ person: StaffKey, saying words: String) -> [CivilDate] {
        house.post.accepted(by: person).filter { mail in
            mail.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words)
        }.map { house.date($0.now) }
    }

    @Test("who is told later reads of the attempts, and the steward of who was told, once")
    func handedUp() async throws {
        let (house, _) = try Self.house()
        try await house.advance(to: "2027-04-10", "12:00")
        _ = try house.bench.desk.logTouch(
            .init(partner: "lincoln", how: .attempt, by: "ana", note: "left a message"), by: house.bench.root)
        try await house.advance(to: "2027-05-31", "18:00")
        #expect(
            Self.days(house, "kim", saying: "Tried 10 April, Ana Reyes: \"left a message\"") == ["2027-04-23"]
        )
        #expect(Self.days(house, "ana", saying: "the next contact: Kim Tran, 23 April").count == 1)
        #expect(Self.days(house, "ana", saying: "the next contact: Dana Ortiz, 7 May").count == 1)
        try await house.stop()
    }

    /// Kim's mail leaves before Lee's on one morning, and Lee has one the week after, too.
    @Test("the steward reads it once, though their mail leaves the same morning")
    func sameMorning() async throws {
        let (house, _) = try Self.house("lee")
        try house.bench.partner(
            "chess-club", "Chess Club", since: "2025-01-10", touched: ["2027-01-23"], steward: "lee")
        try await house.advance(to: "2027-05-03", "18:00")
        #expect(house.post.accepted(by: "lee").map { house.date($0.now) }.contains("2027-04-23"))
        #expect(Self.days(house, "lee", saying: "the next contact: Kim Tran, 23 April").count == 1)
        try await house.stop()
    }

    @Test("who comes back reads what stand-ins were asked, once")
    func back() async throws {
        let (house, _) = try Self.house()
        _ = try house.bench.desk.addAbsence(
            .init(staff: "ana", from: "2027-03-18", through: "2027-03-25", delegate: "lee"),
            by: house.bench.root)
        try await house.advance(to: "2027-05-07", "18:00")
        #expect(house.post.accepted(by: "lee").map { house.date($0.now) } == ["2027-03-19"])
        #expect(Self.days(house, "ana", saying: "the next contact: Lee Wong, 19 March").count == 1)
        try await house.stop()
    }

    @Test("what is quiet is named to the head each week, until somebody is in touch")
    func quiet() async throws {
        let (house, _) = try Self.house()
        try await house.advance(to: "2027-06-29", "12:00")
        _ = try house.bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: house.bench.root)
        try await house.advance(to: "2027-07-13", "18:00")
        let words = "Lincoln Elementary School (Ana Reyes): the next contact, due 1 March"
        let quiet = Self.days(house, "dana", saying: "Quiet Nobody is reminded of these any more.")
            .filter(Self.days(house, "dana", saying: words).contains)
        #expect(quiet == ["2027-06-21", "2027-06-28"])
        try await house.stop()
    }

    @Test("a partner without a steward is named to the head each week, until it has one")
    func orphan() async throws {
        let house = try House()
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2027-03-01"], steward: nil)
        house.start()
        try await house.advance(to: "2027-03-23", "12:00")
        try house.bench.store.command(actor: "root", verb: "assign", at: house.bench.time.now) {
            db, command in
            try Stewardships.set("ana", for: id, on: "2027-03-23", command, db)
        }
        try await house.advance(to: "2027-04-06", "18:00")
        #expect(
            Self.days(house, "dana", saying: "Lincoln Elementary School: nobody has been named yet") == [
                "2027-03-12", "2027-03-15", "2027-03-22",
            ])
        try await house.stop()
    }
}
