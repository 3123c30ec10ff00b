import GRDB
import PartnerCore

package enum Silences {
    /// Those of clocks that this program knows, or of all clocks, also when they are over; by number.
    package static func all(_ db: Database) throws -> [Silence] {
        try db.list(
            "silence",
            """
            SELECT \(Silence.columns) FROM silence
            WHERE clock IS NULL OR clock IN \(ClockKind.sqlList)
            ORDER BY id
            """, [:], Silence.init)
    }

    package static func get(_ id: Int64, _ db: Database) throws -> Silence? {
        try db.one(
            "silence", "SELECT \(Silence.columns) FROM silence WHERE id = :id", ["id": id], Silence.init)
    }

    /// - `through`: the last silent day.
    /// - `author`: as the audit names them.
    @discardableResult
    package static func add(
        _ scope: Silence.Scope, since: CivilDate, through: CivilDate, author: String, comment: String,
        _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO silence (kind, branch, steward, partner, clock, since, through, author, comment,
                    recorded)
                VALUES (:kind, :branch, :steward, :partner, :clock, :since, :through, :author, :comment,
                    :recorded)
                """,
            arguments: [
                "kind": scope.kind, "branch": scope.branch, "steward": scope.steward,
                "partner": scope.partner, "clock": scope.clock, "since": since, "through": through,
                "author": author, "comment": comment, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// Ends one before its time.
    ///
    /// - `date`: the first day that is loud again; not before it began.
    package static func expire(_ id: Int64, on date: CivilDate, _ command: Command, _ db: Database) throws {
        try db.run(
            sql: "UPDATE silence SET ended = :date WHERE id = :id AND ended IS NOT :date",
            arguments: ["id": id, "date": date])
        try db.expectRow("silence", "id", id)
    }
}
