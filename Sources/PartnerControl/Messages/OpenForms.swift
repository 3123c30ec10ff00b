import PartnerCore

extension Verb {
    /// The contacts as vCards (RFC 6350), without those who left.
    package enum ExportContacts: ControlMethod {
        package static let name = "ExportContacts"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Of partners at home in this branch.
            package var branch: String?
            /// Of partners that this person looks after.
            package var steward: String?

            package init(branch: String? = nil, steward: String? = nil) {
                self.branch = branch
                self.steward = steward
            }
        }

        package typealias Reply = OpenFile
    }

    /// Due dates as an iCalendar (RFC 5545): of a person or a branch.
    package enum ExportCalendar: ControlMethod {
        package static let name = "ExportCalendar"

        /// One of the two.
        package struct Parameters: Hashable, Sendable, Codable {
            package var staff: String?
            package var branch: String?

            package init(staff: String? = nil, branch: String? = nil) {
                self.staff = staff
                self.branch = branch
            }
        }

        package typealias Reply = OpenFile
    }
}

/// A file in a form that other programs read.
package struct OpenFile: Hashable, Sendable, Codable {
    package var today: CivilDate
    /// How many contacts, or days, there are in it.
    package var count: Int
    package var text: String

    package init(today: CivilDate, count: Int, text: String) {
        self.today = today
        self.count = count
        self.text = text
    }
}
