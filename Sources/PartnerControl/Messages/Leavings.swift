import PartnerCore

extension Verb {
    /// A member of staff goes for good.
    package enum AddLeaving: ControlMethod {
        package static let name = "AddLeaving"

        package struct Parameters: Hashable, Sendable, Codable {
            package var staff: String
            package var lastDay: String
            package var note: String?

            package init(staff: String, lastDay: String, note: String? = nil) {
                self.staff = staff
                self.lastDay = lastDay
                self.note = note
            }
        }

        package typealias Reply = LeavingReply
    }

    /// They stay after all.
    package enum WithdrawLeaving: ControlMethod {
        package static let name = "WithdrawLeaving"

        package struct Parameters: Hashable, Sendable, Codable {
            package var staff: String

            package init(staff: String) { self.staff = staff }
        }

        package typealias Reply = LeavingReply
    }

    package enum ListLeavings: ControlMethod {
        package static let name = "ListLeavings"
        package typealias Parameters = Nothing

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// By last day.
            package var leavings: [LeavingEntry] = []

            package init(today: CivilDate, leavings: [LeavingEntry] = []) {
                self.today = today
                self.leavings = leavings
            }
        }
    }
}

package struct LeavingEntry: Hashable, Sendable, Codable {
    package var staff: StaffLabel
    package var lastDay: CivilDate
    package var note: String?
    /// Partners that are still theirs on the day after.
    package var partners: Int
    /// Partners whose backup they are.
    package var backups: Int
    /// Who is asked for the handover; absent: nobody can be.
    package var asked: StaffLabel?
    /// The first day on which that person is asked.
    package var askedFrom: CivilDate?

    package init(
        staff: StaffLabel, lastDay: CivilDate, note: String? = nil, partners: Int, backups: Int = 0,
        asked: StaffLabel? = nil, askedFrom: CivilDate? = nil
    ) {
        self.staff = staff
        self.lastDay = lastDay
        self.note = note
        self.partners = partners
        self.backups = backups
        self.asked = asked
        self.askedFrom = askedFrom
    }
}

package struct LeavingReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    /// As it is now; where withdrawn, as it was.
    package var leaving: LeavingEntry
    package var withdrawn: Bool = false

    package init(today: CivilDate, leaving: LeavingEntry, withdrawn: Bool = false) {
        self.today = today
        self.leaving = leaving
        self.withdrawn = withdrawn
    }
}
