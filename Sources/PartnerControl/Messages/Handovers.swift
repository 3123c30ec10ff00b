import PartnerCore

extension Verb {
    /// Give all of one person's partners to another.
    package enum Handover: ControlMethod {
        package static let name = "Handover"

        package struct Parameters: Hashable, Sendable, Codable {
            /// By key or name; may be gone already.
            package var from: String
            package var to: String
            /// Only partners of this branch.
            package var branch: String?
            /// The first day on which they are the other's; absent: today.
            package var on: String?
            /// Only these partners, by slug; absent or empty: all.
            package var only: [String] = []
            /// Days without asks from then on, promises and agreements apart; absent: as configured.
            package var grace: Int?
            /// What to do where the other is away on that day; absent: refuse.
            package var away: Away = .refuse
            package var mode: Mode = .apply
            /// Whether the pack is answered, too.
            package var pack: Pack = .leaveOut

            package init(
                from: String, to: String, branch: String? = nil, on: String? = nil, only: [String] = [],
                grace: Int? = nil, away: Away = .refuse, mode: Mode = .apply, pack: Pack = .leaveOut
            ) {
                self.from = from
                self.to = to
                self.branch = branch
                self.on = on
                self.only = only
                self.grace = grace
                self.away = away
                self.mode = mode
                self.pack = pack
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                from = try container.decode(String.self, forKey: .from)
                to = try container.decode(String.self, forKey: .to)
                branch = try container.decodeIfPresent(String.self, forKey: .branch)
                on = try container.decodeIfPresent(String.self, forKey: .on)
                only = try container.decodeIfPresent([String].self, forKey: .only) ?? []
                grace = try container.decodeIfPresent(Int.self, forKey: .grace)
                away = try container.decodeIfPresent(Away.self, forKey: .away) ?? .refuse
                mode = try container.decodeIfPresent(Mode.self, forKey: .mode) ?? .apply
                pack = try container.decodeIfPresent(Pack.self, forKey: .pack) ?? .leaveOut
            }
        }

        package enum Mode: String, Hashable, Sendable, CaseIterable, Codable {
            case apply
            /// Say what would go, change nothing.
            case preview
        }

        package enum Away: String, Hashable, Sendable, CaseIterable, Codable {
            case refuse
            /// Hand over all the same; asks begin the grace after they are back.
            case handOver = "hand-over"
        }

        package enum Pack: String, Hashable, Sendable, CaseIterable, Codable {
            case leaveOut = "leave-out"
            case include
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var handover: HandoverEntry
            /// Nothing was changed.
            package var previewed: Bool
            /// What goes, in the order of the pack.
            package var partners: [HandedEntry] = []
            /// Whose backup is another now.
            package var backups: [BackupMove] = []
            /// How many partners the other looks after with these.
            package var total: Int
            /// Where the pack is mailed to.
            package var mail: String
            /// What somebody should know or still do, each a sentence.
            package var notes: [String] = []
            /// Where it was asked for.
            package var pack: PackText?

            package init(
                today: CivilDate, handover: HandoverEntry, previewed: Bool, partners: [HandedEntry] = [],
                backups: [BackupMove] = [], total: Int, mail: String, notes: [String] = [],
                pack: PackText? = nil
            ) {
                self.today = today
                self.handover = handover
                self.previewed = previewed
                self.partners = partners
                self.backups = backups
                self.total = total
                self.mail = mail
                self.notes = notes
                self.pack = pack
            }
        }
    }

    /// Every handover that was made.
    package enum ListHandovers: ControlMethod {
        package static let name = "ListHandovers"
        package typealias Parameters = Nothing

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// The latest first.
            package var handovers: [HandoverEntry] = []

            package init(today: CivilDate, handovers: [HandoverEntry] = []) {
                self.today = today
                self.handovers = handovers
            }
        }
    }

    /// The pack of a handover, as of today.
    package enum ShowPack: ControlMethod {
        package static let name = "ShowPack"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64

            package init(number: Int64) { self.number = number }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var handover: HandoverEntry
            package var pack: PackText

            package init(today: CivilDate, handover: HandoverEntry, pack: PackText) {
                self.today = today
                self.handover = handover
                self.pack = pack
            }
        }
    }
}

/// What one person held and another took.
package struct HandoverEntry: Hashable, Sendable, Codable {
    /// Absent in a preview.
    package var number: Int64?
    package var from: StaffLabel
    package var to: StaffLabel
    package var branch: BranchKey?
    package var date: CivilDate
    /// The first day of asks, promises and agreements apart.
    package var asksFrom: CivilDate
    package var partners: Int
    /// The number in the outbox of the mail with the pack.
    package var message: Int64?

    package init(
        number: Int64? = nil, from: StaffLabel, to: StaffLabel, branch: BranchKey? = nil, date: CivilDate,
        asksFrom: CivilDate, partners: Int, message: Int64? = nil
    ) {
        self.number = number
        self.from = from
        self.to = to
        self.branch = branch
        self.date = date
        self.asksFrom = asksFrom
        self.partners = partners
        self.message = message
    }
}

/// A partner in a handover: what is open, and what comes next.
package struct HandedEntry: Hashable, Sendable, Codable {
    package var partner: PartnerLabel
    package var branch: BranchKey
    package var stage: Stage
    package var health: Health?
    package var openPromises: [PromiseEntry] = []
    /// Under the new steward.
    package var coming: [Coming] = []

    package init(
        partner: PartnerLabel, branch: BranchKey, stage: Stage, health: Health? = nil,
        openPromises: [PromiseEntry] = [], coming: [Coming] = []
    ) {
        self.partner = partner
        self.branch = branch
        self.stage = stage
        self.health = health
        self.openPromises = openPromises
        self.coming = coming
    }
}

/// A partner whose backup is another now.
package struct BackupMove: Hashable, Sendable, Codable {
    package var partner: PartnerLabel
    package var was: StaffLabel
    /// Absent: nobody, as the other is its steward.
    package var now: StaffLabel?

    package init(partner: PartnerLabel, was: StaffLabel, now: StaffLabel? = nil) {
        self.partner = partner
        self.was = was
        self.now = now
    }
}

/// A mail in its two forms.
package struct PackText: Hashable, Sendable, Codable {
    package var subject: String
    package var text: String
    package var html: String

    package init(subject: String, text: String, html: String) {
        self.subject = subject
        self.text = text
        self.html = html
    }
}
