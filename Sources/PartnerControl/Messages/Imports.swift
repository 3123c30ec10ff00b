import PartnerCore

extension Verb {
    /// The sheets that were taken in.
    package enum ListImports: ControlMethod {
        package static let name = "ListImports"

        package struct Parameters: Hashable, Sendable, Codable {
            package var limit: Int = 20

            package init(limit: Int = 20) {
                self.limit = limit
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                limit = try container.decodeIfPresent(Int.self, forKey: .limit) ?? 20
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// Latest first.
            package var imports: [ImportEntry] = []

            package init(today: CivilDate, imports: [ImportEntry] = []) {
                self.today = today
                self.imports = imports
            }
        }
    }

    /// What one import changed.
    package enum ShowImport: ControlMethod {
        package static let name = "ShowImport"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64

            package init(number: Int64) {
                self.number = number
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var entry: ImportEntry
            /// In the order in which it was done.
            package var changes: [ImportChange] = []

            package init(today: CivilDate, entry: ImportEntry, changes: [ImportChange] = []) {
                self.today = today
                self.entry = entry
                self.changes = changes
            }
        }
    }

    /// Take an import back: all of it, or nothing.
    package enum UndoImport: ControlMethod {
        package static let name = "UndoImport"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            package var mode: Mode

            package init(number: Int64, mode: Mode) {
                self.number = number
                self.mode = mode
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var outcome: Outcome
            package var entry: ImportEntry
            /// What is taken back, as the import did it.
            package var changes: [ImportChange] = []
            /// What was done since and stands on it; with one of these nothing is taken back.
            package var standing: [ImportObstacle] = []

            package init(
                today: CivilDate, outcome: Outcome, entry: ImportEntry, changes: [ImportChange] = [],
                standing: [ImportObstacle] = []
            ) {
                self.today = today
                self.outcome = outcome
                self.entry = entry
                self.changes = changes
                self.standing = standing
            }
        }
    }
}

extension Verb.UndoImport {
    package enum Mode: String, Hashable, Sendable, CaseIterable, Codable {
        /// Say what would be taken back, change nothing.
        case preview
        case undo
    }

    package enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
        case previewed, undone
        /// Something stands on it, and nothing was changed.
        case refused
    }
}

/// A sheet that was taken in.
package struct ImportEntry: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        case partners, touches, candidates, evaluations, everything
    }

    package var number: Int64
    /// Without its folder.
    package var file: String
    package var kind: Kind
    package var at: Moment
    /// A member of staff, a login, `sheet contacts.csv`, `drop folder`.
    package var by: String
    package var rows: Int
    package var added: Int
    package var changed: Int
    package var same: Int
    package var refused: Int
    package var undone: Moment?
    package var undoneBy: String?

    package init(
        number: Int64, file: String, kind: Kind, at: Moment, by: String, rows: Int, added: Int, changed: Int,
        same: Int, refused: Int, undone: Moment? = nil, undoneBy: String? = nil
    ) {
        self.number = number
        self.file = file
        self.kind = kind
        self.at = at
        self.by = by
        self.rows = rows
        self.added = added
        self.changed = changed
        self.same = same
        self.refused = refused
        self.undone = undone
        self.undoneBy = undoneBy
    }
}

/// What an import did to one record.
package struct ImportChange: Hashable, Sendable, Codable {
    /// Absent of what is no partner's.
    package var partner: PartnerLabel?
    package var action: Verb.History.Entry.Action
    /// What kind of record: `touch`, `contact`.
    package var record: String
    package var changes: [FieldChange] = []

    package init(
        partner: PartnerLabel? = nil, action: Verb.History.Entry.Action, record: String,
        changes: [FieldChange] = []
    ) {
        self.partner = partner
        self.action = action
        self.record = record
        self.changes = changes
    }
}

/// Something that was done after an import and stands on it.
package struct ImportObstacle: Hashable, Sendable, Codable {
    package var partner: PartnerLabel?
    /// What it is about: `phone`, `steward`, `touch`.
    package var field: String
    /// A clause without full stop: `says something else now`.
    package var what: String
    package var by: String?
    package var at: Moment?

    package init(
        partner: PartnerLabel? = nil, field: String, what: String, by: String? = nil, at: Moment? = nil
    ) {
        self.partner = partner
        self.field = field
        self.what = what
        self.by = by
        self.at = at
    }
}
