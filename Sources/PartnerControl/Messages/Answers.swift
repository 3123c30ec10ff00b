import PartnerCore

extension Verb {
    /// What an occurrence asked for has been done.
    package enum Done: ControlMethod {
        package static let name = "Done"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            /// May be absent where one occurrence alone is open and due.
            package var clock: ClockKind?
            /// The promise's, contact's, agreement's or fixed date's number, where several are open.
            package var subject: Int64?
            /// Needed for a follow-up or a first approach: that is a touch.
            package var how: Touch.How?
            package var who: String?
            package var by: String?
            package var note: String?
            /// Needed for an agreement: it is renewed until this day.
            package var until: String?

            package init(
                partner: String, clock: ClockKind? = nil, subject: Int64? = nil, how: Touch.How? = nil,
                who: String? = nil, by: String? = nil, note: String? = nil, until: String? = nil
            ) {
                self.partner = partner
                self.clock = clock
                self.subject = subject
                self.how = how
                self.who = who
                self.by = by
                self.note = note
                self.until = until
            }
        }

        package typealias Reply = AnswerReply
    }

    /// Pass one occurrence over.
    package enum Skip: ControlMethod {
        package static let name = "Skip"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var clock: ClockKind?
            package var subject: Int64?
            package var reason: String

            package init(partner: String, clock: ClockKind? = nil, subject: Int64? = nil, reason: String) {
                self.partner = partner
                self.clock = clock
                self.subject = subject
                self.reason = reason
            }
        }

        package typealias Reply = AnswerReply
    }

    /// Hold one occurrence back until a date.
    package enum Snooze: ControlMethod {
        package static let name = "Snooze"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var clock: ClockKind?
            package var subject: Int64?
            /// The day it speaks again.
            package var until: String

            package init(partner: String, clock: ClockKind? = nil, subject: Int64? = nil, until: String) {
                self.partner = partner
                self.clock = clock
                self.subject = subject
                self.until = until
            }
        }

        package typealias Reply = AnswerReply
    }
}

/// What became of one occurrence.
package struct AnswerReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    package var partner: PartnerLabel
    package var clock: ClockKind
    package var due: CivilDate
    /// The touch that was written down.
    package var touch: TouchEntry?
    /// The promise that was kept, dropped or put off.
    package var promise: PromiseEntry?
    /// The contact whose details were confirmed, or whose check was passed over or put off.
    package var contact: ContactEntry?
    /// The agreement that followed, or whose end is not asked about any more, or later.
    package var agreement: AgreementEntry?
    /// The fixed date that was done, passed over or put off.
    package var fixedDate: FixedDateEntry?
    package var skippedBecause: String?
    /// The day it speaks again.
    package var snoozedUntil: CivilDate?
    package var openPromises: [PromiseEntry] = []
    package var coming: [Coming] = []

    package init(
        today: CivilDate, partner: PartnerLabel, clock: ClockKind, due: CivilDate, touch: TouchEntry? = nil,
        promise: PromiseEntry? = nil, contact: ContactEntry? = nil, agreement: AgreementEntry? = nil,
        fixedDate: FixedDateEntry? = nil, skippedBecause: String? = nil, snoozedUntil: CivilDate? = nil,
        openPromises: [PromiseEntry] = [], coming: [Coming] = []
    ) {
        self.today = today
        self.partner = partner
        self.clock = clock
        self.due = due
        self.touch = touch
        self.promise = promise
        self.contact = contact
        self.agreement = agreement
        self.fixedDate = fixedDate
        self.skippedBecause = skippedBecause
        self.snoozedUntil = snoozedUntil
        self.openPromises = openPromises
        self.coming = coming
    }
}
