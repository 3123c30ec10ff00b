import GRDB
import PartnerCore

package enum Promises {
    package static func get(_ id: Int64, _ db: Database) throws -> (partner: Partner.ID, promise: Promise)? {
        try db.one("promise", "SELECT \(Promise.columns) FROM promise WHERE id = :id", ["id": id]) {
            ($0.partner(1), try Promise($0))
        }
    }

    /// What a partner was promised and is still owed, the next due first.
    package static func open(of partner: Partner.ID, _ db: Database) throws -> [Promise] {
        try db.list(
            "promise",
            """
            SELECT \(Promise.columns)
            FROM promise
            WHERE partner = :partner AND state = 'open'  -- promise_partner
            ORDER BY due, id
            """, ["partner": partner], Promise.init)
    }

    /// The touch that a promise came out of, where that is known.
    package static func touch(of id: Int64, _ db: Database) throws -> Touch? {
        try db.one(
            "touch",
            "SELECT \(Touch.columns) FROM touch WHERE id = (SELECT touch FROM promise WHERE id = :id)",
            ["id": id], Touch.init)
    }

    /// - `due`: not before `made`.
    /// - `touch`: the touch it came out of.
    @discardableResult
    package static func add(
        to partner: Partner.ID, what: String, made: CivilDate, due: CivilDate, by staff: StaffKey?,
        outOf touch: Int64? = nil, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO promise (partner, what, made, due, staff, touch, recorded)
                VALUES (:partner, :what, :made, :due, :staff, :touch, :recorded)
                """,
            arguments: [
                "partner": partner, "what": what, "made": made, "due": due, "staff": staff, "touch": touch,
                "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// Promises another day.
    package static func move(_ id: Int64, to due: CivilDate, _ command: Command, _ db: Database) throws {
        try db.run(
            sql: "UPDATE promise SET due = :due WHERE id = :id AND due <> :due",
            arguments: ["id": id, "due": due])
        try db.expectRow("promise", "id", id)
    }

    package static func keep(_ id: Int64, on date: CivilDate, _ command: Command, _ db: Database) throws {
        try close(id, .kept, on: date, reason: nil, db)
    }

    package static func drop(
        _ id: Int64, on date: CivilDate, reason: String?, _ command: Command, _ db: Database
    ) throws {
        try close(id, .dropped, on: date, reason: reason, db)
    }

    /// One that was closed by mistake is owed again.
    package static func reopen(_ id: Int64, _ command: Command, _ db: Database) throws {
        try db.run(
            sql: """
                UPDATE promise SET state = 'open', closed = NULL, reason = NULL
                WHERE id = :id AND state <> 'open'
                """,
            arguments: ["id": id])
        try db.expectRow("promise", "id", id)
    }

    private static func close(
        _ id: Int64, _ state: Promise.State, on date: CivilDate, reason: String?, _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE promise SET state = :state, closed = :date, reason = :reason
                WHERE id = :id AND (state, closed, reason) IS NOT (:state, :date, :reason)
                """,
            arguments: ["id": id, "state": state, "date": date, "reason": reason])
        try db.expectRow("promise", "id", id)
    }
}
