import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Merged duplicates: rows keep their number, the survivor reads them, and it can be undone")
struct MergeTests {
    private func merge(_ bench: Bench) throws -> Verb.MergePartner.Reply {
        try bench.desk.mergePartner(.init(partner: "lincoln-elem", into: "lincoln"), by: bench.root)
    }

    @Test("touches, promises and people are the survivor's; the slug leads there")
    func together() throws {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2026-11-12"])
        let double = try bench.partner("lincoln-elem", "Lincoln Elem.", touched: ["2027-03-01"])
        let promise = try bench.promise(of: double)
        try bench.contact("Pilar Ruiz", of: double)
        let preview = try bench.desk.mergePartner(
            .init(partner: "lincoln-elem", into: "lincoln", preview: true), by: bench.root)
        #expect(try bench.facts(double).partner.id == double)
        let rows = try bench.changed(by: "root") {
            let reply = try merge(bench)
            #expect(reply.touches == 1 && reply.promises == 1 && reply.contacts == 1)
            #expect(reply.coming == preview.coming)
            #expect(Set(reply.closed.map(\.clock)) == [.followUp, .promise, .reEvaluation, .contactCheck])
        }
        #expect(rows == ["partner update"])
        #expect(try bench.due(.followUp, of: lincoln) == "2027-06-01")
        #expect(try bench.store.read { try Facts.all($0) }.map(\.partner.id) == [lincoln])

        let shown = try bench.desk.showPartner(.init(partner: "lincoln-elem"))
        #expect(shown.partner.partner.slug == "lincoln")
        #expect(shown.merged.map(\.slug) == ["lincoln-elem"])
        #expect(shown.contacts.map(\.name) == ["Pilar Ruiz"])
        #expect(shown.openPromises.map(\.number) == [promise])
        #expect(
            try bench.desk.explain(.init(partner: "lincoln-elem")).partners.map(\.partner.slug) == ["lincoln"]
        )
        #expect(try bench.desk.listPartners(.init()).total == 1)
        #expect(try bench.store.read { try Sanity.faults($0) }.isEmpty)

        // With its people and of its promises, under the survivor's number.
        _ = try bench.desk.logTouch(.init(partner: "lincoln", how: .call, who: "Pilar"), by: bench.root)
        _ = try bench.desk.keepPromise(.init(number: promise), by: bench.root)
        #expect(try bench.store.read { try Sanity.faults($0) }.isEmpty)
        let undone = try bench.desk.unmergePartner(.init(partner: "lincoln-elem"), by: bench.root)
        #expect(undone.taken == 1)
        #expect(try bench.facts(double).touches.count == 2)
        #expect(try bench.facts(lincoln).touches.count == 1)
        #expect(try bench.store.read { try Sanity.faults($0) }.isEmpty)
    }

    /// The story of merged duplicates: what each was asked counts, so that the same steward is not asked anew.
    @Test("no reminder is repeated because of the merge", arguments: ["ana", "kim"] as [StaffKey])
    func notTwice(_ other: StaffKey) throws {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2026-11-12"])
        let double = try bench.partner(
            "lincoln-elem", "Lincoln Elem.", touched: ["2026-11-11"], steward: other)
        let occurrence = try #require(
            try bench.plan(double).occurrences.first { $0.occurrence.clock == .followUp }?.occurrence)
        let message = try bench.decided(.due, of: occurrence, steward: other)
        try bench.accept(message)
        #expect(try bench.spoken(to: "ana", of: lincoln, on: bench.today).contains(.followUp))
        _ = try merge(bench)
        // Ana was asked of the double today; of what Kim was asked of it, Ana knows nothing.
        #expect(
            try bench.spoken(to: "ana", of: lincoln, on: bench.today).contains(.followUp) == (other == "kim"))
        _ = try bench.desk.unmergePartner(.init(partner: "lincoln-elem"), by: bench.root)
        #expect(try bench.spoken(to: "ana", of: lincoln, on: bench.today).contains(.followUp))
    }

    @Test("what was asked of the survivor still counts, whoever had the double")
    func ownCounts() throws {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2026-11-12"])
        let double = try bench.partner(
            "lincoln-elem", "Lincoln Elem.", touched: ["2026-11-11"], steward: "kim")
        for (id, steward) in [(lincoln, "ana"), (double, "kim")] as [(Partner.ID, StaffKey)] {
            let occurrence = try #require(
                try bench.plan(id).occurrences.first { $0.occurrence.clock == .followUp }?.occurrence)
            try bench.accept(try bench.decided(.due, of: occurrence, steward: steward))
        }
        _ = try merge(bench)
        #expect(!(try bench.spoken(to: "ana", of: lincoln, on: bench.today).contains(.followUp)))
    }

    @Test("what is decided of the merged one and not on its way is closed")
    func closed() throws {
        let bench = try Bench()
        try bench.partner(touched: ["2026-11-12"])
        let double = try bench.partner("lincoln-elem", "Lincoln Elem.", touched: ["2026-11-11"])
        let occurrence = try #require(
            try bench.plan(double).occurrences.first { $0.occurrence.clock == .followUp }?.occurrence)
        let message = try bench.decided(.due, of: occurrence)
        _ = try merge(bench)
        #expect(try bench.store.read { try Steps.of(message: message, $0) }.map(\.state) == [.closed])
    }

    @Test("undone, each plans as before", arguments: [1, 7, 2027, 40_961] as [UInt64])
    func undone(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let bench = try Bench()
        let ids = try ["lincoln", "lincoln-elem", "third"].map { try bench.partner($0, $0) }
        for index in 0..<40 {
            let id = ids.randomElement(using: &random)!
            let date = CivilDate("2026-01-01").adding(days: .random(in: 0..<430, using: &random))
            let kind = Int.random(in: 0..<6, using: &random)
            try bench.store.command(actor: "setting", verb: "setting", at: bench.time.now) { db, command in
                switch kind {
                case 0, 1: try Touches.add(to: id, .init(date: date, how: .call, staff: "ana"), command, db)
                case 2:
                    try Promises.add(
                        to: id, what: "promise \(index)", made: date, due: date.adding(days: 400), by: "ana",
                        command, db)
                case 3:
                    try Evaluations.add(
                        to: id, date: date, ourRole: "a", theirRole: nil, commitment: nil, outcome: .keep,
                        note: nil, by: "ana", command, db)
                case 4: try Skips.add(to: id, .followUp, on: date, reason: "snow", by: nil, command, db)
                default:
                    try Snoozes.add(
                        to: id, .reEvaluation, until: date.adding(days: 200), by: nil, command, db)
                }
            }
        }
        let before = try ids.map { try bench.plan($0) }
        // A chain: the third into the double, that into the one that stays.
        _ = try bench.desk.mergePartner(.init(partner: "third", into: "lincoln-elem"), by: bench.root)
        _ = try merge(bench)
        let facts = try bench.facts(ids[2])
        #expect(facts.partner.id == ids[0])
        #expect(facts == (try bench.store.read { try Facts.all($0) }.first))
        #expect(try bench.store.read { try Sanity.faults($0) }.isEmpty)
        for slug in Bool.random(using: &random) ? ["lincoln-elem", "third"] : ["third", "lincoln-elem"] {
            _ = try bench.desk.unmergePartner(.init(partner: slug), by: bench.root)
        }
        #expect(try ids.map { try bench.plan($0) } == before, "seed \(seed)")
    }

    @Test("a sheet that still names the merged one means the survivor, and renames nothing")
    func sheet() throws {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2026-11-12"])
        try bench.partner("lincoln-elem", "Lincoln Elem.")
        _ = try merge(bench)
        var old = PartnerRow(row: 3, name: "Lincoln Elem.")
        old.lastContact = "2027-03-05"
        old.kind = "food bank"
        var line = TouchRow(row: 2, date: "2027-03-07", partner: "lincoln-elem")
        line.how = "visit"
        for (index, outcome) in [Verb.Import.Outcome.applied, .nothingToDo].enumerated() {
            let reply = try bench.desk.takeSheet(
                .init(
                    file: "old.csv", partners: [PartnerRow(row: 2, name: "Lincoln Elementary School"), old],
                    touches: [line], mode: .all), by: bench.root)
            #expect(reply.outcome == outcome, "\(index)")
            #expect(
                reply.warned.map(\.problem) == [
                    "\"Lincoln Elem.\" was merged into Lincoln Elementary School; only its contact is taken"
                ])
        }
        let facts = try bench.facts(lincoln)
        #expect(facts.partner.name == "Lincoln Elementary School" && facts.partner.kind == "school")
        #expect(facts.touches.map(\.date).sorted() == ["2026-11-12", "2027-03-05", "2027-03-07"])
    }

    static let refusals: [Refusal] = [
        Refusal("itself", "Lincoln Elementary School can't be merged into itself") {
            _ = try $0.desk.mergePartner(.init(partner: "lincoln", into: "lincoln"), by: $0.root)
        },
        Refusal("nobody", "no partner \"lincon\"") {
            _ = try $0.desk.mergePartner(.init(partner: "lincoln", into: "lincon"), by: $0.root)
        },
        Refusal("not merged", "Chess Club is merged into nothing") {
            _ = try $0.desk.unmergePartner(.init(partner: "chess-club"), by: $0.root)
        },
        Refusal(
            "merged already", "Lincoln Elem. was merged into Lincoln Elementary School already",
            expected: "partnerctl partner unmerge lincoln-elem before"
        ) {
            _ = try $0.desk.mergePartner(.init(partner: "lincoln-elem", into: "chess-club"), by: $0.root)
        },
        Refusal("in a circle", "Lincoln Elementary School can't be merged into itself") {
            _ = try $0.desk.mergePartner(.init(partner: "lincoln", into: "lincoln-elem"), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner()
        try bench.partner("chess-club", "Chess Club")
        try bench.partner("lincoln-elem", "Lincoln Elem.")
        _ = try merge(bench)
        try row.check(at: bench)
    }
}
