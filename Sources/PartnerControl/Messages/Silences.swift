import PartnerCore

/// Reminders of a scope are held back until a day.
package struct SilenceEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var kind: KindKey?
    package var branch: BranchKey?
    package var steward: StaffLabel?
    package var partner: PartnerLabel?
    package var clock: ClockKind?
    /// What that covers, for people: `all reminders about every school`.
    package var covers: String
    package var since: CivilDate
    /// The last silent day.
    package var through: CivilDate
    /// The first day that is loud again, where it was ended before its time.
    package var ended: CivilDate?
    package var author: String
    package var comment: String

    package init(
        number: Int64, kind: KindKey? = nil, branch: BranchKey? = nil, steward: StaffLabel? = nil,
        partner: PartnerLabel? = nil, clock: ClockKind? = nil, covers: String, since: CivilDate,
        through: CivilDate, ended: CivilDate? = nil, author: String, comment: String
    ) {
        self.number = number
        self.kind = kind
        self.branch = branch
        self.steward = steward
        self.partner = partner
        self.clock = clock
        self.covers = covers
        self.since = since
        self.through = through
        self.ended = ended
        self.author = author
        self.comment = comment
    }
}

/// What became of a silence.
package struct SilenceReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    package var silence: SilenceEntry
    /// How many partners have a reminder open that it covers.
    package var partners: Int
    /// How many reminders it holds back today that would go else.
    package var held: Int

    package init(today: CivilDate, silence: SilenceEntry, partners: Int, held: Int) {
        self.today = today
        self.silence = silence
        self.partners = partners
        self.held = held
    }
}

extension Verb {
    /// Hold reminders of a scope back until a day.
    package enum AddSilence: ControlMethod {
        package static let name = "AddSilence"
        package typealias Reply = SilenceReply

        /// At least one of kind, branch, steward, partner and clock is given; all that are given must fit.
        package struct Parameters: Hashable, Sendable, Codable {
            package var kind: String?
            package var branch: String?
            package var steward: String?
            package var partner: String?
            package var clock: ClockKind?
            /// Absent: today.
            package var from: String?
            /// The last silent day; a year on at most.
            package var until: String
            package var comment: String

            package init(
                kind: String? = nil, branch: String? = nil, steward: String? = nil, partner: String? = nil,
                clock: ClockKind? = nil, from: String? = nil, until: String, comment: String
            ) {
                self.kind = kind
                self.branch = branch
                self.steward = steward
                self.partner = partner
                self.clock = clock
                self.from = from
                self.until = until
                self.comment = comment
            }
        }
    }

    package enum ListSilences: ControlMethod {
        package static let name = "ListSilences"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Also those that are over.
            package var all: Bool = false

            package init(all: Bool = false) { self.all = all }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                all = try container.decodeIfPresent(Bool.self, forKey: .all) ?? false
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// By their first day.
            package var silences: [SilenceEntry] = []

            package init(today: CivilDate, silences: [SilenceEntry] = []) {
                self.today = today
                self.silences = silences
            }
        }
    }

    /// A silence is over before its time: from today on, or before it began.
    package enum ExpireSilence: ControlMethod {
        package static let name = "ExpireSilence"
        package typealias Reply = SilenceReply

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64

            package init(number: Int64) { self.number = number }
        }
    }
}
