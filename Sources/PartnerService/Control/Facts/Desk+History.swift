import FoundationEssentials
import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func history(_ request: Verb.History.Parameters) throws -> Verb.History.Reply {
        guard request.limit >= 1 else {
            throw ControlFault(
                .refused, "a history of \(request.limit) entries is not possible", found: "\(request.limit)",
                expected: "1 or more", exitCode: 64)
        }
        return try read { db in
            let standing = try standing(of: request.partner, db)
            let household = standing.household
            let branch = standing.partner.branch
            let whole = try Audit.of(standing.partner.id, limit: .max, db)
            return Verb.History.Reply(
                now: household.moment(household.instant, of: branch), partner: standing.label,
                total: whole.count,
                entries: whole.prefix(request.limit).map { entry in
                    Verb.History.Entry(
                        at: household.moment(entry.at, of: branch), who: entry.actor,
                        command: entry.summary ?? entry.verb,
                        number: entry.command, action: entry.action.word,
                        record: RecordWords.name(of: entry.table),
                        recordNumber: Int64(entry.key),
                        changes: RecordWords.changes(entry) {
                            household.contactName($0, of: standing.partner.id)
                        })
                })
        }
    }
}

extension AuditEntry.Action {
    fileprivate var word: Verb.History.Entry.Action {
        switch self {
        case .insert: .added
        case .update: .changed
        case .delete: .removed
        }
    }
}

/// The schema's rows in people's words.
enum RecordWords {
    static func name(of table: String) -> String {
        switch table {
        case "stage_change": "stage"
        case "stewardship": "steward"
        default: table
        }
    }

    /// Columns that say something to people, in the order in which they are shown, with their words. The
    /// others are numbers that the entry has elsewhere.
    private static let columns: [(column: String, word: String)] = [
        ("slug", "slug"), ("name", "name"), ("kind", "kind"), ("branch", "branch"), ("backup", "backup"),
        ("follow_up", "follow-up"), ("address", "address"), ("website", "website"), ("notes", "notes"),
        ("role", "role"), ("phone", "phone"), ("mail", "mail"), ("confirmed", "confirmed"),
        ("left_on", "left"),
        ("steward", "steward"), ("stage", "stage"), ("clock", "clock"), ("subject", "promise"),
        ("date", "date"),
        ("through", "through"), ("until", "until"), ("cause", "cause"), ("how", "how"), ("contact", "with"),
        ("note", "note"), ("what", "what"), ("made", "made"), ("due", "due"), ("state", "state"),
        ("closed", "closed"), ("our_role", "our role"), ("their_role", "their role"),
        ("commitment", "commitment"), ("outcome", "outcome"), ("reason", "reason"), ("staff", "by"),
    ]

    static func changes(_ entry: AuditEntry, contact: (Int64) -> String?) -> [FieldChange] {
        let before = row(entry.before), after = row(entry.after)
        func words(_ cell: Cell?, _ column: String) -> String? {
            switch cell {
            case nil, .empty?: nil
            case .text(let text)?: text
            // No promise.
            case .number(0)? where column == "subject": nil
            case .number(let number)?: column == "contact" ? contact(number) ?? "\(number)" : "\(number)"
            }
        }
        return FieldChanges.list(
            columns.map { ($0.word, words(before[$0.column], $0.column), words(after[$0.column], $0.column)) }
        )
    }

    private static func row(_ json: String?) -> [String: Cell] {
        guard let json else { return [:] }
        // Only the schema's own triggers write it; what can't be read is shown as a change without fields.
        return (try? JSONDecoder().decode([String: Cell].self, from: Data(json.utf8))) ?? [:]
    }

    private enum Cell: Decodable {
        case empty
        case text(String)
        case number(Int64)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .empty
            } else if let number = try? value.decode(Int64.self) {
                // It is a text, then, which is tried next.
                self = .number(number)
            } else {
                self = .text(try value.decode(String.self))
            }
        }
    }
}
