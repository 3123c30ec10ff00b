import PartnerCore

extension Verb {
    package enum KeepPromise: ControlMethod {
        package static let name = "KeepPromise"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            /// Absent: today.
            package var on: String?

            package init(number: Int64, on: String? = nil) {
                self.number = number
                self.on = on
            }
        }

        package typealias Reply = PromiseReply
    }

    package enum MovePromise: ControlMethod {
        package static let name = "MovePromise"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            package var to: String

            package init(number: Int64, to: String) {
                self.number = number
                self.to = to
            }
        }

        package typealias Reply = PromiseReply
    }

    package enum DropPromise: ControlMethod {
        package static let name = "DropPromise"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            package var reason: String

            package init(number: Int64, reason: String) {
                self.number = number
                self.reason = reason
            }
        }

        package typealias Reply = PromiseReply
    }
}

package struct PromiseReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    package var partner: PartnerLabel
    package var promise: PromiseEntry
    /// The day it was promised for before it was moved.
    package var wasDue: CivilDate?
    package var coming: [Coming] = []

    package init(
        today: CivilDate, partner: PartnerLabel, promise: PromiseEntry, wasDue: CivilDate? = nil,
        coming: [Coming] = []
    ) {
        self.today = today
        self.partner = partner
        self.promise = promise
        self.wasDue = wasDue
        self.coming = coming
    }
}
