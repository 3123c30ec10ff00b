import FoundationEssentials
import GRDB
import PartnerCore

/// One version of a checklist, as it was when it was answered.
package struct ChecklistRecord: Hashable, Sendable {
    package let id: Int64
    package let key: String
    package let title: String
    package let scope: ScopeKey
    package let version: String
    /// The whole file.
    package let body: String
}

/// One answering of a checklist for an organisation.
package struct Assessment: Hashable, Sendable {
    package let id: Int64
    package let organisation: Organisation
    /// The version that was answered.
    package let checklist: Int64
    package let date: CivilDate
    package let staff: StaffKey
    /// Kept answers by question.
    package let answers: [String: String]
    package let note: String?
    package let recorded: Instant
}

/// Whom something is said of: a partner, or one who may become one.
package enum Organisation: Hashable, Sendable {
    case partner(Partner.ID)
    case candidate(Candidate.ID)

    var partner: Partner.ID? { if case .partner(let id) = self { id } else { nil } }
    var candidate: Candidate.ID? { if case .candidate(let id) = self { id } else { nil } }
}

package enum Checklists {
    /// The version's number; it is written down where it is new.
    package static func keep(
        _ checklist: Checklist, body: String, _ command: Command, _ db: Database
    ) throws -> Int64 {
        let known = try db.answer(
            Int64.self, "SELECT id FROM checklist WHERE key = :key AND sha256 = :version",
            arguments: ["key": checklist.key, "version": checklist.version])
        if let known { return known }
        try db.run(
            sql: """
                INSERT INTO checklist (key, title, scope, sha256, body, recorded)
                VALUES (:key, :title, :scope, :version, :body, :recorded)
                """,
            arguments: [
                "key": checklist.key, "title": checklist.title, "scope": checklist.scope.rawValue,
                "version": checklist.version, "body": body, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// Every version that was answered, by number.
    package static func all(_ db: Database) throws -> [Int64: ChecklistRecord] {
        let records = try db.list(
            "checklist", "SELECT id, key, title, scope, sha256, body FROM checklist ORDER BY id"
        ) {
            ChecklistRecord(
                id: $0.int(0), key: $0.text(1), title: $0.text(2), scope: ScopeKey($0.text(3)),
                version: $0.text(4), body: $0.text(5))
        }
        return Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
    }
}

package enum Assessments {
    @discardableResult
    package static func add(
        to organisation: Organisation, checklist: Int64, on date: CivilDate, by staff: StaffKey,
        answers: [String: String], note: String?, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO assessment (partner, candidate, checklist, date, staff, answers, note, recorded)
                VALUES (:partner, :candidate, :checklist, :date, :staff, :answers, :note, :recorded)
                """,
            arguments: [
                "partner": organisation.partner, "candidate": organisation.candidate, "checklist": checklist,
                "date": date, "staff": staff, "answers": try json(answers), "note": note,
                "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// The latest first.
    package static func of(_ organisation: Organisation, _ db: Database) throws -> [Assessment] {
        switch organisation {
        case .partner(let id):
            try list("WHERE partner = :id  -- assessment_partner", ["id": id], db)
        case .candidate(let id):
            try list("WHERE candidate = :id  -- assessment_candidate", ["id": id], db)
        }
    }

    /// Those of all candidates, the latest first.
    package static func ofCandidates(_ db: Database) throws -> [Assessment] {
        try list("WHERE candidate IS NOT NULL  -- assessment_candidate", [:], db)
    }

    private static func list(_ filter: String, _ arguments: StatementArguments, _ db: Database) throws
        -> [Assessment]
    {
        try db.list(
            "assessment",
            """
            SELECT id, partner, candidate, checklist, date, staff, answers, note, recorded
            FROM assessment
            \(filter)
            ORDER BY date DESC, id DESC
            """, arguments
        ) { row in
            let organisation: Organisation =
                if let partner = row.optionalInt(1) {
                    .partner(Partner.ID(rawValue: partner))
                } else {
                    .candidate(Candidate.ID(rawValue: row.int(2)))
                }
            return Assessment(
                id: row.int(0), organisation: organisation, checklist: row.int(3), date: try row.date(4),
                staff: row.staff(5), answers: try answers(row.text(6), of: row.int(0)),
                note: row.optionalText(7), recorded: row.instant(8))
        }
    }

    private static func json(_ answers: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(answers), as: UTF8.self)
    }

    private static func answers(_ text: String, of id: Int64) throws -> [String: String] {
        do { return try JSONDecoder().decode([String: String].self, from: Data(text.utf8)) } catch {
            throw StoreFault(.senseless, "assessment \(id): answers make no sense")
        }
    }
}
