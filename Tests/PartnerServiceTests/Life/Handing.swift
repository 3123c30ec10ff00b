import PartnerCore
import PartnerMail
import PartnerStore

/// One try as the mail system, or the log file, saw it.
struct Handing {
    enum Answer: String {
        case accepted, deferred, refused, unknown
        /// The daemon was killed before it heard an answer.
        case killed
    }

    let parcel: Parcel
    let way: PartnerStore.Channel
    let message: Int64
    let answer: Answer
    /// Whether it is in the reader's mailbox, whatever the daemon was told.
    let isDelivered: Bool
}

/// How the world treats the daemon for a while.
enum Mood {
    case fine
    /// Answers of every kind, slow ones too; the daemon is killed now and then.
    case moody
    /// No mail leaves.
    case down
}
