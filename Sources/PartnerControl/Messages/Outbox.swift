import PartnerCore

extension Verb {
    package enum ListOutbox: ControlMethod {
        package static let name = "ListOutbox"

        package struct Parameters: Hashable, Sendable, Codable {
            package var which: Which = .open
            package var limit: Int = 50

            package init(which: Which = .open, limit: Int = 50) {
                self.which = which
                self.limit = limit
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                which = try container.decodeIfPresent(Which.self, forKey: .which) ?? .open
                limit = try container.decodeIfPresent(Int.self, forKey: .limit) ?? 50
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var now: Moment
            /// How many there are, whatever the limit.
            package var total: Int
            /// Longest waiting first; of the accepted ones the latest first.
            package var messages: [OutboxLine] = []

            package init(now: Moment, total: Int, messages: [OutboxLine] = []) {
                self.now = now
                self.total = total
                self.messages = messages
            }
        }
    }

    package enum ShowMessage: ControlMethod {
        package static let name = "ShowMessage"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64

            package init(number: Int64) {
                self.number = number
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var now: Moment
            package var message: OutboxLine
            package var messageID: String
            package var subject: String?
            /// The text part, as it was last composed; absent before the first try.
            package var text: String?
            /// First try first.
            package var tries: [Try] = []

            package init(
                now: Moment, message: OutboxLine, messageID: String, subject: String? = nil,
                text: String? = nil, tries: [Try] = []
            ) {
                self.now = now
                self.message = message
                self.messageID = messageID
                self.subject = subject
                self.text = text
                self.tries = tries
            }
        }
    }

    package enum RetryMessages: ControlMethod {
        package static let name = "RetryMessages"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Empty: all that wait.
            package var numbers: [Int64] = []

            package init(numbers: [Int64] = []) {
                self.numbers = numbers
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                numbers = try container.decodeIfPresent([Int64].self, forKey: .numbers) ?? []
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var now: Moment
            package var messages: [OutboxLine] = []

            package init(now: Moment, messages: [OutboxLine] = []) {
                self.now = now
                self.messages = messages
            }
        }
    }

    /// Not sent any more.
    package enum DropMessage: ControlMethod {
        package static let name = "DropMessage"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            package var reason: String

            package init(number: Int64, reason: String) {
                self.number = number
                self.reason = reason
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var now: Moment
            package var message: OutboxLine
            /// How many reminders it held, which are said again when their time comes.
            package var reminders: Int

            package init(now: Moment, message: OutboxLine, reminders: Int) {
                self.now = now
                self.message = message
                self.reminders = reminders
            }
        }
    }

    package enum SendTest: ControlMethod {
        package static let name = "SendTest"

        package struct Parameters: Hashable, Sendable, Codable {
            package var address: String

            package init(address: String) {
                self.address = address
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var now: Moment
            package var address: String
            package var messageID: String
            package var result: TryResult
            /// What the mail system said, bounded.
            package var words: String?
            package var milliseconds: Int
            /// The program that was given the message.
            package var program: String

            package init(
                now: Moment, address: String, messageID: String, result: TryResult, words: String? = nil,
                milliseconds: Int, program: String
            ) {
                self.now = now
                self.address = address
                self.messageID = messageID
                self.result = result
                self.words = words
                self.milliseconds = milliseconds
                self.program = program
            }
        }
    }
}

extension Verb.ListOutbox {
    package enum Which: String, Hashable, Sendable, CaseIterable, Codable {
        /// Waiting or given up on.
        case open
        case waiting, dead, accepted, all
    }
}

/// A message in the outbox.
package struct OutboxLine: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        case digest, test, alarm, handover, report, confirmation
        /// What is wrong with a sheet.
        case sheetReport = "sheet-report"
    }

    package enum State: String, Hashable, Sendable, CaseIterable, Codable {
        case waiting
        /// A try ended in the unknown: it is sent again as it was.
        case fixed
        case accepted
        /// Given up on, kept.
        case dead
        case withdrawn
    }

    package var number: Int64
    package var kind: Kind
    package var state: State
    package var to: StaffKey?
    package var address: String
    /// Of a digest: its day.
    package var date: CivilDate?
    package var channel: String
    package var decided: Moment
    package var tries: Int
    package var nextTry: Moment?
    package var closed: Moment?
    /// How the last try ended, a clause.
    package var lastWords: String?
    /// It was accepted, and a try before may have been, too: its reader may have it twice, under one Message-ID.
    package var possiblyTwice: Bool
    /// Why an admin took it out of the outbox.
    package var dropped: String?

    package init(
        number: Int64, kind: Kind, state: State, to: StaffKey? = nil, address: String, date: CivilDate? = nil,
        channel: String, decided: Moment, tries: Int, nextTry: Moment? = nil, closed: Moment? = nil,
        lastWords: String? = nil, possiblyTwice: Bool = false, dropped: String? = nil
    ) {
        self.number = number
        self.kind = kind
        self.state = state
        self.to = to
        self.address = address
        self.date = date
        self.channel = channel
        self.decided = decided
        self.tries = tries
        self.nextTry = nextTry
        self.closed = closed
        self.lastWords = lastWords
        self.possiblyTwice = possiblyTwice
        self.dropped = dropped
    }
}

package enum TryResult: String, Hashable, Sendable, CaseIterable, Codable {
    case accepted
    /// It is tried again.
    case deferred
    case refused
    /// The mail system may have it.
    case unknown
}

package struct Try: Hashable, Sendable, Codable {
    package var at: Moment
    package var result: TryResult
    package var words: String?

    package init(at: Moment, result: TryResult, words: String? = nil) {
        self.at = at
        self.result = result
        self.words = words
    }
}
