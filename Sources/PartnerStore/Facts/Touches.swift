import GRDB
import PartnerCore

/// What is written down of a touch or an attempt.
package struct TouchEntry: Hashable, Sendable {
    package var date: CivilDate
    package var how: Touch.How
    package var staff: StaffKey?
    package var contact: Int64?
    package var note: String?
    /// Who else of ours was there, beside `staff`.
    package var others: [StaffKey]

    package init(
        date: CivilDate, how: Touch.How, staff: StaffKey? = nil, contact: Int64? = nil, note: String? = nil,
        others: [StaffKey] = []
    ) {
        self.date = date
        self.how = how
        self.staff = staff
        self.contact = contact
        self.note = note
        self.others = others
    }

    package init(_ touch: Touch) {
        self.init(
            date: touch.date, how: touch.how, staff: touch.staff, contact: touch.contact, note: touch.note,
            others: touch.others)
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
    /// - `exchange`: where it is with several partners: the number of the first of its touches.
    @discardableResult
    package static func add(
        to partner: Partner.ID, _ entry: TouchEntry, from source: Int64? = nil, exchange: Int64? = nil,
        _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO touch (partner, date, how, staff, contact, note, command, import, exchange, recorded)
                VALUES (:partner, :date, :how, :staff, :contact, :note, :command, :import, :exchange, :recorded)
                """,
            arguments: entry.arguments
                &+ [
                    "partner": partner, "command": command.number, "import": source, "exchange": exchange,
                    "recorded": command.at,
                ])
        let id = db.lastInsertedRowID
        for staff in entry.others { try addStaff(staff, to: id, command, db) }
        return id
    }

    /// The number that the next touch will have: that of the exchange it begins.
    package static func nextNumber(_ db: Database) throws -> Int64 {
        (try db.answer(Int64.self, "SELECT seq FROM sqlite_sequence WHERE name = 'touch'") ?? 0) + 1
    }

    /// All touches of the exchange that this one belongs to, itself included, by number.
    package static func exchange(
        of touch: Touch, _ db: Database
    ) throws -> [(partner: Partner.ID, touch: Touch)] {
        try db.list(
            "touch", "SELECT \(Touch.columns) FROM touch WHERE id = :id OR exchange = :exchange ORDER BY id",
            ["id": touch.id, "exchange": touch.exchange]
        ) { ($0.partner(1), try Touch($0)) }
    }

    private static func addStaff(
        _ staff: StaffKey, to touch: Int64, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: "INSERT INTO touch_staff (touch, staff, recorded) VALUES (:touch, :staff, :recorded)",
            arguments: ["touch": touch, "staff": staff, "recorded": command.at])
    }

    package static func change(_ id: Int64, to entry: TouchEntry, _ command: Command, _ db: Database) throws {
        try db.run(
            sql: """
                UPDATE touch
                SET date = :date, how = :how, staff = :staff, contact = :contact, note = :note
                WHERE id = :id AND (date, how, staff, contact, note) IS NOT (:date, :how, :staff, :contact, :note)
                """,
            arguments: entry.arguments &+ ["id": id])
        try db.expectRow("touch", "id", id)
        let others = try db.list(
            "touch_staff", "SELECT staff FROM touch_staff WHERE touch = :id", ["id": id]
        ) { $0.staff(0) }
        for staff in others where !entry.others.contains(staff) {
            try db.run(
                sql: "DELETE FROM touch_staff WHERE touch = :id AND staff = :staff",
                arguments: ["id": id, "staff": staff])
        }
        for staff in entry.others where !others.contains(staff) { try addStaff(staff, to: id, command, db) }
    }

    /// Deletes it; the audit keeps it, and promises that came out of it stay.
    package static func remove(_ id: Int64, _ command: Command, _ db: Database) throws {
        try db.run(sql: "DELETE FROM touch WHERE id = :id", arguments: ["id": id])
        guard db.changesCount > 0 else { throw StoreFault.missing("touch", id) }
    }
}
