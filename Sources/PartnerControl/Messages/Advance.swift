import PartnerCore

extension Verb {
    /// Move the time of a daemon that was started with a virtual clock.
    package enum Advance: ControlMethod {
        package static let name = "Advance"

        /// One of the three.
        package struct Parameters: Hashable, Sendable, Codable {
            /// `2027-03-12 08:30`, in the zone of the first branch.
            package var to: String?
            /// `3 days`, `2 hours`
            package var by: String?
            /// As `to`: the wall clock is set to it, forward or back, and no time goes by.
            package var set: String?

            package init(to: String? = nil, by: String? = nil, set: String? = nil) {
                self.to = to
                self.by = by
                self.set = set
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
