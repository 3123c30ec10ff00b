import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Who was in touch with whom, over the whole library")
struct TouchLogTests {
    private func bench() throws -> Bench {
        let bench = try Bench()
        let lincoln = try bench.partner()
        try bench.partner("club", "Chess Club", steward: "kim")
        try bench.partner("far-school", "Far School", branch: "far", steward: "lee")
        try bench.contact("Pilar Ruiz", of: lincoln)
        _ = try bench.desk.logTouch(
            .init(partner: "lincoln", how: .call, who: "Pilar", by: "ana", on: "2027-02-01"), by: bench.root)
        _ = try bench.desk.logTouch(
            .init(partner: "lincoln", how: .attempt, by: "ana", on: "2027-03-01"), by: bench.root)
        _ = try bench.desk.logTouch(
            .init(partner: "far-school", how: .visit, by: "ana", on: "2027-03-02"), by: bench.root)
        _ = try bench.desk.logTouch(
            .init(
                partner: "lincoln", how: .meeting, who: "Pilar", by: "kim", on: "2027-03-10", note: "Fair.",
                others: ["club"], alsoBy: ["ana", "lee", "kim"]), by: bench.root)
        return bench
    }

    @Test("an exchange with several partners and several of ours is one")
    func exchange() throws {
        let bench = try bench()
        let reply = try bench.desk.listTouches(.init())
        #expect(reply.total == 4)
        let fair = try #require(reply.exchanges.first)
        #expect(fair.partners.map(\.slug) == ["lincoln", "club"])
        #expect(fair.by.map(\.key) == ["kim", "ana", "lee"])
        #expect(fair.with == ["Pilar Ruiz"])
        #expect(reply.exchanges.map(\.date) == ["2027-03-10", "2027-03-02", "2027-03-01", "2027-02-01"])
    }

    @Test(
        "narrowed",
        arguments: [
            (Verb.ListTouches.Parameters(by: "lee"), 1), (.init(by: "Ana Reyes"), 4),
            (.init(with: "club"), 1),
            (.init(branch: "far"), 1), (.init(branch: "hillside"), 3), (.init(since: "2027-03-02"), 2),
            (.init(until: "2027-03-01"), 2), (.init(by: "ana", with: "lincoln", since: "2027-02-02"), 2),
        ])
    func narrowed(_ request: Verb.ListTouches.Parameters, _ expected: Int) throws {
        #expect(try bench().desk.listTouches(request).total == expected)
    }

    @Test("the limit is of exchanges")
    func limited() throws {
        let reply = try bench().desk.listTouches(.init(limit: 2))
        #expect(reply.exchanges.count == 2)
        #expect(reply.total == 4)
        #expect(reply.exchanges[0].partners.count == 2)
    }

    @Test("who knows a partner: touches counted, attempts apart, the last first")
    func whoKnows() throws {
        let reply = try bench().desk.whoKnows(.init(partner: "lincoln"))
        #expect(reply.lines.map(\.staff.key) == ["ana", "kim", "lee"])
        #expect(reply.lines.map(\.touches) == [2, 1, 1])
        #expect(reply.lines.map(\.attempts) == [1, 0, 0])
        #expect(reply.lines.map(\.tie) == [.steward, .backup, nil])
        #expect(reply.lines[0].first == "2027-02-01")
        #expect(reply.lines[0].last == "2027-03-10")
        #expect(reply.lines[0].with == ["Pilar Ruiz"])
    }

    @Test("whom somebody knows, at all branches")
    func knows() throws {
        let reply = try bench().desk.whoKnows(.init(staff: "ana"))
        #expect(reply.lines.map(\.partner.slug) == ["lincoln", "club", "far-school"])
        #expect(reply.lines.map(\.touches) == [2, 1, 1])
        #expect(reply.lines.map(\.branch) == ["hillside", "hillside", "far"])
    }

    @Test("each partner's rhythm starts anew; it is changed and taken back as one")
    func together() throws {
        let bench = try bench()
        let lincoln = try #require(try bench.store.read { try Partners.find(slug: "lincoln", $0) }).id
        let club = try #require(try bench.store.read { try Partners.find(slug: "club", $0) }).id
        #expect(try bench.plan(lincoln).lastTouch?.date == "2027-03-10")
        #expect(try bench.plan(club).lastTouch?.date == "2027-03-10")
        let number = try #require(try bench.desk.listTouches(.init(with: "club")).exchanges.first).number

        let edited = try bench.desk.editTouch(
            .init(number: number, by: "lee", on: "2027-03-09", alsoBy: ["kim"]), by: bench.root)
        #expect(edited.others.map(\.slug) == ["club"])
        #expect(edited.touch.also?.map(\.key) == ["kim"])
        #expect(try bench.plan(club).lastTouch?.date == "2027-03-09")
        #expect(try bench.plan(club).lastTouch?.others == ["kim"])

        let rows = try bench.changed(by: "root") {
            let removed = try bench.desk.removeTouch(.init(number: number), by: bench.root)
            #expect(removed.others.map(\.slug) == ["club"])
        }
        #expect(rows.filter { $0 == "touch delete" }.count == 2)
        #expect(try bench.plan(club).lastTouch == nil)
        #expect(try bench.plan(lincoln).lastTouch?.date == "2027-02-01")
    }

    static let refusals: [Refusal] = [
        Refusal("nobody of theirs", "no contact of Lincoln Elementary School \"Zoe\"") {
            _ = try $0.desk.logTouch(
                .init(partner: "lincoln", how: .call, who: "Zoe", others: ["club"]), by: $0.root)
        },
        Refusal("an unknown partner", "no partner \"clubb\"") {
            _ = try $0.desk.logTouch(.init(partner: "lincoln", how: .call, others: ["clubb"]), by: $0.root)
        },
        Refusal("a span that ends before it begins", "Monday, 1 March 2027 is before Tuesday, 2 March 2027") {
            _ = try $0.desk.listTouches(.init(since: "2027-03-02", until: "2027-03-01"))
        },
        Refusal("of nobody", "it is not said of whom", exit: 64) { _ = try $0.desk.whoKnows(.init()) },
    ]

    @Test("refused", arguments: refusals)
    func refused(_ refusal: Refusal) throws { try refusal.check(at: bench()) }
}
