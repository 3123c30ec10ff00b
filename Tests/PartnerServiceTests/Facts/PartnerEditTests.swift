import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A partner is added and edited")
struct PartnerEditTests {
    @Test("added with all that is known of it, in one command")
    func added() throws {
        let bench = try Bench()
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.addPartner(
                .init(
                    name: "Eastside  Mentors", kind: "school", branch: "Hillside Branch", steward: "ana",
                    backup: "kim", followUp: "every 2 months", address: "1 Main St\nReedley",
                    stage: .established,
                    on: "2026-09-12", contact: .init(name: "Pilar Ruiz")), by: bench.root)
            #expect(reply.partner.partner.slug == "eastside-mentors")
            #expect(reply.partner.partner.name == "Eastside Mentors")
            #expect(reply.partner.address == "1 Main St Reedley")
            #expect(reply.partner.stage.since == "2026-09-12")
            #expect(reply.partner.steward?.key == "ana")
            #expect(reply.partner.stewardSince == bench.today)
            #expect(reply.contacts.map(\.confirmed) == [bench.today])
            #expect(reply.coming.first { $0.clock == .followUp }?.due == "2026-11-12")
        }
        #expect(
            rows == ["partner insert", "stage_change insert", "stewardship insert", "contact insert"])
    }

    @Test("in building where nothing else is said, and nobody's where nobody is named")
    func plain() throws {
        let bench = try Bench()
        let reply = try bench.desk.addPartner(
            .init(name: "Chess Club", kind: "school", branch: "far"), by: bench.root)
        #expect(reply.partner.stage.stage == .building)
        #expect(reply.partner.stage.since == "2027-03-13")
        #expect(reply.partner.steward == nil)
    }

    @Test("a slug that is taken is numbered")
    func numbered() throws {
        let bench = try Bench()
        try bench.partner("chess-club", "Old Chess Club of Reedley")
        let reply = try bench.desk.addPartner(
            .init(name: "Chess Club", kind: "school", branch: "hillside"), by: bench.root)
        #expect(reply.partner.partner.slug == "chess-club-2")
        #expect(reply.alike.map(\.slug) == ["chess-club"])
    }

    @Test("a name that is there twice needs a slug of its own")
    func twice() throws {
        let bench = try Bench()
        try bench.partner()
        let reply = try bench.desk.addPartner(
            .init(
                name: "Lincoln Elementary School", slug: "lincoln-east", kind: "school", branch: "hillside"),
            by: bench.root)
        #expect(reply.partner.partner.slug == "lincoln-east")
        #expect(reply.alike.map(\.slug) == ["lincoln"])
    }

    @Test("edited, and what is not named stays")
    func edited() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.editPartner(
                .init(
                    partner: "lincoln", name: "Lincoln Academy", slug: "lincoln-academy", kind: "Food Bank",
                    followUp: "quarterly", website: "lincoln.example"), by: bench.root)
            #expect(reply.partner.slug == "lincoln-academy")
            #expect(
                reply.changes.map(\.field) == ["slug", "name", "kind", "follow-up", "website"])
        }
        #expect(rows == ["partner update"])
        #expect(try bench.facts(id).partner.backup == "kim")
        #expect(try bench.due(.followUp, of: id) == "2027-06-01")
        let cleared = try bench.desk.editPartner(
            .init(partner: "lincoln-academy", clear: [.followUp, .website]), by: bench.root)
        #expect(cleared.changes.map(\.to) == [nil, nil])
        #expect(try bench.due(.followUp, of: id) == "2027-04-01")
    }

    @Test("edited to what it is already: nothing, and no trace")
    func unchanged() throws {
        let bench = try Bench()
        try bench.partner()
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.editPartner(.init(partner: "lincoln", kind: "school"), by: bench.root)
            #expect(reply.changes.isEmpty)
        }
        #expect(rows.isEmpty)
    }

    static let refusals: [Refusal] = [
        Refusal(
            "a name that is known", "Lincoln Elementary School is on record already, as lincoln",
            expected: "a slug of its own, where this is another: --slug"
        ) {
            _ = try $0.desk.addPartner(
                .init(name: "LINCOLN ELEMENTARY SCHOOL", kind: "school", branch: "hillside"), by: $0.root)
        },
        Refusal("a slug that is taken", "lincoln is Lincoln Elementary School's slug") {
            _ = try $0.desk.addPartner(
                .init(name: "Lincoln High", slug: "lincoln", kind: "school", branch: "hillside"), by: $0.root)
        },
        Refusal("no slug", "\"Lincoln High\" is no slug", expected: "one like lincoln-high") {
            _ = try $0.desk.addPartner(
                .init(name: "Lincoln High", slug: "Lincoln High", kind: "school", branch: "hillside"),
                by: $0.root)
        },
        Refusal("a name without a slug", "no slug can be made of \"図書館\"") {
            _ = try $0.desk.addPartner(.init(name: "図書館", kind: "school", branch: "hillside"), by: $0.root)
        },
        Refusal("no kind", "no kind of partner \"schol\"") {
            _ = try $0.desk.addPartner(.init(name: "High", kind: "schol", branch: "hillside"), by: $0.root)
        },
        Refusal("no branch", "it is not said which branch is its home", expected: "one of far, hillside") {
            _ = try $0.desk.addPartner(.init(name: "High", kind: "school"), by: $0.root)
        },
        Refusal("no cadence", "\"now and then\" is no cadence") {
            _ = try $0.desk.addPartner(
                .init(name: "High", kind: "school", branch: "hillside", followUp: "now and then"), by: $0.root
            )
        },
        Refusal("one person twice", "Ana Reyes can't be steward and backup at once") {
            _ = try $0.desk.addPartner(
                .init(name: "High", kind: "school", branch: "hillside", steward: "ana", backup: "Ana"),
                by: $0.root)
        },
        Refusal("resting at once", "a new partner can't rest yet") {
            _ = try $0.desk.addPartner(
                .init(name: "High", kind: "school", branch: "hillside", stage: .resting), by: $0.root)
        },
        Refusal("since tomorrow", "Saturday, 13 March 2027 has not come yet") {
            _ = try $0.desk.addPartner(
                .init(name: "High", kind: "school", branch: "hillside", on: "tomorrow"), by: $0.root)
        },
        Refusal(
            "a name that hides another",
            "the name, \"High\u{FFFD}loohcS\", holds the control character U+202E"
        ) {
            _ = try $0.desk.addPartner(
                .init(name: "High\u{202E}loohcS", kind: "school", branch: "hillside"), by: $0.root)
        },
        Refusal("another's name", "Lincoln Elementary School is on record already, as lincoln") {
            _ = try $0.desk.editPartner(
                .init(partner: "chess-club", name: "Lincoln Elementary School"), by: $0.root)
        },
        Refusal("set and emptied", "notes can't be set and emptied at once") {
            _ = try $0.desk.editPartner(.init(partner: "lincoln", notes: "x", clear: [.notes]), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner()
        try bench.partner("chess-club", "Chess Club")
        try row.check(at: bench)
    }

    @Test(
        "names that are perhaps one",
        arguments: [
            ("Lincoln Elementary", "Lincoln Elementary School", true),
            ("Lincoln Elementry School", "Lincoln Elementary School", true),
            ("The Boys & Girls Club", "Boys and Girls Club", true),
            ("Lincoln Elementary School", "Jackson Elementary School", false),
            ("School 12", "School 13", false), ("Chess Club", "Garden Club", false),
        ])
    func alike(_ a: String, _ b: String, _ areAlike: Bool) {
        #expect(Likeness.areAlike(a, b) == areAlike)
        #expect(Likeness.areAlike(b, a) == areAlike)
    }
}
