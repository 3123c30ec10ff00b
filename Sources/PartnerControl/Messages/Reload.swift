import PartnerCore

extension Verb {
    /// Read the configuration again.
    package enum Reload: ControlMethod {
        package static let name = "Reload"

        package typealias Parameters = Nothing

        package struct Reply: Hashable, Sendable, Codable {
            package var outcome: Outcome
            package var file: String
            package var inForceSince: Moment
            /// As `partnerctl check` prints them, one block each; empty unless refused.
            package var errors: [String] = []
            package var warnings: [String] = []
            /// What a reader would want to know: `staff added: lee`, `2 partners are orphans now`.
            package var notes: [String] = []

            package init(
                outcome: Outcome, file: String, inForceSince: Moment, errors: [String] = [],
                warnings: [String] = [], notes: [String] = []
            ) {
                self.outcome = outcome
                self.file = file
                self.inForceSince = inForceSince
                self.errors = errors
                self.warnings = warnings
                self.notes = notes
            }
        }
    }
}

extension Verb.Reload {
    package enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
        case accepted, unchanged
        /// The configuration before stays in force.
        case refused
    }
}
