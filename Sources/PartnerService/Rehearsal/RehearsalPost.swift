import PartnerMail
import Synchronization

/// A mail system that keeps what it accepts, and accepts nothing while it is down.
final class RehearsalPost: PartnerMail.Channel {
    private let isDown: @Sendable (Parcel) -> Bool
    private let mails = Mutex<[Rehearsal.Mail]>([])

    init(isDown: @escaping @Sendable (Parcel) -> Bool) { self.isDown = isDown }

    func deliver(_ parcel: Parcel) async -> Outcome {
        if isDown(parcel) {
            return .deferred(
                Cause(code: .status(75), what: "the mail system is down in this rehearsal", words: ""))
        }
        mails.withLock {
            $0.append(
                Rehearsal.Mail(
                    at: parcel.now, reader: parcel.reader, message: parcel.message, steps: parcel.steps))
        }
        return .accepted
    }

    /// What was accepted since this was last asked.
    func taken() -> [Rehearsal.Mail] {
        mails.withLock { mails in
            defer { mails = [] }
            return mails
        }
    }
}
