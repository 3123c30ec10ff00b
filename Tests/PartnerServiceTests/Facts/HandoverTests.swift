import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("One person's partners go to another, whole")
struct HandoverTests {
    private static let random: @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }

    private func handOver(
        _ request: Verb.Handover.Parameters, at bench: Bench
    ) throws -> Verb.Handover.Reply {
        try bench.desk.handOver(request, by: bench.root, random: Self.random)
    }

    @Test("partners, promises and what is put off; backups move; one command, one mail")
    func whole() throws {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2026-11-12"])
        let club = try bench.partner("club", "Chess Club", touched: ["2027-02-12"])
        try bench.partner("ended", "Ended Club", stage: .ended)
        try bench.partner("lees", "Lee's School", steward: "lee")
        try bench.promise(of: lincoln, due: "2027-03-20")
        _ = try bench.desk.snooze(
            .init(partner: "lincoln", clock: .followUp, until: "2027-04-30"), by: bench.root)
        _ = try bench.desk.assign(.init(partner: "lees", backup: "ana"), by: bench.root)
        let before = try bench.audit().count

        let reply = try handOver(.init(from: "ana", to: "kim"), at: bench)

        #expect(reply.handover.partners == 2)
        #expect(reply.handover.date == "2027-03-12")
        #expect(reply.handover.asksFrom == "2027-03-26")
        #expect(Set(reply.partners.map(\.partner.slug)) == ["lincoln", "club"])
        #expect(reply.total == 2)
        #expect(try bench.facts(lincoln).steward(on: bench.today) == "kim")
        #expect(try bench.facts(club).stewards.last?.asksFrom == "2027-03-26")
        #expect(try bench.facts(lincoln).snoozes.count == 1)
        #expect(try bench.plan(lincoln).occurrences.map(\.occurrence.clock).contains(.promise))
        // Kim was the backup of both; of Lee's it is Ana's place that she takes.
        #expect(
            reply.backups.map { "\($0.partner.slug) \($0.now?.key.rawValue ?? "nobody")" } == [
                "lincoln nobody", "club nobody", "lees kim",
            ])
        let rows = try bench.audit().dropLast(before).reversed()
        #expect(Set(rows.map(\.command)).count == 1)
        #expect(rows.count { $0.table == "handover" } == 1)
        #expect(rows.count { $0.table == "stewardship" } == 2)
        let message = try #require(reply.handover.message)
        let shown = try bench.desk.showMessage(.init(number: message))
        #expect(shown.message.kind == .handover)
        #expect(shown.message.to == "kim")
        #expect(try #require(shown.text).contains("LINCOLN ELEMENTARY SCHOOL"))
        #expect(try bench.desk.listHandovers().handovers.map(\.number) == [reply.handover.number])
    }

    @Test("a preview says the same and changes nothing")
    func preview() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-11-12"])
        try bench.promise(of: id, due: "2027-03-20")
        let before = try bench.audit().count
        var previewed = try handOver(.init(from: "ana", to: "kim", mode: .preview, pack: .include), at: bench)
        #expect(previewed.previewed)
        #expect(try bench.audit().count == before)
        #expect(try bench.desk.listOutbox(.init()).messages.isEmpty)
        var done = try handOver(.init(from: "ana", to: "kim", pack: .include), at: bench)
        #expect(done.handover.number != nil)
        previewed.previewed = false
        done.handover.number = nil
        done.handover.message = nil
        #expect(previewed == done)
        #expect(done.partners.first?.openPromises.count == 1)
        #expect(done.partners.first?.coming.first { $0.clock == .promise }?.on == "2027-03-20")
        #expect(done.partners.first?.coming.first { $0.clock == .followUp }?.on == "2027-03-26")
    }

    @Test("a day to come, one branch, some of them, another grace")
    func narrowed() throws {
        let bench = try Bench()
        let here = try bench.partner()
        let there = try bench.partner("far-school", "Far School", branch: "far")
        let reply = try handOver(
            .init(from: "ana", to: "lee", branch: "far", on: "2027-04-01", grace: 0), at: bench)
        #expect(reply.partners.map(\.partner.slug) == ["far-school"])
        #expect(reply.handover.asksFrom == "2027-04-01")
        #expect(try bench.facts(there).steward(on: "2027-03-31") == "ana")
        #expect(try bench.facts(there).steward(on: "2027-04-01") == "lee")
        let second = try handOver(.init(from: "ana", to: "lee", only: ["lincoln"]), at: bench)
        #expect(second.partners.map(\.partner.slug) == ["lincoln"])
        #expect(try bench.facts(here).steward(on: bench.today) == "lee")
    }

    @Test("by somebody who is gone from the configuration already")
    func gone() throws {
        let bench = try Bench()
        let id = try bench.partner(steward: "ana")
        let without = Bench.library.split(separator: "\n").filter { !$0.hasPrefix("  ana:") }
        try without.joined(separator: "\n").write(
            to: bench.folder.appendingPathComponent("partnerd.yaml"), atomically: true, encoding: .utf8)
        #expect(try bench.desk.reload().outcome == .accepted)
        _ = try handOver(.init(from: "Ana Reyes", to: "kim"), at: bench)
        #expect(try bench.facts(id).steward(on: bench.today) == "kim")
        let fault = try bench.fault { _ = try handOver(.init(from: "kim", to: "ana"), at: bench) }
        #expect(fault.description == "Ana Reyes is gone since 12 March")
    }

    @Test("a pack drops what has gone on to others, and is not sent where nothing is left")
    func passedOn() throws {
        let bench = try Bench()
        try bench.partner()
        try bench.partner("club", "Chess Club")
        let number = try #require(try handOver(.init(from: "ana", to: "kim"), at: bench).handover.number)
        _ = try bench.desk.assign(.init(partner: "club", steward: "lee"), by: bench.root)
        let pack = try bench.desk.showPack(.init(number: number)).pack
        #expect(pack.text.contains("LINCOLN"))
        #expect(!pack.text.contains("CHESS"))
        _ = try bench.desk.assign(.init(partner: "lincoln", steward: "lee"), by: bench.root)
        let fault = try bench.fault { _ = try bench.desk.showPack(.init(number: number)) }
        #expect(fault.description == "none of its partners is Kim Tran's any more")
    }

    static let refusals: [Refusal] = [
        Refusal("to oneself", "Ana Reyes can't hand over to Ana Reyes") {
            _ = try $0.desk.handOver(.init(from: "ana", to: "Ana Reyes"), by: $0.root, random: random)
        },
        Refusal("to somebody unknown", "no member of staff \"kmi\"") {
            _ = try $0.desk.handOver(.init(from: "ana", to: "kmi"), by: $0.root, random: random)
        },
        Refusal("by somebody unknown", "no member of staff \"zed\"") {
            _ = try $0.desk.handOver(.init(from: "zed", to: "kim"), by: $0.root, random: random)
        },
        Refusal(
            "to somebody absent", "Lee Wong is away then, 10 March to 2 April; Kim Tran stands in",
            expected: "a later day (--from 2027-04-03), or --although-away"
        ) {
            _ = try $0.desk.handOver(.init(from: "ana", to: "lee"), by: $0.root, random: random)
        },
        Refusal("to somebody who leaves", "Dana Ortiz leaves: the last day is Wednesday, 31 March 2027") {
            _ = try $0.desk.handOver(.init(from: "ana", to: "dana"), by: $0.root, random: random)
        },
        Refusal(
            "a day that is over",
            "Monday, 1 March 2027 is over: what was asked since then was asked of Ana Reyes"
        ) {
            _ = try $0.desk.handOver(
                .init(from: "ana", to: "kim", on: "2027-03-01"), by: $0.root, random: random)
        },
        Refusal(
            "nothing to hand over", "Kim Tran looks after no partner at Far Branch on Friday, 12 March 2027"
        ) {
            _ = try $0.desk.handOver(
                .init(from: "kim", to: "ana", branch: "far"), by: $0.root, random: random)
        },
        Refusal(
            "a partner of another's",
            "Lee's School is Lee Wong's on Friday, 12 March 2027, not Ana Reyes's"
        ) {
            _ = try $0.desk.handOver(
                .init(from: "ana", to: "kim", only: ["lees"]), by: $0.root, random: random)
        },
        Refusal("an endless grace", "a grace of 4000 days is not possible", expected: "0 to 366") {
            _ = try $0.desk.handOver(.init(from: "ana", to: "kim", grace: 4000), by: $0.root, random: random)
        },
    ]

    @Test("refused, with the way out, and without a trace", arguments: refusals)
    func refused(_ refusal: Refusal) throws {
        let bench = try Bench()
        try bench.partner()
        try bench.partner("lees", "Lee's School", steward: "lee")
        try bench.store.command(actor: "setting", verb: "setting", at: bench.time.now) { db, command in
            // Two that touch are one.
            try Absences.add(
                of: "lee", from: "2027-03-10", through: "2027-03-20", delegate: "kim", command, db)
            try Absences.add(of: "lee", from: "2027-03-21", through: "2027-04-02", delegate: nil, command, db)
            try Leavings.add(of: "dana", lastDay: "2027-03-31", note: nil, command, db)
        }
        try refusal.check(at: bench)
    }

    @Test("to somebody absent all the same: asks begin the grace after they are back, and that is said")
    func although() throws {
        let bench = try Bench()
        try bench.partner()
        try bench.store.command(actor: "setting", verb: "setting", at: bench.time.now) { db, command in
            try Absences.add(of: "kim", from: "2027-03-10", through: "2027-03-20", delegate: nil, command, db)
        }
        let reply = try handOver(.init(from: "ana", to: "kim", away: .handOver), at: bench)
        #expect(reply.handover.asksFrom == "2027-04-04")
        #expect(
            reply.notes == [
                "Kim Tran is away through 20 March (nobody stands in); the days without asks begin after that."
            ])
    }

    @Test("what the configuration still says of who hands over is named")
    func offices() throws {
        let bench = try Bench()
        try bench.partner("danas", "Dana's School", steward: "dana")
        let reply = try handOver(.init(from: "dana", to: "ana"), at: bench)
        #expect(
            reply.notes == [
                "Dana Ortiz is still the head of Far Branch, Hillside Branch in the configuration.",
                "Dana Ortiz is still the supervisor of Ana Reyes, Kim Tran, Lee Wong in the configuration.",
            ])
    }
}
