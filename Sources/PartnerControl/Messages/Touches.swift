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
            /// To the first partner, where there are several.
            package var promise: NewPromise?
            /// Other partners that it was with; `who` is then found at one of them.
            package var others: [String] = []
            /// Who else of ours was there.
            package var alsoBy: [String] = []

            package init(
                partner: String, how: Touch.How, who: String? = nil, by: String? = nil, on: String? = nil,
                note: String? = nil, promise: NewPromise? = nil, others: [String] = [], alsoBy: [String] = []
            ) {
                self.partner = partner
                self.how = how
                self.who = who
                self.by = by
                self.on = on
                self.note = note
                self.promise = promise
                self.others = others
                self.alsoBy = alsoBy
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decode(String.self, forKey: .partner)
                how = try container.decode(Touch.How.self, forKey: .how)
                who = try container.decodeIfPresent(String.self, forKey: .who)
                by = try container.decodeIfPresent(String.self, forKey: .by)
                on = try container.decodeIfPresent(String.self, forKey: .on)
                note = try container.decodeIfPresent(String.self, forKey: .note)
                promise = try container.decodeIfPresent(NewPromise.self, forKey: .promise)
                others = try container.decodeIfPresent([String].self, forKey: .others) ?? []
                alsoBy = try container.decodeIfPresent([String].self, forKey: .alsoBy) ?? []
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
            /// What it means for the other partners that it was with.
            package var others: [TouchedPartner] = []

            package init(
                today: CivilDate, partner: PartnerLabel, touch: TouchEntry, promise: PromiseEntry? = nil,
                openPromises: [PromiseEntry] = [], stage: StageEntry? = nil, laterTouch: TouchEntry? = nil,
                stopped: [Coming] = [], coming: [Coming] = [], others: [TouchedPartner] = []
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
                self.others = others
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
            /// With `by`: who else of ours was there; absent: nobody else.
            package var alsoBy: [String] = []

            package init(
                number: Int64, how: Touch.How? = nil, who: String? = nil, by: String? = nil,
                on: String? = nil, note: String? = nil, alsoBy: [String] = []
            ) {
                self.number = number
                self.how = how
                self.who = who
                self.by = by
                self.on = on
                self.note = note
                self.alsoBy = alsoBy
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                number = try container.decode(Int64.self, forKey: .number)
                how = try container.decodeIfPresent(Touch.How.self, forKey: .how)
                who = try container.decodeIfPresent(String.self, forKey: .who)
                by = try container.decodeIfPresent(String.self, forKey: .by)
                on = try container.decodeIfPresent(String.self, forKey: .on)
                note = try container.decodeIfPresent(String.self, forKey: .note)
                alsoBy = try container.decodeIfPresent([String].self, forKey: .alsoBy) ?? []
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
    /// Other partners of the same exchange: there it was changed or removed, too.
    package var others: [PartnerLabel] = []

    package init(
        today: CivilDate, partner: PartnerLabel, touch: TouchEntry, removed: Bool = false,
        changes: [FieldChange] = [], coming: [Coming] = [], others: [PartnerLabel] = []
    ) {
        self.today = today
        self.partner = partner
        self.touch = touch
        self.removed = removed
        self.changes = changes
        self.coming = coming
        self.others = others
    }
}

/// Another partner of an exchange, and what the exchange means for it.
package struct TouchedPartner: Hashable, Sendable, Codable {
    package var partner: PartnerLabel
    package var touch: TouchEntry
    package var openPromises: [PromiseEntry] = []
    /// The stage it brought the partner into.
    package var stage: StageEntry?
    /// Steps that were decided and will not be said now.
    package var stopped: [Coming] = []
    package var coming: [Coming] = []

    package init(
        partner: PartnerLabel, touch: TouchEntry, openPromises: [PromiseEntry] = [], stage: StageEntry? = nil,
        stopped: [Coming] = [], coming: [Coming] = []
    ) {
        self.partner = partner
        self.touch = touch
        self.openPromises = openPromises
        self.stage = stage
        self.stopped = stopped
        self.coming = coming
    }
}
