import Foundation
import GRDB
import PartnerCore
import PartnerStore
import Testing

@Suite("A migration is never edited once released, and every old database keeps opening")
struct MigrationTests {
    /// What the first version of the program left behind, by `sqlite3 FILE .dump`. Never written anew.
    private static let dump = "Fixtures/v1.sql"

    private static let schema = """
        SELECT type || ' ' || name || char(10) || coalesce(sql, '') FROM sqlite_schema
        WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name
        """

    @Test("version 1")
    func versionOne() throws {
        let folder = try World.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }  // left behind, it loses nothing
        let path = folder.appendingPathComponent("v1").path
        let file = try #require(Bundle.module.resourceURL).appendingPathComponent(Self.dump)
        try Shell.ask(String(contentsOf: file, encoding: .utf8), of: path)
        let store = try Store(path: path)
        let facts = try store.read(Facts.all)
        #expect(facts.map(\.partner.slug) == ["lincoln"])
        #expect(facts.first?.touches.map(\.note) == ["Two\nlines"])
        #expect(facts.first?.promises.map(\.what) == ["the summer dates"])
        #expect(facts.first?.steps.map(\.state) == [.spoken, .decided])
        #expect(try store.read { try Audit.latest(limit: 1, $0) }.map(\.verb) == ["log"])
        #expect(try store.read(Sanity.faults) == [])
        #expect(try store.quickCheck() == [])
        // It is no museum piece.
        try store.command(actor: "ana", verb: "log", at: Instant(unixMilliseconds: 1)) { db, command in
            try Touches.add(to: facts[0].partner.id, TouchEntry(date: "2027-03-13", how: .call), command, db)
        }
        let fresh = try World()
        #expect(try Shell.ask(Self.schema, of: path) == Shell.ask(Self.schema, of: fresh.path))
        #expect(try Shell.ask("PRAGMA application_id", of: path) == "1886678642")
    }
}
