import PartnerCore

extension Verb {
    /// Move the time of a daemon that was started with a virtual clock.
    package enum Advance: ControlMethod {
        package static let name = "Advance"

        /// One of the two.
        package struct Parameters: Hashable, Sendable, Codable {
            /// `2027-03-12 08:30`, in the zone of the first branch.
            package var to: String?
            /// `3 days`, `2 hours`
            package var by: String?

            package init(to: String? = nil, by: String? = nil) {
                self.to = to
                self.by = by
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var was: Moment
            package var now: Moment
            /// How many mails were accepted on the way.
            package var accepted: Int

            package init(was: Moment, now: Moment, accepted: Int) {
                self.was = was
                self.now = now
                self.accepted = accepted
            }
        }
    }
}
