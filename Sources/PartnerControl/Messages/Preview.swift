import PartnerCore

extension Verb {
    /// The mails of the coming days, if nobody reports anything before.
    package enum Preview: ControlMethod {
        package static let name = "Preview"

        package struct Parameters: Hashable, Sendable, Codable {
            /// 1 to 400.
            package var days: Int = 14

            package init(days: Int = 14) {
                self.days = days
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                days = try container.decodeIfPresent(Int.self, forKey: .days) ?? 14
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var through: CivilDate
            /// Only days with a mail or a closure; in order.
            package var days: [Day] = []

            package init(today: CivilDate, through: CivilDate, days: [Day] = []) {
                self.today = today
                self.through = through
                self.days = days
            }
        }
    }
}

extension Verb.Preview {
    package struct Day: Hashable, Sendable, Codable {
        package var date: CivilDate
        package var mails: [Mail] = []
        /// Closures apart from the week's rhythm.
        package var closed: [ClosedBranch] = []

        package init(date: CivilDate, mails: [Mail] = [], closed: [ClosedBranch] = []) {
            self.date = date
            self.mails = mails
            self.closed = closed
        }
    }

    package struct ClosedBranch: Hashable, Sendable, Codable {
        package var branch: String
        /// What people call it: `César Chávez Day`.
        package var why: String?

        package init(branch: String, why: String? = nil) {
            self.branch = branch
            self.why = why
        }
    }

    package enum Section: String, Hashable, Sendable, CaseIterable, Codable {
        case weeklyOverview = "weekly-overview", monthlyReport = "monthly-report"
        /// What might take a free place.
        case proposal
        /// Somebody leaves, and their partners are to be handed over.
        case handoverAsk = "handover-ask"
    }

    package struct Mail: Hashable, Sendable, Codable {
        package var at: Moment
        package var to: StaffLabel
        package var sections: [Section] = []
        package var entries: [Entry] = []
        /// How many are left for another day.
        package var putOff: Int = 0

        package init(
            at: Moment, to: StaffLabel, sections: [Section] = [], entries: [Entry] = [], putOff: Int = 0
        ) {
            self.at = at
            self.to = to
            self.sections = sections
            self.entries = entries
            self.putOff = putOff
        }
    }

    package struct Entry: Hashable, Sendable, Codable {
        package var partner: PartnerLabel
        package var reasons: [Reason]

        package init(partner: PartnerLabel, reasons: [Reason]) {
            self.partner = partner
            self.reasons = reasons
        }
    }

    package struct Reason: Hashable, Sendable, Codable {
        package var clock: ClockKind
        package var subject: Int64?
        package var step: StepName
        package var due: CivilDate
        /// Whose matter it is, where it was handed up or the reader stands in.
        package var from: StaffLabel?

        package init(
            clock: ClockKind, subject: Int64? = nil, step: StepName, due: CivilDate, from: StaffLabel? = nil
        ) {
            self.clock = clock
            self.subject = subject
            self.step = step
            self.due = due
            self.from = from
        }
    }
}
