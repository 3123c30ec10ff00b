import PartnerCore

extension Verb {
    /// Who changed what on a partner's record.
    package enum History: ControlMethod {
        package static let name = "History"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var limit: Int = 50
            /// Only changes of this field, as the answers name it: `phone`, `our role`.
            package var field: String?
            /// Only from this day on.
            package var since: String?
            /// Only by this member of staff, login, or `another program`.
            package var who: String?

            package init(
                partner: String, limit: Int = 50, field: String? = nil, since: String? = nil,
                who: String? = nil
            ) {
                self.partner = partner
                self.limit = limit
                self.field = field
                self.since = since
                self.who = who
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decode(String.self, forKey: .partner)
                limit = try container.decodeIfPresent(Int.self, forKey: .limit) ?? 50
                field = try container.decodeIfPresent(String.self, forKey: .field)
                since = try container.decodeIfPresent(String.self, forKey: .since)
                who = try container.decodeIfPresent(String.self, forKey: .who)
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var now: Moment
            package var partner: PartnerLabel
            package var total: Int
            /// Latest first.
            package var entries: [Entry] = []

            package init(now: Moment, partner: PartnerLabel, total: Int, entries: [Entry] = []) {
                self.now = now
                self.partner = partner
                self.total = total
                self.entries = entries
            }
        }
    }
}

extension Verb.History {
    package struct Entry: Hashable, Sendable, Codable {
        package enum Action: String, Hashable, Sendable, CaseIterable, Codable {
            case added, changed, removed
        }

        package var at: Moment
        /// A member of staff, a login, `configuration`, `another program`.
        package var who: String
        /// What was asked for, where a command did it: `log`, `import partners.csv`.
        package var command: String?
        package var number: Int64?
        /// The way it came: `partnerctl log`, `import 3, partners.csv`, `sheet contacts.csv`, `configuration`,
        /// `another program`.
        package var through: String
        /// What it held was emptied, as a person was forgotten.
        package var emptied: Bool = false
        package var action: Action
        /// What kind of record: `touch`, `contact`.
        package var record: String
        package var recordNumber: Int64?
        package var changes: [FieldChange] = []

        package init(
            at: Moment, who: String, command: String? = nil, number: Int64? = nil, through: String,
            emptied: Bool = false, action: Action,
            record: String, recordNumber: Int64? = nil, changes: [FieldChange] = []
        ) {
            self.at = at
            self.who = who
            self.command = command
            self.number = number
            self.through = through
            self.emptied = emptied
            self.action = action
            self.record = record
            self.recordNumber = recordNumber
            self.changes = changes
        }
    }
}
