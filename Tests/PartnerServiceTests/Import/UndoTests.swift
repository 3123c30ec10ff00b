import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("An import is taken back as a whole, or not at all")
struct UndoTests {
    private func row(_ number: Int, _ name: String, _ fill: (inout PartnerRow) -> Void = { _ in })
        -> PartnerRow
    {
        var row = PartnerRow(row: number, name: name)
        row.kind = "school"
        row.branch = "Hillside"
        row.steward = "Ana"
        row.lastContact = "2027-02-20"
        fill(&row)
        return row
    }

    @discardableResult
    private func take(_ bench: Bench, _ rows: [PartnerRow], touches: [TouchRow] = []) throws -> Int64? {
        let reply = try bench.desk.takeSheet(
            .init(file: "partners.csv", partners: rows, touches: touches, mode: .all), by: bench.root)
        #expect(reply.outcome == .applied)
        return reply.number
    }

    private func undo(
        _ bench: Bench, _ number: Int64, _ mode: Verb.UndoImport.Mode = .undo
    ) throws -> Verb.UndoImport.Reply {
        try bench.desk.undoImport(.init(number: number, mode: mode), by: bench.root)
    }

    /// All that people told, in a form that can be compared.
    private func facts(_ bench: Bench) throws -> [String] {
        try bench.store.read { db in
            try Partners.all(db).flatMap { partner -> [String] in
                let facts = try Facts.one(partner.id, db)
                return [
                    "\(partner)", "\(facts?.stewards ?? [])", "\(facts?.stages ?? [])",
                    "\(facts?.touches ?? [])",
                    "\(try Contacts.of(partner.id, db))",
                ]
            }
        }
    }

    @Test("that a digest put something of it off stands in no way")
    func putOff() throws {
        let bench = try Bench()
        let number = try #require(try take(bench, [row(2, "Lincoln Elementary")]))
        let partner = try #require(try bench.store.read(Partners.all).first)
        let message = try bench.store.write { [time = bench.time, today = bench.today] db in
            try Outbox.post(
                digest: today, to: "ana", at: MailAddress(address: "ana@library.example"),
                messageID: "<1@library.example>", window: time.now..<time.now.adding(.seconds(3600)),
                steps: [],
                putOff: [Occurrence(partner: partner.id, clock: .followUp, anchor: "2027-02-20")],
                channels: [.sendmail], at: time.now, db)
        }
        #expect(try bench.store.read { try PutOff.of(message: message, $0) }.count == 1)
        #expect(try undo(bench, number, .preview).standing.isEmpty)
        #expect(try undo(bench, number).outcome == .undone)
        #expect(try bench.store.read { try PutOff.of(message: message, $0) }.isEmpty)
    }

    @Test("what was added is gone, what was changed is as before, and the same file can come again")
    func whole() throws {
        let bench = try Bench()
        try take(
            bench,
            [
                row(2, "Lincoln Elementary") {
                    $0.contactName = "Pilar Ruiz"
                    $0.contactPhone = "555-0100"
                }
            ])
        let before = try facts(bench)
        var line = TouchRow(row: 2, date: "2027-03-01", partner: "Lincoln Elementary")
        line.note = "asked for a story time"
        let sheet = [
            row(2, "Lincoln Elementary") {
                $0.contactName = "Pilar Ruiz"
                $0.contactPhone = "555-0142"
                $0.steward = "kim"
                $0.notes = "side door"
            }, row(3, "Teen Coders"),
        ]
        let number = try #require(try take(bench, sheet, touches: [line]))
        let after = try facts(bench)
        #expect(before != after)

        let preview = try undo(bench, number, .preview)
        #expect(preview.outcome == .previewed && preview.standing.isEmpty)
        #expect(preview.changes.contains { $0.record == "contact" && $0.changes.map(\.field) == ["phone"] })
        #expect(try facts(bench) == after)

        #expect(try undo(bench, number).outcome == .undone)
        #expect(try facts(bench) == before)
        let entry = try bench.desk.listImports(.init()).imports[0]
        #expect(entry.number == number && entry.undoneBy == "root" && entry.undone != nil)

        let again = try #require(try take(bench, sheet, touches: [line]))
        #expect(again > number)
        #expect(try bench.store.read { try Partners.count($0) } == 2)
    }

    struct Standing: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let field: String
        let slug: String
        let by: String
        let act: @Sendable (Bench) throws -> Void

        init(
            _ name: String, field: String, of slug: String = "teen-coders", by: String = "root",
            _ act: @escaping @Sendable (Bench) throws -> Void
        ) {
            (testDescription, self.field, self.slug, self.by, self.act) = (name, field, slug, by, act)
        }
    }

    static let standing = [
        Standing("a field that was changed again", field: "notes", of: "lincoln-elementary") {
            _ = try $0.desk.editPartner(
                .init(partner: "lincoln-elementary", notes: "back door"), by: $0.root)
        },
        Standing(
            "a steward set since, of a partner that was there before", field: "steward",
            of: "lincoln-elementary"
        ) {
            _ = try $0.desk.assign(.init(partner: "lincoln-elementary", steward: "lee"), by: $0.root)
        },
        Standing("a touch with a new partner, by a member of staff", field: "touch", by: "kim") {
            _ = try $0.desk.logTouch(.init(partner: "teen-coders", how: .call), by: try $0.staff("ktran"))
        },
        Standing("a contact of a new partner", field: "contact") {
            _ = try $0.desk.addContact(
                .init(partner: "teen-coders", contact: .init(name: "Mo")), by: $0.root)
        },
        Standing("a reminder about a new partner", field: "reminder", by: "") { bench in
            let id = try #require(try bench.store.read { try Partners.find(slug: "teen-coders", $0)?.id })
            let occurrence = Occurrence(partner: id, clock: .followUp, subject: 0, anchor: "2027-02-20")
            try bench.decided(of: occurrence)
        },
    ]

    @Test("where something stands on it nothing is taken back, and it is named", arguments: standing)
    func stands(_ row: Standing) throws {
        let bench = try Bench()
        try take(bench, [self.row(2, "Lincoln Elementary")])
        let number = try #require(
            try take(
                bench,
                [
                    self.row(2, "Lincoln Elementary") {
                        $0.notes = "side door"
                        $0.steward = "kim"
                    }, self.row(3, "Teen Coders"),
                ]))
        try row.act(bench)
        let before = try facts(bench), audit = try bench.audit().count
        let reply = try undo(bench, number)
        #expect(reply.outcome == .refused)
        #expect(Set(reply.standing.map(\.field)).contains(row.field))
        #expect(Set(reply.standing.map { $0.partner?.slug }) == [row.slug])
        if !row.by.isEmpty {
            #expect(Set(reply.standing.map(\.by)) == [row.by])
            #expect(reply.standing.allSatisfy { $0.at != nil })
        }
        #expect(try facts(bench) == before)
        #expect(try bench.audit().count == audit)
    }

    @Test("a field that was changed and changed back stands in nobody's way")
    func changedBack() throws {
        let bench = try Bench()
        try take(bench, [row(2, "Lincoln Elementary")])
        let number = try #require(try take(bench, [row(2, "Lincoln Elementary") { $0.notes = "side door" }]))
        for notes in ["back door", "side door"] {
            _ = try bench.desk.editPartner(.init(partner: "lincoln-elementary", notes: notes), by: bench.root)
        }
        #expect(try undo(bench, number).outcome == .undone)
    }

    @Test("the latest first: of two imports on one field the later goes before the earlier")
    func order() throws {
        let bench = try Bench()
        try take(bench, [row(2, "Lincoln Elementary")])
        let first = try #require(try take(bench, [row(2, "Lincoln Elementary") { $0.notes = "one" }]))
        let second = try #require(try take(bench, [row(2, "Lincoln Elementary") { $0.notes = "two" }]))
        #expect(try undo(bench, first).outcome == .refused)
        #expect(try undo(bench, second).outcome == .undone)
        #expect(try undo(bench, first).outcome == .undone)
        #expect(try bench.store.read { try Partners.find(slug: "lincoln-elementary", $0)?.notes } == nil)
    }

    static let refusals = [
        Refusal("no such import", "no import 9") {
            _ = try $0.desk.undoImport(.init(number: 9, mode: .undo), by: $0.root)
        },
        Refusal("undone already", "import 1 was taken back already, by root on Sat 13 Mar 06:00") {
            var row = PartnerRow(row: 2, name: "Teen Coders")
            row.branch = "Hillside"
            row.lastContact = "2027-02-20"
            _ = try $0.desk.takeSheet(.init(file: "a.csv", partners: [row], mode: .all), by: $0.root)
            _ = try $0.desk.undoImport(.init(number: 1, mode: .undo), by: $0.root)
            _ = try $0.desk.undoImport(.init(number: 1, mode: .undo), by: $0.root)
        },
    ]

    @Test("refused", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        let fault = try #require(throws: ControlFault.self) { try row.ask(bench) }
        #expect(fault.description == row.message)
    }
}
