import PartnerCore

extension Verb {
    /// Who was in touch with whom, over the whole system.
    package enum ListTouches: ControlMethod {
        package static let name = "ListTouches"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Who of ours; may be gone.
            package var by: String?
            package var with: String?
            /// The partner's home branch.
            package var branch: String?
            package var since: String?
            package var until: String?
            package var limit: Int = 50

            package init(
                by: String? = nil, with: String? = nil, branch: String? = nil, since: String? = nil,
                until: String? = nil, limit: Int = 50
            ) {
                self.by = by
                self.with = with
                self.branch = branch
                self.since = since
                self.until = until
                self.limit = limit
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                by = try container.decodeIfPresent(String.self, forKey: .by)
                with = try container.decodeIfPresent(String.self, forKey: .with)
                branch = try container.decodeIfPresent(String.self, forKey: .branch)
                since = try container.decodeIfPresent(String.self, forKey: .since)
                until = try container.decodeIfPresent(String.self, forKey: .until)
                limit = try container.decodeIfPresent(Int.self, forKey: .limit) ?? 50
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// How many there are, whatever the limit.
            package var total: Int
            /// The latest first.
            package var exchanges: [ExchangeEntry] = []

            package init(today: CivilDate, total: Int, exchanges: [ExchangeEntry] = []) {
                self.today = today
                self.total = total
                self.exchanges = exchanges
            }
        }
    }

    /// Who of ours knows a partner, or which partners somebody knows: by direct touches.
    package enum WhoKnows: ControlMethod {
        package static let name = "WhoKnows"

        /// One of the two.
        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String?
            package var staff: String?

            package init(partner: String? = nil, staff: String? = nil) {
                self.partner = partner
                self.staff = staff
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel?
            package var staff: StaffLabel?
            /// Who was last in touch comes first; who only tried comes last.
            package var lines: [Acquaintance] = []
            /// Touches of which nobody of ours is on record.
            package var unnamed: Int

            package init(
                today: CivilDate, partner: PartnerLabel? = nil, staff: StaffLabel? = nil,
                lines: [Acquaintance] = [], unnamed: Int = 0
            ) {
                self.today = today
                self.partner = partner
                self.staff = staff
                self.lines = lines
                self.unnamed = unnamed
            }
        }
    }
}

/// One exchange, with one partner or several.
package struct ExchangeEntry: Hashable, Sendable, Codable {
    /// Of its first touch.
    package var number: Int64
    package var date: CivilDate
    package var how: Touch.How
    package var partners: [PartnerLabel] = []
    /// Who of ours.
    package var by: [StaffLabel] = []
    /// Who of theirs.
    package var with: [String] = []
    package var note: String?

    package init(
        number: Int64, date: CivilDate, how: Touch.How, partners: [PartnerLabel] = [],
        by: [StaffLabel] = [], with: [String] = [], note: String? = nil
    ) {
        self.number = number
        self.date = date
        self.how = how
        self.partners = partners
        self.by = by
        self.with = with
        self.note = note
    }
}

/// One of ours and one partner.
package struct Acquaintance: Hashable, Sendable, Codable {
    package enum Tie: String, Hashable, Sendable, CaseIterable, Codable {
        case steward, backup
    }

    package var staff: StaffLabel
    package var partner: PartnerLabel
    /// Where that person works; of one who is gone absent.
    package var worksAt: BranchKey?
    /// The partner's home branch.
    package var branch: BranchKey
    /// What they are to the partner today.
    package var tie: Tie?
    /// An exchange with several partners is one for each of them.
    package var touches: Int
    package var attempts: Int
    package var first: CivilDate?
    package var last: CivilDate?
    /// How the last touch was made.
    package var how: Touch.How?
    /// With whom of theirs, the last first.
    package var with: [String] = []

    package init(
        staff: StaffLabel, partner: PartnerLabel, worksAt: BranchKey? = nil, branch: BranchKey,
        tie: Tie? = nil, touches: Int, attempts: Int = 0, first: CivilDate? = nil, last: CivilDate? = nil,
        how: Touch.How? = nil, with: [String] = []
    ) {
        self.staff = staff
        self.partner = partner
        self.worksAt = worksAt
        self.branch = branch
        self.tie = tie
        self.touches = touches
        self.attempts = attempts
        self.first = first
        self.last = last
        self.how = how
        self.with = with
    }
}
