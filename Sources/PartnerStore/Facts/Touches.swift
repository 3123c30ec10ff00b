import GRDB
import PartnerCore

/// What is written down of a touch or an attempt.
package struct TouchEntry: Hashable, Sendable {
    package var date: CivilDate
    package var how: Touch.How
    package var staff: StaffKey?
    package var contact: Int64?
    package var note: String?

    package init(
        date: CivilDate, how: Touch.How, staff: StaffKey? = nil, contact: Int64? = nil, note: String? = nil
    ) {
        self.date = date
        self.how = how
        self.staff = staff
        self.contact = contact
        self.note = note
    }

    package init(_ touch: Touch) {
        self.init(
            date: touch.date, how: touch.how, staff: touch.staff, contact: touch.contact, note: touch.note)
    }

    var arguments: StatementArguments {
        ["date": date, "how": how, "staff": staff, "contact": contact, "note": note]
    }
}

package enum Touches {
    package static func get(_ id: Int64, _ db: Database) throws -> (partner: Partner.ID, touch: Touch)? {
        try db.one("touch", "SELECT \(Touch.columns) FROM touch WHERE id = :id", ["id": id]) {
            ($0.partner(1), try Touch($0))
        }
    }

    /// Touches and attempts of a partner, the latest first.
    package static func latest(of partner: Partner.ID, limit: Int, _ db: Database) throws -> [Touch] {
        try db.list(
            "touch",
            """
            SELECT \(Touch.columns)
            FROM touch
            WHERE partner = :partner  -- touch_partner
            ORDER BY date DESC, id DESC
            LIMIT :limit
            """, ["partner": partner, "limit": limit], Touch.init)
    }

    /// - `source`: the number of the import it came with.
    @discardableResult
    package static func add(
        to partner: Partner.ID, _ entry: TouchEntry, from source: Int64? = nil, _ command: Command,
        _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO touch (partner, date, how, staff, contact, note, command, import, recorded)
                VALUES (:partner, :date, :how, :staff, :contact, :note, :command, :import, :recorded)
                """,
            arguments: entry.arguments
                &+ ["partner": partner, "command": command.number, "import": source, "recorded": command.at])
        return db.lastInsertedRowID
    }

    package static func change(_ id: Int64, to entry: TouchEntry, _ command: Command, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE touch
                SET date = :date, how = :how, staff = :staff, contact = :contact, note = :note
                WHERE id = :id AND (date, how, staff, contact, note) IS NOT (:date, :how, :staff, :contact, :note)
                """,
            arguments: entry.arguments &+ ["id": id])
        try db.expectRow("touch", "id", id)
    }

    /// Deletes it; the audit keeps it, and promises that came out of it stay.
    package static func remove(_ id: Int64, _ command: Command, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM touch WHERE id = :id", arguments: ["id": id])
        guard db.changesCount > 0 else { throw StoreFault.missing("touch", id) }
    }
}
