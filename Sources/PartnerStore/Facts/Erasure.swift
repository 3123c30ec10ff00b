import Foundation
import GRDB
import PartnerCore

/// Forgets a person: their rows keep their numbers and nothing else, what others wrote loses their words, and
/// the audit's before and after are emptied where they hold them.
package struct Erasure {
    /// A text that named the person.
    package struct Trace: Hashable, Sendable {
        /// As in the schema.
        package let table: String
        package let key: String
        package let column: String
        package let from: String
        package let to: String
    }

    package private(set) var traces: [Trace] = []
    /// Rows of the audit that were emptied.
    package private(set) var audits = 0
    /// Messages that had left, whose text was kept and is now emptied.
    package private(set) var messages = 0
    /// Dead letters that are taken back: they can't be sent again.
    package private(set) var deadLetters = 0

    private let person: PersonTraces
    private let family: Set<Int64>
    private let db: Database

    /// - `family`: the partner and those merged into it.
    package init(_ person: PersonTraces, of family: [Partner.ID], _ db: Database) {
        self.person = person
        self.family = Set(family.map(\.rawValue))
        self.db = db
    }

    /// - `contacts`: the rows that are this person.
    /// Throws `forbidden` while a message that names them may be on its way.
    package mutating func run(_ contacts: [Int64], on date: CivilDate) throws {
        try forbidWhileLeaving()
        for contact in contacts { try forget(contact, on: date) }
        for place in Self.places { try clean(place) }
        try emptyMessages()
        // Last, for what was written above stands in it by now.
        try emptyAudit(contacts)
    }

    private func forget(_ contact: Int64, on date: CivilDate) throws {
        try db.execute(
            sql: """
                UPDATE contact SET name = :name, role = NULL, phone = NULL, mail = NULL, confirmed = NULL,
                    left_on = coalesce(left_on, :date), erased = :date
                WHERE id = :id
                """,
            arguments: ["id": contact, "name": PersonTraces.replacement, "date": date])
        try db.expectRow("contact", "id", contact)
    }

    // MARK: Texts

    private struct Place {
        let table: String
        var key = "id"
        /// What yields the partner's number, where the row is about one.
        var partner: String?
        let columns: [String]
        /// Columns that hold one thing, which goes whole.
        var whole: [String] = []
    }

    private static let places = [
        Place(table: "partner", key: "number", partner: "number", columns: ["address", "notes"]),
        Place(table: "touch", partner: "partner", columns: ["note"]),
        Place(table: "promise", partner: "partner", columns: ["what", "reason"]),
        Place(
            table: "evaluation", partner: "partner",
            columns: ["our_role", "their_role", "commitment", "note", "answers"]),
        Place(table: "skip", partner: "partner", columns: ["reason"]),
        Place(table: "stage_change", partner: "partner", columns: ["reason", "override"]),
        Place(table: "agreement", partner: "partner", columns: ["what", "reason"]),
        Place(table: "date_rule", partner: "partner", columns: ["what", "reason"]),
        Place(table: "silence", partner: "partner", columns: ["comment"]),
        Place(table: "assessment", partner: "partner", columns: ["note"]),
        Place(table: "absence", columns: ["note"]), Place(table: "leaving", columns: ["note"]),
        Place(
            table: "candidate",
            partner: "(SELECT number FROM partner WHERE partner.candidate = candidate.id)",
            columns: ["about", "contact"], whole: ["phone", "mail"]),
        Place(table: "candidate_decision", partner: "partner", columns: ["reason"]),
        Place(table: "candidate_offer", partner: "partner", columns: ["why"]),
        Place(table: "stewardship", partner: "partner", columns: ["override"]),
        Place(table: "step", partner: "partner", columns: ["reason"]),
        Place(table: "command", key: "number", columns: ["summary"]),
        Place(table: "message", columns: ["subject", "words"]),
        Place(table: "try", columns: ["words"]), Place(table: "sheet", key: "path", columns: ["result"]),
        Place(
            table: "sheet_row", key: "(sheet || char(10) || position)", partner: "partner", columns: ["cells"]
        ),
        Place(table: "drop_file", columns: ["report"]),
        Place(table: "received", columns: ["subject", "words", "reason"], whole: ["sender"]),
    ]

    private mutating func clean(_ place: Place) throws {
        for column in place.columns + place.whole {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT \(place.key), \(place.partner ?? "NULL"), \(column) FROM \(place.table)
                    WHERE \(column) IS NOT NULL ORDER BY \(place.key)
                    """)
            for row in rows {
                let partner: Int64? = row[1], text: String = row[2]
                let scope = scope(of: partner)
                guard isIn(text, scope) else { continue }
                let isWhole = place.whole.contains(column)
                let clean = isWhole ? nil : removed(from: text, scope)
                let key: DatabaseValue = row[0]
                try db.execute(
                    sql: "UPDATE \(place.table) SET \(column) = :text WHERE \(place.key) = :key",
                    arguments: ["text": clean, "key": key])
                traces.append(
                    Trace(
                        table: place.table, key: String.fromDatabaseValue(key) ?? "\(key)", column: column,
                        from: text, to: clean ?? ""))
            }
        }
    }

    private func scope(of partner: Int64?) -> PersonTraces.Scope {
        partner.map { family.contains($0) } == true ? .ownPartner : .elsewhere
    }

    // MARK: The texts inside JSON

    private func isIn(_ text: String, _ scope: PersonTraces.Scope) -> Bool {
        guard let values = Self.object(text) else { return person.isIn(text, scope) }
        return values.contains { key, value in
            person.isIn(key, scope) || (value as? String).map { isIn($0, scope) } == true
        }
    }

    private func removed(from text: String, _ scope: PersonTraces.Scope) -> String {
        guard let values = Self.object(text) as? [String: String] else {
            return person.removed(from: text, scope)
        }
        let clean = Dictionary(
            values.map { (person.removed(from: $0.key, scope), person.removed(from: $0.value, scope)) }
        ) { first, _ in first }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A dictionary of texts can always be written.
        return (try? encoder.encode(clean)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private static func object(_ text: String) -> [String: Any]? {
        guard text.hasPrefix("{") else { return nil }
        // What only looks like an object is text.
        return (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
    }

    // MARK: The audit

    private mutating func emptyAudit(_ contacts: [Int64]) throws {
        let own = Set(contacts.map(String.init))
        var found: [Int64] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, table_name, row_key, partner, before, after FROM audit")
        while let row = try rows.next() {
            let table: String = row[1], key: String = row[2]
            let texts: [String?] = [row[4], row[5]]
            if texts.allSatisfy({ $0 == nil || $0 == "{}" }) { continue }
            let scope = scope(of: row[3])
            if (table == "contact" && own.contains(key))
                || texts.contains(where: { $0.map { isIn($0, scope) } == true })
            {
                found.append(row[0])
            }
        }
        for id in found {
            try db.execute(
                sql: """
                    UPDATE audit SET before = iif(before IS NULL, NULL, '{}'), after = iif(after IS NULL, NULL, '{}')
                    WHERE id = :id
                    """, arguments: ["id": id])
        }
        audits = found.count
    }

    // MARK: Messages

    /// A text that may have left goes again as it was, and one that is being handed over can't be called back.
    private func forbidWhileLeaving() throws {
        let running = try Row.fetchAll(
            db,
            sql: """
                SELECT message.id, coalesce(message.fixed, try.text) FROM message
                LEFT JOIN try ON try.message = message.id AND try.ended IS NULL
                WHERE message.state = 'open' AND coalesce(message.fixed, try.text) IS NOT NULL
                """)
        for row in running {
            let id: Int64 = row[0], text: Data = row[1]
            guard try isIn(text, ofMessage: id) else { continue }
            throw StoreFault(
                .forbidden,
                "message \(id) names them and may be on its way, so it goes as it is; once it has left, ask again (partnerctl outbox show \(id))"
            )
        }
    }

    private mutating func emptyMessages() throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, state, fixed FROM message WHERE fixed IS NOT NULL AND state <> 'open'")
        for row in rows {
            let id: Int64 = row[0], state: String = row[1], text: Data = row[2]
            guard try isIn(text, ofMessage: id) else { continue }
            if state == "refused" {
                try db.execute(
                    sql: "UPDATE message SET state = 'withdrawn' WHERE id = :id", arguments: ["id": id])
                deadLetters += 1
            } else {
                messages += 1
            }
            try db.execute(sql: "UPDATE message SET fixed = NULL WHERE id = :id", arguments: ["id": id])
        }
    }

    private func isIn(_ text: Data, ofMessage id: Int64) throws -> Bool {
        let partners = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT partner FROM step WHERE message = :id", arguments: ["id": id])
        let scope: PersonTraces.Scope = partners.contains(where: family.contains) ? .ownPartner : .elsewhere
        return person.isIn(Self.unquoted(text), scope)
    }

    /// A message's text as its reader sees it: RFC 2045 6.7, quoted-printable.
    private static func unquoted(_ text: Data) -> String {
        var bytes: [UInt8] = []
        let source = Array(text)
        var index = 0
        func digit(_ byte: UInt8) -> UInt8? {
            Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
        }
        while index < source.count {
            let byte = source[index]
            if byte == UInt8(ascii: "="), index + 1 < source.count {
                if source[index + 1] == 10 {
                    index += 2
                    continue
                }
                if source[index + 1] == 13, index + 2 < source.count, source[index + 2] == 10 {
                    index += 3
                    continue
                }
                if index + 2 < source.count, let high = digit(source[index + 1]),
                    let low = digit(source[index + 2])
                {
                    bytes.append(high * 16 + low)
                    index += 3
                    continue
                }
            }
            bytes.append(byte)
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
