import PartnerCore

extension Verb {
    /// The mails that came in, the latest first.
    package enum ListInbox: ControlMethod {
        package static let name = "ListInbox"

        package struct Parameters: Hashable, Sendable, Codable {
            package var which: Which
            package var limit: Int

            package init(which: Which = .waiting, limit: Int = 50) {
                self.which = which
                self.limit = limit
            }
        }

        package enum Which: String, Hashable, Sendable, CaseIterable, Codable {
            /// Those that somebody has to look at.
            case waiting
            case all
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var now: Moment
            /// Absent: the configuration has no answers by mail.
            package var folder: String?
            package var total: Int
            package var mails: [InboxLine] = []

            package init(now: Moment, folder: String? = nil, total: Int, mails: [InboxLine] = []) {
                self.now = now
                self.folder = folder
                self.total = total
                self.mails = mails
            }
        }
    }

    /// One mail that came in, and what became of it.
    package enum ShowReceived: ControlMethod {
        package static let name = "ShowReceived"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64

            package init(number: Int64) { self.number = number }
        }

        package typealias Reply = ReceivedReply
    }

    /// Somebody has seen to a mail: it waits no more.
    package enum SettleReceived: ControlMethod {
        package static let name = "SettleReceived"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64

            package init(number: Int64) { self.number = number }
        }

        package typealias Reply = ReceivedReply
    }
}

package struct InboxLine: Hashable, Sendable, Codable {
    package enum Verdict: String, Hashable, Sendable, CaseIterable, Codable {
        case acted, noted, asked, automatic, bounce, copy, review, stranger, unreadable
    }

    package var number: Int64
    package var at: Moment
    package var verdict: Verdict
    /// As the mail has it: nobody has checked it.
    package var sender: String?
    package var subject: String?
    /// Whose it was taken for.
    package var staff: StaffLabel?
    /// A clause: why it was judged so.
    package var reason: String?
    /// What it changed.
    package var command: Int64?
    /// When somebody saw to it.
    package var settled: Moment?

    package init(
        number: Int64, at: Moment, verdict: Verdict, sender: String? = nil, subject: String? = nil,
        staff: StaffLabel? = nil, reason: String? = nil, command: Int64? = nil, settled: Moment? = nil
    ) {
        self.number = number
        self.at = at
        self.verdict = verdict
        self.sender = sender
        self.subject = subject
        self.staff = staff
        self.reason = reason
        self.command = command
        self.settled = settled
    }
}

package struct ReceivedReply: Hashable, Sendable, Codable {
    package var now: Moment
    package var mail: InboxLine
    /// In the Maildir, without flags.
    package var file: String
    /// The message of ours that it answers.
    package var answers: Int64?
    /// The message by which it was answered.
    package var confirmation: Int64?
    /// The first words above what was quoted.
    package var words: String?

    package init(
        now: Moment, mail: InboxLine, file: String, answers: Int64? = nil, confirmation: Int64? = nil,
        words: String? = nil
    ) {
        self.now = now
        self.mail = mail
        self.file = file
        self.answers = answers
        self.confirmation = confirmation
        self.words = words
    }
}
