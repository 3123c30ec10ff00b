import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Nobody has more in hand than they have places, unless somebody says why")
struct FocusLimitTests {
    /// Ana has two in hand, and Lee none.
    static func full() throws -> Bench {
        let bench = try Bench()
        try bench.partner("chess-club", "Chess Club", stage: .building, since: "2027-01-20")
        try bench.partner("teen-clinic", "Teen Clinic", stage: .prospect, since: "2027-03-02", cause: .taken)
        try bench.partner("eastside", "Eastside Mentors", stage: .lapsed)
        try bench.partner("boys-club", "Boys Club", stage: .building, steward: nil)
        try bench.candidate("valley-clinic", "Valley Clinic", kind: "school")
        return bench
    }

    static let sentence =
        "Ana Reyes has 2 in hand, and 2 places: Chess Club (in building since 20 January) and "
        + "Teen Clinic (taken up on 2 March)"

    /// One way of having one more in hand; `why` is nil where nobody says why.
    struct Way: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let partner: String
        let ask: @Sendable (Bench, String?) throws -> Void

        init(
            _ name: String, _ partner: String, ask: @escaping @Sendable (Bench, String?) throws -> Void
        ) {
            testDescription = name
            self.partner = partner
            self.ask = ask
        }
    }

    static let ways = [
        Way("take a lapsed one", "eastside") {
            _ = try $0.desk.take(.init(what: "eastside", override: $1), by: $0.root)
        },
        Way("take a candidate", "valley-clinic") {
            _ = try $0.desk.take(.init(what: "valley-clinic", steward: "ana", override: $1), by: $0.root)
        },
        Way("stage building", "eastside") {
            _ = try $0.desk.setStage(.init(partner: "eastside", stage: .building, override: $1), by: $0.root)
        },
        Way("stage prospect", "eastside") {
            _ = try $0.desk.setStage(.init(partner: "eastside", stage: .prospect, override: $1), by: $0.root)
        },
        Way("a new partner in building", "new") {
            _ = try $0.desk.addPartner(
                .init(
                    name: "New", kind: "school", branch: "hillside", steward: "ana", override: $1),
                by: $0.root)
        },
        Way("assign", "boys-club") {
            _ = try $0.desk.assign(
                .init(partner: "boys-club", steward: "ana", override: $1), by: $0.root)
        },
        Way("claim", "boys-club") {
            _ = try $0.desk.claim(
                .init(partner: "boys-club", override: $1), by: try $0.staff("areyes"))
        },
    ]

    @Test("refused, naming those who hold the places", arguments: ways)
    func refused(_ way: Way) throws {
        let bench = try Self.full()
        let fault = try bench.fault { try way.ask(bench, nil) }
        #expect(fault.description == Self.sentence)
        #expect(
            fault.parameters.expected
                == "one of these established, resting or ended first; or --override \"why one more\"")
        #expect(fault.parameters.exitCode == 65)
    }

    @Test("with a reason it goes, and the reason is kept", arguments: ways)
    func override(_ way: Way) throws {
        let bench = try Self.full()
        try way.ask(bench, "their hall opens in May")
        let id = try #require(try bench.store.read { try Partners.find(slug: way.partner, $0) }).id
        let facts = try bench.facts(id)
        #expect(
            (facts.stages.map(\.override) + facts.stewards.map(\.override)).compactMap(\.self) == [
                "their hall opens in May"
            ])
        #expect(
            try bench.audit().contains {
                $0.after?.contains("\"override\":\"their hall opens in May\"") == true
            })
        #expect(try bench.focus().held(by: "ana").map(\.slug).contains(way.partner))
    }

    @Test("where there is a place, the reason is not kept", arguments: ways.dropLast())
    func room(_ way: Way) throws {
        let bench = try Self.full()
        _ = try bench.desk.setStage(.init(partner: "chess-club", stage: .established), by: bench.root)
        try way.ask(bench, "not needed")
        #expect(try !bench.audit().contains { $0.after?.contains("not needed") == true })
    }

    @Test("a prospect that is spoken with keeps its place")
    func same() throws {
        let bench = try Self.full()
        let reply = try bench.desk.setStage(.init(partner: "teen-clinic", stage: .building), by: bench.root)
        #expect(reply.stage.stage == .building)
        #expect(try bench.focus().held(by: "ana").count == 2)
    }

    @Test("what happened is written down, places or not: a touch takes a lapsed one up")
    func touch() throws {
        let bench = try Self.full()
        let reply = try bench.desk.logTouch(.init(partner: "eastside", how: .call), by: bench.root)
        #expect(reply.stage?.stage == .building)
        #expect(try bench.focus().held(by: "ana").count == 3)
    }

    @Test("places of one's own, and a branch's")
    func configured() throws {
        let bench = try Bench()
        try bench.configure { text in
            text.replacing(
                "lee@library.example, branch: hillside",
                with: "lee@library.example, branch: hillside, places: 0")
                + "\nfocus: {steward: 3, branch: 2}\n"
        }
        try bench.partner("chess-club", "Chess Club", stage: .building, since: "2027-01-20")
        try bench.partner("eastside", "Eastside Mentors", stage: .lapsed)
        let none = try bench.fault {
            _ = try bench.desk.take(.init(what: "eastside", steward: "lee"), by: bench.root)
        }
        #expect(none.description == "Lee Wong has no place for a relationship in hand")
        _ = try bench.desk.take(.init(what: "eastside"), by: bench.root)
        try bench.partner("boys-club", "Boys Club", stage: .lapsed)
        let branch = try bench.fault {
            _ = try bench.desk.take(.init(what: "boys-club"), by: bench.root)
        }
        #expect(
            branch.description
                == "Hillside Branch has 2 in hand, and 2 places: Chess Club (in building since 20 January) and "
                + "Eastside Mentors (in building since 12 March)")
    }

    /// The far branch has one place, and it is taken.
    private static func moving() throws -> Bench {
        let bench = try Bench()
        try bench.configure { $0 + "\nfocus: {branch: 1}\n" }
        _ = try bench.desk.addPartner(
            .init(name: "Far Club", kind: "school", branch: "far", steward: "kim"), by: bench.root)
        try bench.partner("chess-club", "Chess Club", stage: .building, since: "2027-01-20")
        return bench
    }

    private static let farIsFull =
        "Far Branch has 1 in hand, and 1 place: Far Club (in building since 13 March)"

    @Test("what is in hand moves to a branch that has a place, or for a reason, which the overview has")
    func edit() throws {
        let bench = try Self.moving()
        func edit(_ slug: String, _ override: String? = nil) throws {
            _ = try bench.desk.editPartner(
                .init(partner: slug, branch: "far", override: override), by: bench.root)
        }
        let fault = try bench.fault { try edit("chess-club") }
        #expect(fault.description == Self.farIsFull && fault.parameters.exitCode == 65)
        try edit("chess-club", "their hall is there")
        #expect(try bench.focus().held(at: "far").map(\.slug) == ["chess-club", "far-club"])
        let id = try #require(try bench.store.read { try Partners.find(slug: "chess-club", $0) }).id
        let stewards = try bench.facts(id).stewards
        #expect(stewards.map(\.steward) == ["ana", "ana"])
        #expect(stewards.last?.override == "their hall is there")
        // One that is not in hand takes no place, and of a reason that was not needed nothing is kept.
        try bench.partner("eastside", "Eastside Mentors", stage: .established)
        try edit("eastside", "not needed")
        #expect(try !bench.audit().contains { $0.after?.contains("not needed") == true })
    }

    @Test("a sheet moves nothing that is in hand to a branch without a place")
    func sheetMoves() throws {
        let bench = try Self.moving()
        var row = PartnerRow(row: 2, name: "Chess Club")
        row.branch = "Far Branch"
        func take(_ override: String? = nil) throws -> Verb.Import.Reply {
            try bench.desk.takeSheet(
                .init(file: "partners.csv", partners: [row], mode: .all, override: override), by: bench.root)
        }
        let refused = try take().refused
        #expect(refused.map(\.problem) == [Self.farIsFull] && refused.map(\.column) == ["branch"])
        #expect(try take("their hall is there").changed.map(\.slug) == ["chess-club"])
        #expect(try bench.focus().held(at: "far").count == 2)
    }

    @Test("a sheet brings no more into building than there are places")
    func sheet() throws {
        let bench = try Bench()
        let rows = (1...4).map { (number: Int) -> PartnerRow in
            var row = PartnerRow(row: number, name: "Club \(number)")
            (row.kind, row.stage, row.steward) = ("school", "building", "ana")
            return row
        }
        func take(_ mode: Verb.Import.Mode, _ override: String? = nil) throws -> Verb.Import.Reply {
            try bench.desk.takeSheet(
                .init(
                    file: "partners.csv", partners: rows, mode: mode, untouched: .lapsed, override: override),
                by: bench.root)
        }
        let refused = try take(.all)
        #expect(refused.outcome == .refused)
        #expect(refused.refused.map(\.row) == [3, 4])
        #expect(
            refused.refused.first?.problem
                == "Ana Reyes has 2 in hand, and 2 places: Club 1 (in building since 12 March) and "
                + "Club 2 (in building since 12 March)")
        #expect(try take(.skipRefused).added.map(\.slug) == ["club-1", "club-2"])
        #expect(try take(.all, "they came with the merger").added.map(\.slug) == ["club-3", "club-4"])
        #expect(try bench.focus().held(by: "ana").count == 4)
    }
}
