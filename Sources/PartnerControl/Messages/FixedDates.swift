import PartnerCore

/// Dates that come again, and what is to be done on them.
package struct FixedDateEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var what: String
    /// As somebody wrote them: `last Friday of the quarter`, `FREQ=MONTHLY;BYDAY=1TU`.
    package var dates: String
    /// The first day that may be one of them.
    package var starts: CivilDate
    /// Days ahead at which a notice is said; absent: as the policy has it.
    package var lead: Int?
    /// The kind of partners whose configuration has it; absent: it is one partner's own.
    package var kind: KindKey?
    /// The first day on which it no longer holds.
    package var ended: CivilDate?
    package var by: StaffLabel?
    /// Why it was ended.
    package var reason: String?

    package init(
        number: Int64, what: String, dates: String, starts: CivilDate, lead: Int? = nil,
        kind: KindKey? = nil, ended: CivilDate? = nil, by: StaffLabel? = nil, reason: String? = nil
    ) {
        self.number = number
        self.what = what
        self.dates = dates
        self.starts = starts
        self.lead = lead
        self.kind = kind
        self.ended = ended
        self.by = by
        self.reason = reason
    }
}

/// What became of a partner's fixed date.
package struct FixedDateReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    package var partner: PartnerLabel
    package var fixedDate: FixedDateEntry
    /// The next of its days from today on, three at most, before any is moved off a closed day.
    package var next: [CivilDate] = []
    package var coming: [Coming] = []

    package init(
        today: CivilDate, partner: PartnerLabel, fixedDate: FixedDateEntry, next: [CivilDate] = [],
        coming: [Coming] = []
    ) {
        self.today = today
        self.partner = partner
        self.fixedDate = fixedDate
        self.next = next
        self.coming = coming
    }
}

extension Verb {
    /// Something is to be done with a partner on dates that come again.
    package enum AddFixedDate: ControlMethod {
        package static let name = "AddFixedDate"
        package typealias Reply = FixedDateReply

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var dates: String
            package var what: String
            /// The first day that may be one of them; absent: today.
            package var from: String?
            /// Days ahead at which a notice is said; absent: as the policy has it.
            package var lead: Int?

            package init(
                partner: String, dates: String, what: String, from: String? = nil, lead: Int? = nil
            ) {
                self.partner = partner
                self.dates = dates
                self.what = what
                self.from = from
                self.lead = lead
            }
        }
    }

    /// A partner's fixed date comes no more.
    package enum EndFixedDate: ControlMethod {
        package static let name = "EndFixedDate"
        package typealias Reply = FixedDateReply

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            package var reason: String

            package init(number: Int64, reason: String) {
                self.number = number
                self.reason = reason
            }
        }
    }

    package enum ListFixedDates: ControlMethod {
        package static let name = "ListFixedDates"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Absent: of every partner, and of every kind once.
            package var partner: String?
            /// Also those that were ended.
            package var all: Bool = false

            package init(partner: String? = nil, all: Bool = false) {
                self.partner = partner
                self.all = all
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decodeIfPresent(String.self, forKey: .partner)
                all = try container.decodeIfPresent(Bool.self, forKey: .all) ?? false
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// The soonest first.
            package var fixedDates: [Line] = []

            package init(today: CivilDate, fixedDates: [Line] = []) {
                self.today = today
                self.fixedDates = fixedDates
            }
        }

        package struct Line: Hashable, Sendable, Codable {
            /// Absent: of every partner of its kind.
            package var partner: PartnerLabel?
            package var fixedDate: FixedDateEntry
            /// The next of its days from today on.
            package var next: CivilDate?

            package init(partner: PartnerLabel? = nil, fixedDate: FixedDateEntry, next: CivilDate? = nil) {
                self.partner = partner
                self.fixedDate = fixedDate
                self.next = next
            }
        }
    }
}
