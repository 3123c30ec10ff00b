import PartnerCore

/// A way by which a message leaves the house.
package protocol Channel: Sendable {
    /// Hands one parcel over, once, and says what became of it. Never throws and never waits without end.
    func deliver(_ parcel: Parcel) async -> Outcome
}

/// One message on its way, with what each channel needs of it.
package struct Parcel: Hashable, Sendable {
    package var messageID: MessageID
    /// Whom it is to, as the configuration names them: `ana`.
    package var reader: StaffKey
    package var recipient: Mailbox.Address
    /// Where a bounce goes.
    package var sender: Mailbox.Address
    package var message: [UInt8]
    /// The steps that it speaks; empty for a test or an overview alone.
    package var steps: [Spoken]
    /// Which try this is, from 1.
    package var attempt: Int
    package var now: Instant
    /// Seconds that the branch's local time is ahead of UTC at `now`.
    package var utcOffset: Int
    /// What became of the mail, where this channel is told of it afterwards.
    package var mailed: Mailed
    /// What the admin is told by it, where it is an alarm.
    package var alarm: Alarm?

    package enum Mailed: String, Hashable, Sendable { case accepted, refused }

    package init(
        messageID: MessageID, reader: StaffKey, recipient: Mailbox.Address, sender: Mailbox.Address,
        message: [UInt8], steps: [Spoken], attempt: Int, now: Instant, utcOffset: Int,
        mailed: Mailed = .accepted, alarm: Alarm? = nil
    ) {
        self.messageID = messageID
        self.reader = reader
        self.recipient = recipient
        self.sender = sender
        self.message = message
        self.steps = steps
        self.attempt = attempt
        self.now = now
        self.utcOffset = utcOffset
        self.mailed = mailed
        self.alarm = alarm
    }

    package struct Alarm: Hashable, Sendable {
        package var subject: String
        package var words: String

        package init(subject: String, words: String) {
            self.subject = subject
            self.words = words
        }
    }

    /// One step of one occurrence.
    package struct Spoken: Hashable, Sendable {
        /// The partner's slug.
        package var partner: String
        package var clock: ClockKind
        /// nil where the clock has only one subject.
        package var subject: Int64?
        package var anchor: CivilDate
        package var step: StepName
        package var round: Int
        package var due: CivilDate

        package init(
            partner: String, clock: ClockKind, subject: Int64?, anchor: CivilDate, step: StepName, round: Int,
            due: CivilDate
        ) {
            self.partner = partner
            self.clock = clock
            self.subject = subject
            self.anchor = anchor
            self.step = step
            self.round = round
            self.due = due
        }
    }
}
