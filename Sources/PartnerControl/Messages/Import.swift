import PartnerCore

extension Verb {
    /// Take rows of a sheet over, all of them or none.
    package enum Import: ControlMethod {
        package static let name = "Import"

        package struct Parameters: Hashable, Sendable, Codable {
            /// The file's name, for the audit and for messages.
            package var file: String
            package var partners: [PartnerRow] = []
            package var touches: [TouchRow] = []
            /// What filled forms say, one a partner.
            package var evaluations: [EvaluationRow] = []
            package var mode: Mode
            /// Where partners without a touch go; absent: a new one without a touch is refused.
            package var untouched: Untouched?
            /// The home of new partners whose row names neither branch nor steward, by key or name; absent: such a row
            /// is refused, unless the library has one branch.
            package var branch: String?
            /// Why more of the rows may be in hand than there are places.
            package var override: String?

            package init(
                file: String, partners: [PartnerRow] = [], touches: [TouchRow] = [],
                evaluations: [EvaluationRow] = [], mode: Mode,
                untouched: Untouched? = nil, branch: String? = nil, override: String? = nil
            ) {
                self.file = file
                self.partners = partners
                self.touches = touches
                self.evaluations = evaluations
                self.mode = mode
                self.untouched = untouched
                self.branch = branch
                self.override = override
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                file = try container.decode(String.self, forKey: .file)
                partners = try container.decodeIfPresent([PartnerRow].self, forKey: .partners) ?? []
                touches = try container.decodeIfPresent([TouchRow].self, forKey: .touches) ?? []
                evaluations =
                    try container.decodeIfPresent([EvaluationRow].self, forKey: .evaluations) ?? []
                mode = try container.decode(Mode.self, forKey: .mode)
                untouched = try container.decodeIfPresent(Untouched.self, forKey: .untouched)
                branch = try container.decodeIfPresent(String.self, forKey: .branch)
                override = try container.decodeIfPresent(String.self, forKey: .override)
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var outcome: Outcome
            package var added: [Row] = []
            package var changed: [Row] = []
            /// Rows that say what is on record already.
            package var same: Int
            package var refused: [RowIssue] = []
            package var warned: [RowIssue] = []
            /// The number under which the audit keeps it.
            package var command: Int64?
            /// The import's own number; absent where nothing was changed.
            package var number: Int64?

            package init(
                today: CivilDate, outcome: Outcome, added: [Row] = [], changed: [Row] = [], same: Int,
                refused: [RowIssue] = [], warned: [RowIssue] = [], command: Int64? = nil,
                number: Int64? = nil
            ) {
                self.today = today
                self.outcome = outcome
                self.added = added
                self.changed = changed
                self.same = same
                self.refused = refused
                self.warned = warned
                self.command = command
                self.number = number
            }
        }
    }
}

extension Verb.Import {
    package enum Mode: String, Hashable, Sendable, CaseIterable, Codable {
        /// Say what would become of each row, change nothing.
        case preview
        /// Change nothing if one row is refused.
        case all
        /// Leave out rows that are refused.
        case skipRefused = "skip-refused"
    }

    package enum Untouched: String, Hashable, Sendable, CaseIterable, Codable {
        case established, lapsed
    }

    package enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
        case previewed, applied
        /// Every row was on record already.
        case nothingToDo = "nothing-to-do"
        /// Rows were refused, and nothing was changed.
        case refused
    }

    package struct Row: Hashable, Sendable, Codable {
        package var row: Int
        package var slug: String
        package var name: String
        package var changes: [FieldChange] = []

        package init(row: Int, slug: String, name: String, changes: [FieldChange] = []) {
            self.row = row
            self.slug = slug
            self.name = name
            self.changes = changes
        }
    }
}

extension Verb {
    /// What the configuration says of imports that don't say otherwise.
    package enum ImportDefaults: ControlMethod {
        package static let name = "ImportDefaults"

        package typealias Parameters = Nothing

        package struct Reply: Hashable, Sendable, Codable {
            /// How to read 03/04/2025; absent: it is refused.
            package var dates: DateOrder?
            /// Where partners without a touch go; absent: a new one without a touch is refused.
            package var untouched: Import.Untouched?
            /// The home of new partners whose row names neither branch nor steward.
            package var branch: BranchKey?

            package init(
                dates: DateOrder? = nil, untouched: Import.Untouched? = nil, branch: BranchKey? = nil
            ) {
                self.dates = dates
                self.untouched = untouched
                self.branch = branch
            }
        }
    }
}
