import GRDB
import PartnerCore
import PartnerModel
import PartnerStore

/// The audit's rows since they were looked at last, read from the table itself.
struct AuditTrail {
    private var last: Int64 = 0

    /// Of the tables whose rows the model is told of.
    mutating func event(_ db: PartnerStore.Database) throws -> Event.What {
        var audit = Audit()
        let news = try db.cachedStatement(
            sql: "SELECT id, table_name, row_key, before, after FROM audit WHERE id > ? ORDER BY id")
        let rows = try GRDB.Row.fetchAll(news, arguments: [last])
        for row in rows {
            last = row[0]
            let table: String = row[1], key: String = row[2]
            let before: String? = row[3], after: String? = row[4]
            if try isOfTouchAlone(table, before, after, db) { continue }
            // The day of it is not told: an agreement that is asked about no more is that, whenever it was said.
            if table == "skip", let before, after != nil, try AuditedVersion(before, db).isOfAgreement {
                continue
            }
            let versions = try [before, after].compactMap { try $0.map { try AuditedVersion($0, db) } }
            // One that was an attempt and is a touch now is two of the model's.
            let names = Set(versions.compactMap { $0.name(table, key) }).sorted()
            // Another last day is another row, of the same person.
            audit.rows += table == "leaving" ? names.filter { !audit.rows.contains($0) } : names
        }
        return .audit(audit)
    }

    /// A promise that loses the touch it was made by is the same promise to the model.
    private func isOfTouchAlone(
        _ table: String, _ before: String?, _ after: String?, _ db: PartnerStore.Database
    ) throws -> Bool {
        guard table == "promise", let before, let after else { return false }
        return try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT json_remove(?, '$.touch') = json_remove(?, '$.touch')"),
            arguments: [before, after]) ?? false
    }
}

/// One row of facts, as the audit has it before or after.
private struct AuditedVersion {
    private let how, clock, subject, staff: String?

    init(_ json: String, _ db: PartnerStore.Database) throws {
        let row = try GRDB.Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT json_extract(?1, '$.how'), json_extract(?1, '$.clock'), CAST(json_extract(?1, '$.subject') AS TEXT),
                        json_extract(?1, '$.staff')
                    """), arguments: [json])
        (how, clock, subject, staff) = (row?[0], row?[1], row?[2], row?[3])
    }

    var isOfAgreement: Bool { clock == "agreement" }

    /// As the model names it; nil where it is told nothing of the table.
    func name(_ table: String, _ key: String) -> String? {
        switch table {
        case "touch": how == "attempt" ? "attempt:\(key)" : "touch:\(key)"
        case "stage_change": "stage:\(key)"
        // What an agreement is asked about ends with the skip.
        case "skip" where clock == "agreement": "agreement:\(subject ?? "")"
        case "leaving": staff.map { "staff:\(SimulatedLibrary.number(StaffKey($0)))" }
        case "partner", "stewardship", "promise", "evaluation", "contact", "agreement", "skip", "snooze",
            "silence",
            "absence":
            "\(table):\(key)"
        default: nil
        }
    }
}
