import FoundationEssentials
import PartnerControl
import PartnerCore
import PartnerStore

/// The schema's rows in people's words.
enum RecordWords {
    static func name(of table: String) -> String {
        switch table {
        case "stage_change": "stage"
        case "stewardship": "steward"
        case "date_rule": "fixed date"
        default: table
        }
    }

    /// Columns that say something to people, in the order in which they are shown, with their words. The
    /// others are numbers that the entry has elsewhere.
    private static let columns: [(column: String, word: String)] = [
        ("slug", "slug"), ("name", "name"), ("kind", "kind"), ("branch", "branch"), ("backup", "backup"),
        ("follow_up", "follow-up"), ("season", "season"), ("address", "address"), ("website", "website"),
        ("notes", "notes"),
        ("role", "role"), ("phone", "phone"), ("mail", "mail"), ("confirmed", "confirmed"),
        ("left_on", "left"),
        ("steward", "steward"), ("stage", "stage"), ("clock", "clock"), ("subject", "number"),
        ("date", "date"),
        ("through", "through"), ("until", "until"), ("cause", "cause"), ("how", "how"), ("contact", "with"),
        ("note", "note"), ("what", "what"), ("made", "made"), ("due", "due"), ("state", "state"),
        ("closed", "closed"), ("our_role", "our role"), ("their_role", "their role"),
        ("commitment", "commitment"), ("outcome", "outcome"), ("answers", "answers"), ("next", "next"),
        ("dates", "dates"), ("starts", "starts"), ("ends", "ends"), ("lead", "lead"),
        ("renewed_by", "renewed by"),
        ("since", "since"), ("ended", "ended"), ("asks_from", "asks from"),
        ("merged_into", "merged into"), ("override", "override"), ("erased", "erased"),
        ("comment", "comment"), ("author", "author"),
        ("reason", "reason"), ("staff", "by"),
    ]

    /// The fields that a history can be asked for.
    static var fields: [String] { columns.map(\.word) }

    static func changes(_ entry: AuditEntry, contact: (Int64) -> String?) -> [FieldChange] {
        let before = row(entry.before), after = row(entry.after)
        func words(_ cell: Cell?, _ column: String) -> String? {
            switch cell {
            case nil, .empty?: nil
            case .text(let text)?: text
            // The clock has one subject only.
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
