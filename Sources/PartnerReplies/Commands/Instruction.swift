import PartnerCore

/// What a person wants done with an item of a mail.
///
/// What it means for the item's clock is the daemon's; whether it can mean anything, `problem(with:)` says.
package enum Instruction: Hashable, Sendable {
    /// It has been dealt with; how and when, if said.
    case done(Touch.How?, on: SaidDate?)
    /// There was an exchange; without a date: today.
    case touch(Touch.How, on: SaidDate?)
    /// It was tried, in vain, by a call, a visit or a mail, if said.
    case attempt(by: Touch.How?, on: SaidDate?)
    case snooze(until: SaidDate)
    /// It is somebody else's, named as typed.
    case handOver(to: String)
    /// It is not the reader's, and nobody else is named.
    case wrongPerson
    /// The relationship is to rest.
    case rest(until: SaidDate?)
    case keepPromise
    case movePromise(to: SaidDate)
    case dropPromise
    /// The agreement goes on until then.
    case renewAgreement(until: SaidDate)
    case take
    case notNow(until: SaidDate?)
    case never
    /// One answer of a re-evaluation.
    case review(ReviewField, String)
    /// The contact is still there.
    case contactConfirmed
    /// The contact has left.
    case contactGone
    /// What an answer did is to be taken back: the command of that number, or the last.
    case undo(Int?)
    /// How to answer is to be told.
    case help
    /// How the mails are stopped is to be told. It stops nothing.
    case stop

    /// What an answer of a re-evaluation is about.
    package enum ReviewField: Hashable, Sendable {
        case ourRole, theirRole, level, outcome
        /// A question of the review, by its key.
        case question(String)
    }

    /// Whether it is about the mail, not about one of its items.
    package var isOfMail: Bool {
        switch self {
        case .undo, .help, .stop: true
        default: false
        }
    }

    /// The date in it.
    package var date: SaidDate? {
        switch self {
        case .done(_, let date), .touch(_, let date), .attempt(_, let date), .rest(let date),
            .notNow(let date):
            date
        case .snooze(let date), .movePromise(let date), .renewAgreement(let date): date
        default: nil
        }
    }
}
