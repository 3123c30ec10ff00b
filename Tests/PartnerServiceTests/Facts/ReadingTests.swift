import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Partners are listed as asked for")
struct ListTests {
    static func bench() throws -> Bench {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2026-11-12"])
        try bench.contact("Pilar Ruiz", of: lincoln)
        try bench.partner(
            "food-bank", "Hillside Food Bank", kind: "food-bank", since: "2027-01-10",
            touched: ["2027-03-02"], steward: "kim")
        try bench.partner("chess-club", "Chess Club", stage: .lapsed, steward: nil)
        try bench.partner("islands", "Íslands School", branch: "far", stage: .building, since: "2027-03-01")
        try bench.partner("gone", "Abby House", kind: "shelter", stage: .ended)
        return bench
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let request: Verb.ListPartners.Parameters
        let slugs: [String]
        let testDescription: String

        init(_ name: String, _ request: Verb.ListPartners.Parameters, _ slugs: [String]) {
            testDescription = name
            self.request = request
            self.slugs = slugs
        }
    }

    @Test(
        "filters and orders",
        arguments: [
            Row("all but the ended, by name", .init(), ["chess-club", "food-bank", "islands", "lincoln"]),
            Row("a kind", .init(kinds: ["Food Bank"]), ["food-bank"]),
            Row("a kind that only the records know", .init(kinds: ["shelter"], stages: [.ended]), ["gone"]),
            Row(
                "two branches", .init(branches: ["far", "Hillside Branch"]),
                ["chess-club", "food-bank", "islands", "lincoln"]),
            Row("a branch", .init(branches: ["far"]), ["islands"]),
            Row("a steward", .init(stewards: ["Kim"]), ["food-bank"]),
            Row("a steward or nobody", .init(stewards: ["kim", "nobody"]), ["chess-club", "food-bank"]),
            Row("a health", .init(health: [.overdue]), ["lincoln"]),
            Row("stages", .init(stages: [.ended, .lapsed]), ["gone", "chess-club"]),
            Row("a contact's name", .init(text: "ruíz"), ["lincoln"]),
            Row("a part of a name, without its accent", .init(text: "islands"), ["islands"]),
            Row(
                "filters together", .init(kinds: ["school"], stewards: ["ana"], stages: [.building]),
                ["islands"]),
            Row("by due date", .init(sort: .due), ["lincoln", "food-bank", "islands", "chess-club"]),
            Row("by last touch", .init(sort: .last), ["chess-club", "islands", "lincoln", "food-bank"]),
            Row("by steward", .init(sort: .steward), ["islands", "lincoln", "food-bank", "chess-club"]),
        ])
    func list(_ row: Row) throws {
        let reply = try Self.bench().desk.listPartners(row.request)
        #expect(reply.partners.map(\.partner.slug) == row.slugs)
        #expect(reply.total == 5)
    }

    @Test("a line says when which clock is due next")
    func line() throws {
        let reply = try Self.bench().desk.listPartners(.init(stewards: ["kim"]))
        let line = try #require(reply.partners.first)
        #expect(line.lastTouch == "2027-03-02")
        #expect(line.due == "2027-04-02")
        #expect(line.clock == .followUp)
        #expect(line.stage == .established)
    }

    @Test("a name that nobody has is refused")
    func unknown() throws {
        let bench = try Self.bench()
        let fault = try bench.fault { _ = try bench.desk.listPartners(.init(kinds: ["schol"])) }
        #expect(fault.parameters.nearest == ["school"])
    }
}

@Suite("A partner is shown with all that is on record")
struct ShowTests {
    @Test("the facts, the contacts, what is promised, what comes")
    func show() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-11-12"])
        try bench.contact("Pilar Ruiz", of: id)
        let kept = try bench.promise("send the dates", of: id)
        try bench.promise("call back", of: id)
        _ = try bench.desk.keepPromise(.init(number: kept, on: "2027-03-05"), by: bench.root)
        _ = try bench.desk.evaluate(
            .init(partner: "lincoln", ourRole: "craft table", outcome: .keep, on: "2026-12-01"),
            by: bench.root)
        _ = try bench.desk.assign(.init(partner: "lincoln", steward: "lee"), by: bench.root)
        _ = try bench.desk.logTouch(
            .init(partner: "lincoln", how: .call, by: "ana"), by: try bench.staff("areyes"))

        let reply = try bench.desk.showPartner(.init(partner: "lincoln"))
        #expect(reply.partner.branchName == "Hillside Branch")
        #expect(reply.partner.steward?.name == "Lee Wong")
        #expect(reply.partner.stewardSince == bench.today)
        #expect(reply.partner.backup?.key == "kim")
        #expect(reply.partner.stage.stage == .established)
        #expect(reply.partner.lastTouch == bench.today)
        #expect(reply.contacts.map(\.name) == ["Pilar Ruiz"])
        #expect(reply.openPromises.map(\.what) == ["call back"])
        #expect(reply.lastEvaluation?.ourRole == "craft table")
        #expect(reply.coming.contains { $0.clock == .followUp && $0.due == "2027-06-12" })

        let dates = reply.timeline.map(\.date)
        #expect(dates == dates.sorted(by: >))
        #expect(reply.timeline.first?.touch?.recordedBy == "ana")
        #expect(reply.timeline.compactMap(\.promise).map(\.state) == [.kept, .open, .open])
        #expect(reply.timelineTotal == 9)
        #expect(reply.timeline.count == 9)
        #expect(
            try bench.desk.showPartner(.init(partner: "lincoln", timeline: 2)).timeline
                == Array(reply.timeline.prefix(2)))
    }

    @Test("what the mail system accepted is in the timeline, what waits is not")
    func said() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-11-12"])
        let occurrence = try #require(try bench.plan(id).occurrences.first?.occurrence)
        let message = try bench.decided(of: occurrence)
        #expect(try bench.desk.showPartner(.init(partner: "lincoln")).timeline.allSatisfy { $0.said == nil })
        try bench.store.write { [today = bench.today, now = bench.time.now] db in
            let number = try Outbox.begin(message, on: .sendmail, text: Bytes("x".utf8), at: now, db)
            try Outbox.end(number, .accepted, at: now, today: { _ in today }, db)
        }
        let said = try bench.desk.showPartner(.init(partner: "lincoln")).timeline.compactMap(\.said)
        #expect(said.map(\.to.key) == ["ana"])
        #expect(said.map(\.step) == [.due])
    }

    @Test("no partner, and a timeline of less than nothing")
    func refused() throws {
        let bench = try Bench()
        try bench.partner()
        #expect(try bench.fault { _ = try bench.desk.showPartner(.init(partner: "x")) }.name == .notFound)
        let fault = try bench.fault {
            _ = try bench.desk.showPartner(.init(partner: "lincoln", timeline: -1))
        }
        #expect(fault.parameters.exitCode == 64)
    }
}

@Suite("The history says who changed what")
struct HistoryTests {
    @Test("the latest first, with the fields that changed in people's words")
    func history() throws {
        let bench = try Bench()
        let id = try bench.partner()
        try bench.contact("Pilar Ruiz", of: id)
        _ = try bench.desk.logTouch(
            .init(partner: "lincoln", how: .call, who: "Pilar", note: "hello"), by: try bench.staff("areyes"))
        _ = try bench.desk.editTouch(.init(number: 1, note: "hello again"), by: bench.root)
        _ = try bench.desk.removeTouch(.init(number: 1), by: bench.root)

        let reply = try bench.desk.history(.init(partner: "lincoln", limit: 3))
        #expect(reply.total == 7)
        #expect(reply.entries.map(\.action) == [.removed, .changed, .added])
        #expect(reply.entries.map(\.who) == ["root", "root", "ana"])
        #expect(reply.entries.map(\.command) == ["touch remove", "touch edit", "log"])
        #expect(reply.entries.allSatisfy { $0.record == "touch" && $0.recordNumber == 1 })
        #expect(reply.entries[1].changes == [FieldChange(field: "note", from: "hello", to: "hello again")])
        #expect(
            reply.entries[2].changes == [
                FieldChange(field: "date", to: "2027-03-12"), FieldChange(field: "how", to: "call"),
                FieldChange(field: "with", to: "Pilar Ruiz"), FieldChange(field: "note", to: "hello"),
                FieldChange(field: "by", to: "ana"),
            ])
        #expect(reply.entries[0].at.date == bench.today)
    }

    @Test("by which way each came, by field, by day and by person")
    func ways() throws {
        let bench = try Bench()
        let id = try bench.partner()
        _ = try bench.desk.takeSheet(
            .init(
                file: "log.csv", touches: [TouchRow(row: 2, date: "2027-03-01", partner: "lincoln")],
                mode: .all), by: bench.root)
        _ = try bench.desk.editPartner(.init(partner: "lincoln", notes: "n"), by: bench.root)
        let command = try bench.store.command(actor: "root", verb: "nothing", at: bench.time.now) { $1 }
        // Outside of a command it is nobody's, as if another program had written it.
        try bench.store.write { db in
            var entry = try #require(try Partners.get(id, db).flatMap { PartnerEntry($0) })
            entry.website = "w"
            try Partners.change(id, to: entry, command, db)
        }
        let reply = try bench.desk.history(.init(partner: "lincoln"))
        #expect(
            reply.entries.prefix(3).map(\.through) == [
                "another program", "partnerctl partner edit", "import 1, log.csv",
            ])
        let field = try bench.desk.history(.init(partner: "lincoln", field: "Website"))
        #expect(field.entries.map(\.changes) == [[FieldChange(field: "website", to: "w")]])
        let who = try bench.desk.history(.init(partner: "lincoln", who: "another program"))
        #expect(who.total == 1)
        let own = try bench.desk.history(.init(partner: "lincoln", who: "root"))
        #expect(
            try bench.desk.history(.init(partner: "lincoln", since: "today", who: "root")).total == own.total)
        #expect(own.total == reply.entries.count { $0.who == "root" })
        let fault = try bench.fault { _ = try bench.desk.history(.init(partner: "lincoln", field: "webste")) }
        #expect(fault.parameters.nearest == ["website"])
    }

    @Test("records are named as people name them")
    func records() throws {
        let bench = try Bench()
        try bench.partner()
        let records = Set(try bench.desk.history(.init(partner: "lincoln")).entries.map(\.record))
        #expect(records == ["partner", "stage", "steward"])
        let fault = try bench.fault { _ = try bench.desk.history(.init(partner: "lincoln", limit: 0)) }
        #expect(fault.parameters.exitCode == 64)
    }
}
