import Foundation
import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A person can be forgotten, and that it was done stays")
struct EraseTests {
    private static let name = "Pilar Ruizpena"

    /// A partner whose contact stands in a touch, a promise, an evaluation, the audit, a dead letter, a mail that
    /// left after an unknown try, and a watched sheet's result.
    private func filled() throws -> (Bench, Partner.ID) {
        let bench = try Bench()
        let id = try bench.partner()
        _ = try bench.desk.addContact(
            .init(
                partner: "lincoln",
                contact: .init(
                    name: Self.name, role: "office manager", phone: "559 555-0142",
                    mail: "pruizpena@lincoln.example")),
            by: bench.root)
        _ = try bench.desk.editContact(
            .init(partner: "lincoln", contact: "Pilar", phone: "559 555-0199"), by: bench.root)
        _ = try bench.desk.logTouch(
            .init(
                partner: "lincoln", how: .call, who: "Pilar", note: "Ruizpena wants a story time",
                promise: .init(what: "write to pruizpena@lincoln.example", due: "in 2 weeks")), by: bench.root
        )
        _ = try bench.desk.evaluate(
            .init(
                partner: "lincoln", theirRole: "Pilar brings 20 teens",
                answers: [.init(question: "Who drives?", answer: "\"Pilar\", she says")], outcome: .keep),
            by: bench.root)
        try bench.store.write { db in
            try Sheets.save(
                SheetRecord(
                    path: "/srv/contacts.csv", fingerprint: "1", sha256: nil, readAt: bench.time.now,
                    result: "row 4: Pilar Ruizpena is no contact"), db)
        }
        return (bench, id)
    }

    private func occurrence(_ bench: Bench, _ id: Partner.ID) throws -> Occurrence {
        try #require(
            try bench.plan(id).occurrences.first { $0.occurrence.clock == .followUp }?.occurrence)
    }

    /// Whether these bytes are anywhere in the database or the log beside it.
    private func remains(_ bench: Bench, _ text: String) throws -> Bool {
        let files = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
            .filter { $0.hasPrefix("partnerd.sqlite") }
        #expect(files.contains("partnerd.sqlite"))
        return try files.contains { file in
            let bytes = try Data(contentsOf: bench.folder.appendingPathComponent(file))
            return bytes.range(of: Data(text.utf8)) != nil
        }
    }

    @Test("what the drop folder took is named, for it may name them too")
    func folders() throws {
        let (bench, _) = try filled()
        try bench.configure { $0 + "\ndrop: /srv/in\n" }
        let preview = try bench.desk.eraseContact(.init(partner: "lincoln", contact: "Pilar"), by: bench.root)
        #expect(preview.folders == ["/srv/in/done", "/srv/in/refused"])
    }

    @Test("every text, the history and the very bytes")
    func everywhere() throws {
        let (bench, id) = try filled()
        #expect(try remains(bench, "Ruizpena"))
        let before = try bench.audit().count
        let preview = try bench.desk.eraseContact(.init(partner: "lincoln", contact: "Pilar"), by: bench.root)
        #expect(!preview.done && preview.shredded == nil && preview.folders.isEmpty)
        #expect(try bench.audit().count == before)
        #expect(preview.texts.first { $0.record == "touch" }?.from == "Ruizpena wants a story time")

        let reply = try bench.desk.eraseContact(
            .init(partner: "lincoln", contact: "Pilar", sure: true), by: bench.root)
        #expect(reply.done && reply.shredded == true)
        #expect(reply.texts.map(\.record) == preview.texts.map(\.record))
        #expect(reply.texts.allSatisfy { $0.from == nil })
        #expect(Set(reply.texts.map(\.record)) == ["touch", "promise", "evaluation", "sheet"])
        for word in ["Ruizpena", "Pilar", "ruizpena", "0142", "0199", "office manager"] {
            #expect(!(try remains(bench, word)), "\(word)")
        }

        let facts = try bench.facts(id)
        #expect(facts.touches.map(\.note) == ["(forgotten) wants a story time"])
        #expect(facts.promises.map(\.what) == ["write to (forgotten)"])
        #expect(facts.evaluations.map(\.answers) == [["Who drives?": "\"(forgotten)\", she says"]])
        let contact = try #require(try bench.store.read { try Contacts.of(id, $0) }.first)
        #expect(contact.name == "(forgotten)" && contact.erased == bench.today && contact.left == bench.today)
        #expect(facts.touches.map(\.contact) == [contact.id])

        let history = try bench.desk.history(.init(partner: "lincoln"))
        let done = try #require(history.entries.first { $0.command?.contains("forgotten") == true })
        #expect(done.who == "root" && done.emptied)
        #expect(history.entries.filter(\.emptied).count == reply.history)
        #expect(try bench.store.read { try Sanity.faults($0) }.isEmpty)
        let again = try bench.fault {
            _ = try bench.desk.eraseContact(
                .init(partner: "lincoln", contact: "1", sure: true), by: bench.root)
        }
        #expect(again.description == "contact 1 of Lincoln Elementary School is forgotten already")
    }

    @Test("a dead letter is taken back, and the text of one that left is emptied")
    func messages() throws {
        let (bench, id) = try filled()
        let text = "To Pilar Ruiz=\r\npena, office"
        let dead = try bench.decided(.due, of: try occurrence(bench, id))
        try bench.attempt(dead, .refused, text: text)
        let left = try bench.decided(.due, of: try occurrence(bench, id), number: 2)
        try bench.attempt(left, .unknown(next: bench.time.now), text: text)
        // While it may still be on its way, it can't be called back.
        let fault = try bench.fault {
            _ = try bench.desk.eraseContact(
                .init(partner: "lincoln", contact: "Pilar", sure: true), by: bench.root)
        }
        #expect(fault.description.hasPrefix("message \(left) names them and may be on its way"))
        try bench.attempt(left, .accepted, text: text)
        let reply = try bench.desk.eraseContact(
            .init(partner: "lincoln", contact: "Pilar", sure: true), by: bench.root)
        #expect(reply.messages == 1 && reply.deadLetters == 1)
        #expect(!(try remains(bench, "Pilar")))
        #expect(try bench.store.read { try Outbox.list(.refused, limit: 9, $0) }.isEmpty)
    }

    @Test("only an admin")
    func right() {
        #expect(Right.of(Verb.EraseContact.name) == .admin)
    }
}
