import PartnerCore

extension Verb {
    /// Write down an exchange with a partner, or an attempt at one.
    package enum LogTouch: ControlMethod {
        package static let name = "LogTouch"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var how: Touch.How
            /// Who of theirs.
            package var who: String?
            /// Who of ours; absent: who asks, where their login is tied to a staff record.
            package var by: String?
            /// Absent: today.
            package var on: String?
            package var note: String?
            package var promise: NewPromise?

            package init(
                partner: String, how: Touch.How, who: String? = nil, by: String? = nil, on: String? = nil,
                note: String? = nil, promise: NewPromise? = nil
            ) {
                self.partner = partner
                self.how = how
                self.who = who
                self.by = by
                self.on = on
                self.note = note
                self.promise = promise
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            package var touch: TouchEntry
            /// What was promised with it.
            package var promise: PromiseEntry?
            /// All that are open, a new one included: a touch answers none of them.
            package var openPromises: [PromiseEntry] = []
            /// The stage it brought the partner into.
            package var stage: StageEntry?
            /// An older touch moves nothing; then this is the last.
            package var laterTouch: TouchEntry?
            /// Steps that were decided and will not be said now.
            package var stopped: [Coming] = []
            package var coming: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerLabel, touch: TouchEntry, promise: PromiseEntry? = nil,
                openPromises: [PromiseEntry] = [], stage: StageEntry? = nil, laterTouch: TouchEntry? = nil,
                stopped: [Coming] = [], coming: [Coming] = []
            ) {
                self.today = today
                self.partner = partner
                self.touch = touch
                self.promise = promise
                self.openPromises = openPromises
                self.stage = stage
                self.laterTouch = laterTouch
                self.stopped = stopped
                self.coming = coming
            }
        }
    }

    package enum EditTouch: ControlMethod {
        package static let name = "EditTouch"

        /// What is absent stays.
        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            package var how: Touch.How?
            package var who: String?
            package var by: String?
            package var on: String?
            package var note: String?

            package init(
                number: Int64, how: Touch.How? = nil, who: String? = nil, by: String? = nil,
                on: String? = nil, note: String? = nil
            ) {
                self.number = number
                self.how = how
                self.who = who
                self.by = by
                self.on = on
                self.note = note
            }
        }

        package typealias Reply = TouchReply
    }

    package enum RemoveTouch: ControlMethod {
        package static let name = "RemoveTouch"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            package var reason: String?

            package init(number: Int64, reason: String? = nil) {
                self.number = number
                self.reason = reason
            }
        }

        package typealias Reply = TouchReply
    }
}

/// A dated next step as typed.
package struct NewPromise: Hashable, Sendable, Codable {
    package var what: String
    package var due: String

    package init(what: String, due: String) {
        self.what = what
        self.due = due
    }
}

package struct TouchReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    package var partner: PartnerLabel
    /// As it is now; of a removed one, as it was.
    package var touch: TouchEntry
    package var removed: Bool = false
    package var changes: [FieldChange] = []
    package var coming: [Coming] = []

    package init(
        today: CivilDate, partner: PartnerLabel, touch: TouchEntry, removed: Bool = false,
        changes: [FieldChange] = [],
        coming: [Coming] = []
    ) {
        self.today = today
        self.partner = partner
        self.touch = touch
        self.removed = removed
        self.changes = changes
        self.coming = coming
    }
}
