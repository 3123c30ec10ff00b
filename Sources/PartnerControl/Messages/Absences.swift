import PartnerCore

extension Verb {
    package enum AddAbsence: ControlMethod {
        package static let name = "AddAbsence"

        package struct Parameters: Hashable, Sendable, Codable {
            package var staff: String
            package var from: String
            /// The last day away.
            package var through: String
            package var delegate: String?

            package init(staff: String, from: String, through: String, delegate: String? = nil) {
                self.staff = staff
                self.from = from
                self.through = through
                self.delegate = delegate
            }
        }

        package typealias Reply = AbsenceReply
    }

    package enum ListAbsences: ControlMethod {
        package static let name = "ListAbsences"

        package struct Parameters: Hashable, Sendable, Codable {
            /// With those that are over.
            package var past: Bool = false

            package init(past: Bool = false) {
                self.past = past
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                past = try container.decodeIfPresent(Bool.self, forKey: .past) ?? false
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// By first day.
            package var absences: [AbsenceEntry] = []

            package init(today: CivilDate, absences: [AbsenceEntry] = []) {
                self.today = today
                self.absences = absences
            }
        }
    }

    /// Somebody is back early, or does not go.
    package enum EndAbsence: ControlMethod {
        package static let name = "EndAbsence"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Its number, or the name of who is away.
            package var absence: String
            /// The first day back; absent: today.
            package var on: String?

            package init(absence: String, on: String? = nil) {
                self.absence = absence
                self.on = on
            }
        }

        package typealias Reply = AbsenceReply
    }
}

package struct AbsenceReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    /// As it is now; where `removed`, as it was.
    package var absence: AbsenceEntry
    /// It would not have begun yet, and is gone altogether.
    package var removed: Bool = false
    /// How many partners they look after.
    package var partners: Int
    /// What somebody should know: `lee is away too, 20 to 22 March`.
    package var notes: [String] = []

    package init(
        today: CivilDate, absence: AbsenceEntry, removed: Bool = false, partners: Int, notes: [String] = []
    ) {
        self.today = today
        self.absence = absence
        self.removed = removed
        self.partners = partners
        self.notes = notes
    }
}
