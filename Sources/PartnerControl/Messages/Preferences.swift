import PartnerCore

/// How somebody gets their mail.
package struct PreferencesReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    package var staff: StaffLabel
    /// `Monday`: what can wait comes in one mail a week, from this day on; absent: as it comes.
    package var weekly: String?
    package var plainText: Bool
    package var dates: DateForm

    package init(
        today: CivilDate, staff: StaffLabel, weekly: String? = nil, plainText: Bool = false,
        dates: DateForm = .dayFirst
    ) {
        self.today = today
        self.staff = staff
        self.weekly = weekly
        self.plainText = plainText
        self.dates = dates
    }
}

extension Verb {
    package enum ShowPreferences: ControlMethod {
        package static let name = "ShowPreferences"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Absent: whoever asks.
            package var staff: String?

            package init(staff: String? = nil) { self.staff = staff }
        }

        package typealias Reply = PreferencesReply
    }

    /// What is absent stays as it is.
    package enum SetPreferences: ControlMethod {
        package static let name = "SetPreferences"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Absent: whoever asks.
            package var staff: String?
            /// A weekday; `no`: what can wait comes as it comes.
            package var weekly: String?
            package var plainText: Bool?
            package var dates: DateForm?

            package init(
                staff: String? = nil, weekly: String? = nil, plainText: Bool? = nil, dates: DateForm? = nil
            ) {
                self.staff = staff
                self.weekly = weekly
                self.plainText = plainText
                self.dates = dates
            }
        }

        package typealias Reply = PreferencesReply
    }
}
