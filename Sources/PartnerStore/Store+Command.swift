import GRDB
import PartnerCore

/// One order that changes facts: who, when, what; each changed row's audit entry refers to it.
package struct Command: Hashable, Sendable {
    /// `command 812`
    package let number: Int64
    /// Later than every command before it, so that the facts it records are in order.
    package let at: Instant
    package let actor: String
    package let verb: String
}

extension Store {
    /// One transaction in which `actor` changes facts. A command that changed nothing leaves no trace.
    ///
    /// Within another command it is a part of that one, under its number: where it fails, only what it wrote is undone.
    /// - `actor`: the key of a member of staff, or who else acts: `root`, `configuration`.
    /// - `at`: now; the command's own moment may be a little later.
    @discardableResult
    package func command<Value>(
        actor: String, verb: String, at now: Instant, _ body: (Database, Command) throws -> Value
    ) throws -> Value {
        try onWriter { db in
            if let outer = try Command.underWay(db) { return try part(of: db) { try body(db, outer) } }
            return try transaction { db in
                let (value, changes) = try Self.perform(actor: actor, verb: verb, at: now, db, body)
                return (value, changes > 0 ? .keep : .undo)
            }
        }
    }

    /// Does as ``command(actor:verb:at:_:)`` would, answers, and undoes it.
    package func trial<Value>(
        actor: String, verb: String, at now: Instant, _ body: (Database, Command) throws -> Value
    ) throws -> Value {
        try transaction { db in
            (try Self.perform(actor: actor, verb: verb, at: now, db, body).value, .undo)
        }
    }

    private static func perform<Value>(
        actor: String, verb: String, at now: Instant, _ db: Database,
        _ body: (Database, Command) throws -> Value
    ) throws -> (value: Value, changes: Int) {
        let at = try Stamp.next(after: now, db)
        try db.run(
            sql: "INSERT INTO command (at, actor, verb) VALUES (:at, :actor, :verb)",
            arguments: ["at": at.unixMilliseconds, "actor": actor, "verb": verb])
        let command = Command(number: db.lastInsertedRowID, at: at, actor: actor, verb: verb)
        try db.run(
            sql: "UPDATE writer SET actor = :actor, at = :at, command = :command",
            arguments: ["actor": actor, "at": at.unixMilliseconds, "command": command.number])
        let before = db.totalChangesCount
        let value = try body(db, command)
        let changes = db.totalChangesCount - before
        try db.run(sql: "UPDATE writer SET actor = NULL, at = NULL, command = NULL")
        return (value, changes)
    }
}

extension Command {
    /// The one in whose transaction this is; nil: in none.
    fileprivate static func underWay(_ db: Database) throws -> Command? {
        guard db.isInsideTransaction else { return nil }
        return try db.one(
            "command",
            "SELECT number, at, actor, verb FROM command WHERE number = (SELECT command FROM writer)"
        ) { Command(number: $0.int(0), at: $0.instant(1), actor: $0.text(2), verb: $0.text(3)) }
    }
}

/// Moments by which records are ordered: each later than all before it, also after the clock was set back.
enum Stamp {
    static func next(after now: Instant, _ db: Database) throws -> Instant {
        let latest = try db.answer(
            Int64.self, "UPDATE writer SET latest = max(latest + 1, :now) RETURNING latest",
            arguments: ["now": now.unixMilliseconds])
        guard let latest else { throw StoreFault.missing("row in the table", "writer") }
        return Instant(unixMilliseconds: latest)
    }
}
