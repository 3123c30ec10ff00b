import Foundation
import PartnerCore
import PartnerStore
import Testing

@Suite("What the data model's page shows is true")
struct DocumentationTests {
    private func page() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(
            contentsOf: root.appendingPathComponent("Documentation/data-model.md"), encoding: .utf8)
    }

    @Test("each example is run by sqlite3")
    func examples() throws {
        let world = try World()
        let partner = try world.partner()
        try world.command { db, command in
            try Touches.add(
                to: partner, TouchEntry(date: "2026-11-12", how: .call, staff: "ana"), command, db)
            try Promises.add(
                to: partner, what: "dates", made: "2020-01-01", due: "2020-02-01", by: "ana", command, db)
        }
        try world.attempt(try world.digest(of: partner), .deferred(next: world.now))
        let examples = try page().components(separatedBy: "```sql\n").dropFirst()
            .map { $0.components(separatedBy: "```")[0] }
        #expect(examples.count == 8)
        for example in examples {
            let answer = try Shell.ask(example, of: world.path)
            let asks =
                example.contains("SELECT") && !example.contains("INSERT")
                && !example.contains("command IS NULL")
            #expect(!asks || !answer.isEmpty, "\(example)")
        }
        #expect(try world.value("SELECT count(*) FROM touch") == "2")
    }

    @Test("each table is named")
    func tables() throws {
        let world = try World()
        let page = try page()
        for table in try world.value(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        )
        .split(separator: "\n") {
            #expect(page.contains("`\(table)`") || page.contains("`\(table) ("), "\(table)")
        }
    }
}
