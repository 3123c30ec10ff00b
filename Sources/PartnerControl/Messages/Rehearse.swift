import PartnerCore

extension Verb {
    /// What would be mailed until a day, from a copy of the records: by the same planner, dispatcher and composer, in
    /// a time of its own. Each reply but the last is one mail.
    package enum Rehearse: ControlStreamMethod {
        package static let name = "Rehearse"

        package struct Parameters: Hashable, Sendable, Codable {
            /// The last day, as people type it; at most three years from now.
            package var until: String
            package var answers: Answers
            /// The text of a configuration that is rehearsed in place of the one in force.
            package var configuration: String?
            /// The name of its file, for what is wrong with it.
            package var file: String?
            /// The first day on which no mail is accepted, as people type it.
            package var downFrom: String?
            /// The last one.
            package var downThrough: String?

            package init(
                until: String, answers: Answers = .never, configuration: String? = nil, file: String? = nil,
                downFrom: String? = nil, downThrough: String? = nil
            ) {
                self.until = until
                self.answers = answers
                self.configuration = configuration
                self.file = file
                self.downFrom = downFrom
                self.downThrough = downThrough
            }
        }

        /// What staff do about the mails.
        package enum Answers: String, Hashable, Sendable, CaseIterable, Codable {
            /// Nothing at all.
            case never
            /// On the evening of the day, what was asked of them.
            case promptly
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var mail: RehearsedMail?
            /// The last reply has no mail but this: the days that were rehearsed.
            package var from: CivilDate?
            package var through: CivilDate?

            package init(mail: RehearsedMail? = nil, from: CivilDate? = nil, through: CivilDate? = nil) {
                self.mail = mail
                self.from = from
                self.through = through
            }
        }
    }
}

/// A mail of a rehearsal.
package struct RehearsedMail: Hashable, Sendable, Codable {
    package var at: Moment
    package var to: StaffLabel
    package var asks: [RehearsedAsk]
    /// The whole message, as the mail system would have got it (RFC 5322; ASCII throughout).
    package var message: String

    package init(at: Moment, to: StaffLabel, asks: [RehearsedAsk], message: String) {
        self.at = at
        self.to = to
        self.asks = asks
        self.message = message
    }
}

/// One thing that a mail asks.
package struct RehearsedAsk: Hashable, Sendable, Codable {
    /// The partner's slug.
    package var partner: String
    package var clock: ClockKind
    package var subject: Int64?
    package var step: StepName
    package var due: CivilDate

    package init(partner: String, clock: ClockKind, subject: Int64? = nil, step: StepName, due: CivilDate) {
        self.partner = partner
        self.clock = clock
        self.subject = subject
        self.step = step
        self.due = due
    }
}
