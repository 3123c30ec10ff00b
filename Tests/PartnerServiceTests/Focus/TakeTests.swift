import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("One is taken up at a time")
struct TakeTests {
    @Test("a candidate becomes a prospect, with what its list said")
    func candidate() throws {
        let bench = try Bench()
        let candidate = try bench.candidate()
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.take(
                .init(what: "valley-teen-clinic", reason: "the nurse asked"), by: try bench.staff("areyes"))
            #expect(reply.partner.partner.slug == "valley-teen-clinic")
            #expect(reply.partner.stage.stage == .prospect)
            #expect(reply.partner.steward?.key == "ana")
            #expect(reply.partner.branch == "hillside")
            #expect(reply.partner.address == "1 Oak Street, Kettle Valley, CA 95601")
            #expect(reply.contacts.map(\.name) == ["Maya Osei"])
            #expect(reply.was == nil)
            #expect(reply.places.held.map(\.partner.slug) == ["valley-teen-clinic"])
            #expect(reply.places.places == 2)
        }
        #expect(
            rows == [
                "partner insert", "partner update", "stage_change insert", "stewardship insert",
                "contact insert",
                "candidate_decision insert",
            ])
        let id = try #require(try bench.store.read { try Partners.find(slug: "valley-teen-clinic", $0) }).id
        let change = try #require(try bench.facts(id).stages.last)
        #expect(change.cause == .taken)
        #expect(change.reason == "the nurse asked")
        #expect(change.by == "ana")
        #expect(try bench.store.read { try Decisions.last(on: .candidate(candidate), $0) } == .taken)
        #expect(try bench.store.read { try Candidates.partner(of: candidate, $0) }?.id == id)
    }

    struct Old: CustomTestStringConvertible, Sendable {
        let stage: Stage
        var touched: [CivilDate] = []
        var testDescription: String { "\(stage)" }
    }

    @Test(
        "a lost, lapsed or ended one is rebuilt, and asked about in a fortnight",
        arguments: [
            Old(stage: .lapsed), Old(stage: .ended), Old(stage: .established, touched: ["2025-02-01"]),
        ])
    func rebuilt(_ old: Old) throws {
        let bench = try Bench()
        let id = try bench.partner(stage: old.stage, touched: old.touched)
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.take(.init(what: "lincoln"), by: try bench.staff("areyes"))
            #expect(reply.was == old.stage)
            #expect(reply.partner.stage.stage == .building)
            #expect(reply.partner.stage.cause == .rebuilt)
        }
        #expect(rows == ["stage_change insert"])
        #expect(try bench.due(.followUp, of: id) == "2027-03-26")
        #expect(try bench.focus().held(by: "ana").map(\.partner) == [id])
    }

    @Test("an orphan goes to who takes it")
    func orphan() throws {
        let bench = try Bench()
        let id = try bench.partner(stage: .lapsed, steward: nil)
        _ = try bench.desk.take(.init(what: "lincoln", steward: "lee"), by: bench.root)
        #expect(try bench.plan(id).steward == "lee")
    }

    static let refusals: [Refusal] = [
        Refusal("unknown", "no candidate or partner \"lincon\"") {
            _ = try $0.desk.take(.init(what: "lincon"), by: $0.root)
        },
        Refusal(
            "kept",
            "there is nothing to take up again: Lincoln Elementary School is established since 10 January 2025",
            expected: "one that is lost, has lapsed or ended"
        ) {
            _ = try $0.desk.take(.init(what: "lincoln"), by: $0.root)
        },
        Refusal(
            "by nobody", "it is not said who takes up Valley Teen Clinic",
            expected: "a member of staff: --to STAFF"
        ) {
            _ = try $0.desk.take(.init(what: "valley-teen-clinic"), by: $0.root)
        },
        Refusal(
            "without a kind", "no list says what kind of partner Unsorted would be",
            expected: "--kind food-bank|school"
        ) {
            _ = try $0.desk.take(.init(what: "unsorted", steward: "ana"), by: $0.root)
        },
        Refusal(
            "of a kind nobody has",
            "the configuration has no kind \"NTEE P20\", as the list calls Human Services"
        ) {
            _ = try $0.desk.take(.init(what: "human-services", steward: "ana"), by: $0.root)
        },
        Refusal(
            "a partner by another slug", "Lincoln elementary school is a partner already, as lincoln",
            expected: "partnerctl show lincoln"
        ) {
            _ = try $0.desk.take(.init(what: "lincoln-school", steward: "ana"), by: $0.root)
        },
        Refusal("for another", "only Kim Tran or an admin takes up what Kim Tran is to do", exit: 77) {
            _ = try $0.desk.take(
                .init(what: "valley-teen-clinic", steward: "kim"), by: try $0.staff("areyes"))
        },
        Refusal(
            "another's", "Ana Reyes looks after Chess Club: only they or an admin hand it on", exit: 77
        ) {
            _ = try $0.desk.take(.init(what: "chess-club", steward: "kim"), by: try $0.staff("ktran"))
        },
        Refusal(
            "a slug that both have", "\"kept\" is the partner Kept and the candidate Keepers",
            expected: "another slug for the partner: partnerctl partner edit kept --slug SLUG"
        ) {
            _ = try $0.desk.take(.init(what: "kept"), by: $0.root)
        },
        Refusal("a partner with a kind", "Chess Club is a partner already, with a kind and a branch") {
            _ = try $0.desk.take(.init(what: "chess-club", kind: "school"), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner(touched: ["2027-03-01"])
        try bench.partner("chess-club", "Chess Club", stage: .lapsed)
        try bench.candidate()
        try bench.candidate("unsorted", "Unsorted", kind: nil)
        try bench.candidate("human-services", "Human Services", kind: "NTEE P20")
        try bench.candidate("lincoln-school", "Lincoln elementary school")
        try bench.partner("kept", "Kept", touched: ["2027-03-01"])
        try bench.candidate("kept", "Keepers")
        try row.check(at: bench)
    }

    @Test("taken up twice is refused")
    func twice() throws {
        let bench = try Bench()
        try bench.candidate()
        _ = try bench.desk.take(.init(what: "valley-teen-clinic", steward: "ana"), by: bench.root)
        _ = try bench.desk.editPartner(
            .init(partner: "valley-teen-clinic", slug: "teen-clinic"), by: bench.root)
        let fault = try bench.fault {
            _ = try bench.desk.take(.init(what: "valley-teen-clinic", steward: "kim"), by: bench.root)
        }
        #expect(fault.description == "Valley Teen Clinic was taken up already, as teen-clinic")
    }
}

@Suite("A proposal is answered")
struct DecideProposalTests {
    @Test("not now, for a set time or until a day; never; open again")
    func answers() throws {
        let bench = try Bench()
        let candidate = Proposal.candidate(try bench.candidate())
        func last() throws -> Proposal.Answer? {
            try bench.store.read { try Decisions.last(on: candidate, $0) }
        }
        func decide(
            _ decision: Verb.DecideProposal.Decision, until: String? = nil, reason: String? = nil
        ) throws -> Verb.DecideProposal.Reply {
            try bench.desk.decide(
                .init(what: "valley-teen-clinic", decision: decision, until: until, reason: reason),
                by: try bench.staff("areyes"))
        }
        #expect(try decide(.notNow).until == "2027-06-12")
        #expect(try last() == .notNow(until: "2027-06-12"))
        #expect(try decide(.notNow, until: "2027-09-01").until == "2027-09-01")
        #expect(try decide(.never, reason: "moved away").until == nil)
        #expect(try last() == .never)
        _ = try decide(.open)
        #expect(try last() == .open)
        #expect(try bench.audit().filter { $0.table == "candidate_decision" }.count == 4)
    }

    @Test("a lapsed partner is answered as a candidate is")
    func partner() throws {
        let bench = try Bench()
        let id = try bench.partner(stage: .lapsed)
        _ = try bench.desk.decide(.init(what: "lincoln", decision: .notNow), by: bench.root)
        #expect(
            try bench.store.read { try Decisions.all($0) } == [.rebuild(id): .notNow(until: "2027-06-12")])
        #expect(try bench.plan(id).stage?.stage == .lapsed)
    }

    static let refusals: [Refusal] = [
        Refusal("never, and not why", "why never is not said", expected: "a reason: --reason") {
            _ = try $0.desk.decide(.init(what: "valley-teen-clinic", decision: .never), by: $0.root)
        },
        Refusal("open until", "only \"not now\" has a day") {
            _ = try $0.desk.decide(
                .init(what: "valley-teen-clinic", decision: .open, until: "tomorrow"), by: $0.root)
        },
        Refusal("until today", "\"not now\" needs a day to come") {
            _ = try $0.desk.decide(
                .init(what: "valley-teen-clinic", decision: .notNow, until: "today"), by: $0.root)
        },
        Refusal(
            "a kept partner",
            "nobody proposes to rebuild Lincoln Elementary School: Lincoln Elementary School is established since 10 January 2025"
        ) {
            _ = try $0.desk.decide(.init(what: "lincoln", decision: .notNow), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner(touched: ["2027-03-01"])
        try bench.candidate()
        try row.check(at: bench)
    }
}

@Suite("Who finds a partner without a steward becomes it")
struct ClaimTests {
    @Test("an orphan, in any stage but ended", arguments: [Stage.established, .building, .lapsed])
    func orphan(_ stage: Stage) throws {
        let bench = try Bench()
        let id = try bench.partner(stage: stage, steward: nil)
        let reply = try bench.desk.claim(.init(partner: "lincoln"), by: try bench.staff("areyes"))
        #expect(reply.steward.key == "ana")
        #expect(reply.why == "it has no steward")
        #expect(!reply.wasBackup)
        #expect(try bench.plan(id).steward == "ana")
        #expect(try bench.plan(id).orphan == nil)
    }

    @Test("the backup becomes the steward, and there is no backup then")
    func backup() throws {
        let bench = try Bench()
        let id = try bench.partner(steward: nil)
        let rows = try bench.changed(by: "kim") {
            let reply = try bench.desk.claim(.init(partner: "lincoln"), by: try bench.staff("ktran"))
            #expect(reply.wasBackup)
        }
        #expect(rows == ["partner update", "stewardship insert"])
        #expect(try bench.facts(id).partner.backup == nil)
    }

    @Test("whose steward has left the configuration")
    func gone() throws {
        let bench = try Bench()
        try bench.partner(steward: "lee")
        try bench.configure { text in
            text.split(separator: "\n").filter { !$0.contains("lee:") }.joined(separator: "\n") + "\n"
        }
        let reply = try bench.desk.claim(.init(partner: "lincoln", by: "ana"), by: bench.root)
        #expect(reply.why == "its steward (lee) left on 12 March")
    }

    static let refusals: [Refusal] = [
        Refusal(
            "looked after", "Ana Reyes looks after Lincoln Elementary School",
            expected: "one that nobody looks after; partnerctl assign lincoln --to kim hands it on"
        ) {
            _ = try $0.desk.claim(.init(partner: "lincoln"), by: try $0.staff("ktran"))
        },
        Refusal("ended", "there is nothing to look after: Chess Club ended on 1 February") {
            _ = try $0.desk.claim(.init(partner: "chess-club"), by: try $0.staff("ktran"))
        },
        Refusal("by nobody", "it is not said who claims Lincoln Elementary School") {
            _ = try $0.desk.claim(.init(partner: "lincoln"), by: $0.root)
        },
        Refusal("for another", "only Kim Tran or an admin says what Kim Tran did", exit: 77) {
            _ = try $0.desk.claim(.init(partner: "lincoln", by: "kim"), by: try $0.staff("areyes"))
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner()
        try bench.partner("chess-club", "Chess Club", stage: .ended, since: "2027-02-01", steward: nil)
        try row.check(at: bench)
    }
}

@Suite("Lost connections are listed, most promising first")
struct LostTests {
    @Test("each with its reasons, its last touch and what to do")
    func listed() throws {
        let bench = try Bench()
        try bench.partner("kept", "Kept", touched: ["2027-03-01"])
        try bench.partner("resting", "Resting", stage: .resting, through: "2027-09-01")
        try bench.partner("ended", "Ended", stage: .ended, steward: nil)
        try bench.partner("cold", "Cold", stage: .lapsed, touched: ["2024-01-01"])
        let warm = try bench.partner("warm", "Warm", stage: .lapsed, touched: ["2023-01-01"])
        try bench.contact("Joe Park", of: warm)
        try bench.partner("lost", "Lost", touched: ["2025-06-01"], steward: nil)
        let left = try bench.partner("left", "Left", touched: ["2027-02-01"])
        try bench.contact("Pilar Ruiz", of: left, left: "2027-02-20")
        let reply = try bench.desk.listLost(.init())
        #expect(reply.total == 6)
        #expect(
            reply.lost.map {
                "\($0.partner.slug): \($0.reasons.map(\.rawValue).joined(separator: " ")): \($0.mend)"
            }
                == [
                    "warm: lapsed: partnerctl take warm",
                    "left: contact-gone: partnerctl contact add left NAME",
                    "lost: lost steward-gone: partnerctl take lost --to NAME",
                    "cold: lapsed: partnerctl take cold",
                ])
        #expect(reply.lost.first?.contact == "Joe Park")
        #expect(reply.lost.first?.lastTouch == "2023-01-01")
        #expect(try bench.desk.listLost(.init(branch: "far")).lost.isEmpty)
        #expect(
            try bench.desk.listLost(.init(steward: "nobody")).lost.map(\.partner.slug) == ["lost"])
        #expect(
            try bench.desk.listLost(.init(steward: "ana")).lost.map(\.partner.slug)
                == ["warm", "left", "cold"])
    }
}
