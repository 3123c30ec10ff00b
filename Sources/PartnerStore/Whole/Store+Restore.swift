import Foundation
import GRDB
import PartnerCore

/// Why an export can't be taken in.
package struct RestoreFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// nil: it is not about one table.
    package let table: String?
    /// The row's place among those given, from 1; nil: it is not about one row.
    package let row: Int?
    /// A clause without full stop, without the place.
    package let problem: String

    init(_ table: String, row: Int? = nil, _ problem: String) {
        self.table = table
        self.row = row
        self.problem = problem
    }

    /// Of the export as a whole.
    init(_ problem: String) {
        table = nil
        row = nil
        self.problem = problem
    }

    package var description: String {
        let place = [table, row.map { "row \($0)" }].compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? problem : "\(place): \(problem)"
    }
}

/// A table of an export with its rows.
package struct WholeRows: Sendable {
    package let table: OpenTable
    package let rows: [[OpenValue]]

    package init(table: OpenTable, rows: [[OpenValue]]) {
        self.table = table
        self.rows = rows
    }
}

extension Store {
    /// Takes a whole export into a database without records, all of it or nothing: facts with their numbers and
    /// moments, what was said, the commands, the audit. One command of its own says that it was so.
    /// - Parameter summary: where it came from, a line.
    /// - Returns: the number of that command.
    /// - Throws: ``RestoreFault``, ``StoreFault``.
    @discardableResult
    package func restore(
        _ export: [WholeRows], summary: String, actor: String, at now: Instant
    ) throws -> Int64 {
        try transaction { db in
            (try Restoring(db: db).run(export, summary: summary, actor: actor, at: now), .keep)
        }
    }
}

extension Whole {
    /// Throws ``RestoreFault`` where an export with these tables can't be taken in by this program.
    /// - Parameter versions: of the schema it was made with.
    package static func check(_ given: [OpenTable], versions: [String], _ db: Database) throws {
        if let unknown = versions.first(where: { !knownVersions.contains($0) }) {
            throw RestoreFault(
                "it was made by a later version of partnerd: this one does not know the schema \(unknown)")
        }
        let own = Dictionary(uniqueKeysWithValues: try tables(db).map { ($0.name, $0) })
        for table in given {
            guard let known = own[table.name] else {
                let nearest = NearestName.best(for: table.name, among: own.keys.sorted())
                throw RestoreFault(
                    table.name, "there is no such table" + (nearest.map { "; perhaps \($0)?" } ?? ""))
            }
            try check(table, as: known)
        }
    }

    private static func check(_ table: OpenTable, as known: OpenTable) throws {
        let names = known.columns.map(\.name)
        for column in table.columns where !names.contains(column.name) {
            let nearest =
                NearestName.best(for: column.name, among: names).map { "; perhaps \"\($0)\"?" } ?? ""
            throw RestoreFault(table.name, "there is no column \"\(column.name)\"\(nearest)")
        }
        let given = table.columns.map(\.name)
        if let twice = given.first(where: { name in given.count { $0 == name } > 1 }) {
            throw RestoreFault(table.name, "the column \"\(twice)\" is there twice")
        }
        // An export of an earlier version lacks what came later, which may be empty.
        if let missing = known.columns.first(where: { !$0.optional && !given.contains($0.name) }) {
            throw RestoreFault(table.name, "the column \"\(missing.name)\" is missing")
        }
    }

    /// What is on record already, in words; nil: nothing but what the configuration says.
    package static func found(_ db: Database) throws -> String? {
        let mirrors = ["branch", "staff", "command", "audit"]
        let counts = try tables(db).filter { !mirrors.contains($0.name) }.compactMap { table -> String? in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(quoted(table.name))") ?? 0
            return count == 0 ? nil : "\(table.name) \(count)"
        }
        let told = try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM audit WHERE table_name NOT IN ('branch', 'staff', 'daemon'))")
        if counts.isEmpty { return told == true ? "an audit of earlier records" : nil }
        return counts.joined(separator: ", ")
    }
}

/// One restoration, in its transaction.
private struct Restoring {
    let db: Database

    func run(_ export: [WholeRows], summary: String, actor: String, at now: Instant) throws -> Int64 {
        if let found = try Whole.found(db) {
            throw RestoreFault(
                "the database is not empty (\(found)): an export is taken into an empty one only")
        }
        // References may go either way; they are looked at when all rows are there.
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let triggers = try takeTriggersAway()
        for table in ["audit", "command", "branch", "staff"] { try db.execute(sql: "DELETE FROM \(table)") }
        for part in export { try insert(part) }
        try setNumbering(export)
        for sql in triggers { try db.execute(sql: sql) }
        if let dangling = try Sanity.danglingReferences(db).first { throw RestoreFault(dangling) }
        try goOnAfterTheLatest()
        // What was being handed over when the export was made: nobody knows what became of it.
        _ = try Outbox.endInterrupted(at: now, next: now, db)
        return try writeDown(summary, actor: actor, at: now)
    }

    /// Those that would write an audit of their own beside the one that comes, and those that keep the mirror's
    /// rows from going. All others hold for what comes in as for everything else.
    private func takeTriggersAway() throws -> [String] {
        let found = try db.list(
            "sqlite_schema",
            """
            SELECT name, sql FROM sqlite_schema
            WHERE type = 'trigger' AND (name LIKE '%\\_audit\\_%' ESCAPE '\\' OR name IN ('audit_kept', 'command_kept'))
            ORDER BY rowid
            """
        ) { (name: $0.text(0), sql: $0.text(1)) }
        for trigger in found { try db.execute(sql: "DROP TRIGGER \(Whole.quoted(trigger.name))") }
        return found.map(\.sql)
    }

    private func insert(_ part: WholeRows) throws {
        let columns = part.table.columns
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let statement = try db.makeStatement(
            sql: """
                INSERT INTO \(Whole.quoted(part.table.name)) (\(Whole.list(columns.map(\.name)))) VALUES (\(marks))
                """)
        for (index, row) in part.rows.enumerated() {
            do {
                try statement.execute(arguments: StatementArguments(try zip(columns, row).map(value)))
            } catch let error as DatabaseError {
                throw RestoreFault(
                    part.table.name, row: index + 1,
                    (error.message ?? "error \(error.resultCode.rawValue)")
                        .split(whereSeparator: \.isNewline).joined(separator: " "))
            } catch let fault as OpenFault {
                throw RestoreFault(part.table.name, row: index + 1, fault.description)
            }
        }
    }

    private func value(_ column: OpenColumn, _ value: OpenValue) throws -> DatabaseValue {
        switch try column.checked(value) {
        case .none: return .null
        case .integer(let number): return number.databaseValue
        case .real(let number): return number.databaseValue
        case .text(let text):
            guard column.kind == .bytes else { return text.databaseValue }
            guard let bytes = Data(base64Encoded: text) else {
                throw OpenFault(column: column.name, found: "no base64", expected: "bytes in base64")
            }
            return bytes.databaseValue
        }
    }

    /// Numbers that were given are not given again, also those of rows that are gone.
    private func setNumbering(_ export: [WholeRows]) throws {
        for part in export {
            guard let last = part.table.last else { continue }
            try db.execute(sql: "DELETE FROM sqlite_sequence WHERE name = ?", arguments: [part.table.name])
            let key = try db.primaryKey(part.table.name).columns.first ?? "rowid"
            try db.execute(
                sql: """
                    INSERT INTO sqlite_sequence (name, seq)
                    SELECT :table, max(:last, coalesce((SELECT max(\(key)) FROM \(Whole.quoted(part.table.name))), 0))
                    """, arguments: ["table": part.table.name, "last": last])
        }
    }

    /// The next command is later than all that came in.
    private func goOnAfterTheLatest() throws {
        let moments = try Whole.tables(db).filter { $0.columns.contains { $0.name == "recorded" } }
            .map { "SELECT max(recorded) AS at FROM \(Whole.quoted($0.name))" }
        let all = moments + ["SELECT max(at) FROM command", "SELECT max(spoken_at) FROM step"]
        try db.execute(
            sql: """
                UPDATE writer
                SET latest = max(latest, coalesce((SELECT max(at) FROM (\(all.joined(separator: " UNION ALL ")))), 0))
                """)
    }

    private func writeDown(_ summary: String, actor: String, at now: Instant) throws -> Int64 {
        let at = try Stamp.next(after: now, db)
        try db.execute(
            sql: "INSERT INTO command (at, actor, verb, summary) VALUES (:at, :actor, :verb, :summary)",
            arguments: [
                "at": at.unixMilliseconds, "actor": actor, "verb": Whole.restoring, "summary": summary,
            ])
        return db.lastInsertedRowID
    }
}
