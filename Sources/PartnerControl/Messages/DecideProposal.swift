import PartnerCore

extension Verb {
    /// Say what is to become of a candidate, or of a lost partner that might be rebuilt.
    package enum DecideProposal: ControlMethod {
        package static let name = "DecideProposal"

        package struct Parameters: Hashable, Sendable, Codable {
            /// A candidate's slug, or a partner's.
            package var what: String
            package var decision: Decision
            /// Of not-now: the day from which on it may be proposed again; absent: as the configuration says.
            package var until: String?
            /// Needed for never.
            package var reason: String?
            /// Who decided; absent: who asks.
            package var by: String?

            package init(
                what: String, decision: Decision, until: String? = nil, reason: String? = nil,
                by: String? = nil
            ) {
                self.what = what
                self.decision = decision
                self.until = until
                self.reason = reason
                self.by = by
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var slug: String
            package var name: String
            package var decision: Decision
            package var until: CivilDate?

            package init(
                today: CivilDate, slug: String, name: String, decision: Decision, until: CivilDate? = nil
            ) {
                self.today = today
                self.slug = slug
                self.name = name
                self.decision = decision
                self.until = until
            }
        }
    }
}

extension Verb.DecideProposal {
    package enum Decision: String, Hashable, Sendable, CaseIterable, Codable {
        case notNow = "not-now", never
        /// It may be proposed again at once.
        case open
    }
}
