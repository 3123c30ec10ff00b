import GRDB
import PartnerCore

package enum DateRules {
    /// nil where there is none, and for a rule of the configuration.
    package static func get(_ id: Int64, _ db: Database) throws -> (partner: Partner.ID, DateRule)? {
        try db.one(
            "date_rule",
            "SELECT \(DateRule.columns) FROM date_rule WHERE id = :id AND partner IS NOT NULL", ["id": id]
        ) { row in try DateRule(row).map { (row.partner(1), $0) } } ?? nil
    }

    /// - `lead`: days ahead at which a notice is said; nil: as the policy has it.
    @discardableResult
    package static func add(
        to partner: Partner.ID, what: String, dates: String, starts: CivilDate, lead: Int?,
        by staff: StaffKey?, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO date_rule (partner, what, dates, starts, lead, staff, recorded)
                VALUES (:partner, :what, :dates, :starts, :lead, :staff, :recorded)
                """,
            arguments: [
                "partner": partner, "what": what, "dates": dates, "starts": starts, "lead": lead,
                "staff": staff, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// - `date`: the first day on which it no longer holds.
    package static func end(
        _ id: Int64, on date: CivilDate, reason: String, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE date_rule SET ended = :date, reason = :reason
                WHERE id = :id AND ended IS NULL AND partner IS NOT NULL
                """,
            arguments: ["id": id, "date": date, "reason": reason])
        try db.expectRow("date_rule", "id", id)
    }

    // MARK: Those of the configuration

    /// By name, those that are in the configuration now.
    static func numbered(_ db: Database) throws -> [String: NumberedRule] {
        let rows = try db.list(
            "date_rule",
            "SELECT name, id, starts, recorded FROM date_rule WHERE name IS NOT NULL AND ended IS NULL"
        ) { ($0.text(0), NumberedRule(id: $0.int(1), starts: try $0.date(2), recorded: $0.instant(3))) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// Numbers what is new. A rule that vanished is ended, never deleted; one that comes back keeps its number, and
    /// begins anew unless it comes back on the day it went.
    ///
    /// A rule that was changed goes on: it plans as if it had always been so.
    static func mirror(
        _ library: Library, on today: CivilDate?, _ command: Command, _ db: Database
    ) throws {
        guard let today else { return }
        let rules = (library.policies.values + [library.otherwise]).flatMap(\.dateRules)
        let named = Dictionary(rules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for (name, rule) in named.sorted(by: { $0.key < $1.key }) {
            try db.run(
                sql: """
                    INSERT INTO date_rule (name, what, dates, starts, lead, recorded)
                    VALUES (:name, :what, :dates, :today, :lead, :recorded)
                    ON CONFLICT (name) DO UPDATE
                    SET what = excluded.what, dates = excluded.dates, lead = excluded.lead, ended = NULL,
                        starts = CASE WHEN ended < excluded.starts THEN excluded.starts ELSE starts END
                    WHERE (what, dates, lead, ended) IS NOT (excluded.what, excluded.dates, excluded.lead, NULL)
                    """,
                arguments: [
                    "name": name, "what": rule.what, "dates": rule.written, "today": today,
                    "lead": rule.lead, "recorded": command.at,
                ])
        }
        for name in try numbered(db).keys.sorted() where named[name] == nil {
            try db.run(
                sql: "UPDATE date_rule SET ended = :date WHERE name = :name",
                arguments: ["name": name, "date": today])
        }
    }
}
