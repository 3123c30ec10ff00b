import GRDB
import PartnerCore

/// Rows that make no sense, which only a program that ignores the schema's rules can have written.
package enum Sanity {
    /// In words, one line each: `touch 418: its partner 99 does not exist`.
    package static func faults(_ db: Database) throws -> [String] {
        try danglingReferences(db) + misplacedRows(db) + unreadableWords(db)
    }

    static func danglingReferences(_ db: Database) throws -> [String] {
        let faults = try db.list("check", "PRAGMA foreign_key_check") {
            (table: $0.text(0), row: $0.optionalInt(1), key: Int($0.int(3)))
        }
        return try faults.map { fault in
            let columns = try db.list("key", "PRAGMA foreign_key_list(\(fault.table))") {
                (id: Int($0.int(0)), target: $0.text(2), from: $0.text(3))
            }
            guard let column = columns.first(where: { $0.id == fault.key }), let row = fault.row else {
                return "\(fault.table): a row refers to what does not exist"
            }
            let primary = try db.primaryKey(fault.table).columns.first ?? "rowid"
            let names = try Row.fetchOne(
                db, sql: "SELECT \(primary), \(column.from) FROM \(fault.table) WHERE rowid = :row",
                arguments: ["row": row])
            let key: DatabaseValue = names?[0] ?? .null
            let value: DatabaseValue = names?[1] ?? .null
            return "\(fault.table) \(plain(key)): its \(column.from) \(plain(value)) does not exist"
        }
    }

    private static func plain(_ value: DatabaseValue) -> String {
        String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map(String.init) ?? "?"
    }

    /// References that exist, and lead to another partner.
    private static func misplacedRows(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                WITH RECURSIVE above (number, now) AS (
                    SELECT number, number FROM partner
                    UNION SELECT above.number, partner.merged_into
                    FROM above JOIN partner ON partner.number = above.now WHERE partner.merged_into IS NOT NULL),
                root (number, now) AS (
                    SELECT above.number, above.now FROM above JOIN partner ON partner.number = above.now
                    WHERE partner.merged_into IS NULL)
                SELECT 'touch ' || touch.id || ': its contact ' || contact.id || ' is of another partner'
                FROM touch JOIN contact ON contact.id = touch.contact 
                WHERE contact.partner <> touch.partner AND (SELECT now FROM root WHERE number = contact.partner) IS NOT (SELECT now FROM root WHERE number = touch.partner)
                UNION ALL
                SELECT 'promise ' || promise.id || ': its touch ' || touch.id || ' is of another partner'
                FROM promise JOIN touch ON touch.id = promise.touch 
                WHERE touch.partner <> promise.partner AND (SELECT now FROM root WHERE number = touch.partner) IS NOT (SELECT now FROM root WHERE number = promise.partner)
                UNION ALL
                SELECT 'snooze ' || snooze.id || ': its partner has no promise ' || subject
                FROM snooze
                WHERE clock = 'promise' AND NOT EXISTS (
                    SELECT 1 FROM promise WHERE promise.id = subject AND (SELECT now FROM root WHERE number = promise.partner) IS (SELECT now FROM root WHERE number = snooze.partner))
                UNION ALL
                SELECT 'step ' || step.id || ': its partner has no promise ' || subject
                FROM step
                WHERE clock = 'promise' AND state = 'decided' AND NOT EXISTS (
                    SELECT 1 FROM promise WHERE promise.id = subject AND (SELECT now FROM root WHERE number = promise.partner) IS (SELECT now FROM root WHERE number = step.partner))
                UNION ALL
                SELECT 'partner ' || number || ': it is in no stage'
                FROM partner WHERE NOT EXISTS (SELECT 1 FROM stage_change WHERE partner = number)
                UNION ALL
                SELECT 'skip ' || id || ': this version has no clock ' || clock
                FROM skip WHERE clock NOT IN \(ClockKind.sqlList)
                UNION ALL
                SELECT 'snooze ' || id || ': this version has no clock ' || clock
                FROM snooze WHERE clock NOT IN \(ClockKind.sqlList)
                UNION ALL
                SELECT 'step ' || id || ': this version has no clock ' || clock
                FROM step WHERE clock NOT IN \(ClockKind.sqlList)
                """)
    }

    /// Words that the schema can't check.
    private static func unreadableWords(_ db: Database) throws -> [String] {
        let rules = try db.list("date_rule", "SELECT id, dates FROM date_rule WHERE name IS NULL") {
            (id: $0.int(0), dates: $0.text(1))
        }
        let seasons = try db.list("partner", "SELECT number, season FROM partner WHERE season IS NOT NULL") {
            (number: $0.int(0), season: $0.text(1))
        }
        return rules.compactMap { rule in
            fault { () throws(ExpressionFault) in _ = try FixedDates(rule.dates) }.map {
                "date_rule \(rule.id): \"\(rule.dates)\" is no fixed date: \($0.problem); it is passed over"
            }
        }
            + seasons.compactMap { row in
                fault { () throws(ExpressionFault) in _ = try Season(reading: row.season) }.map { _ in
                    "partner \(row.number): \"\(row.season)\" is no season; its kind's holds"
                }
            }
    }

    private static func fault(_ read: () throws(ExpressionFault) -> Void) -> ExpressionFault? {
        do {
            try read()
            return nil
        } catch {
            return error
        }
    }

    /// Bytes that the database takes, without what waits in its log.
    package static func size(_ db: Database) throws -> Int64 {
        let pages = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        return pages * (try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
}
