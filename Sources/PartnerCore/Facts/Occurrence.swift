/// One due date of one clock of one partner.
package struct Occurrence: Hashable, Sendable, Codable {
    package let partner: Partner.ID
    package let clock: ClockKind
    /// The promise's, contact's or agreement's number; 0 where the clock has only one subject, as SQL takes NULLs for different.
    package let subject: Int64
    /// The civil date counted from: of the last touch, evaluation, confirmation, …
    ///
    /// Never the due date, which moves with policies and calendars and would make a second message.
    package let anchor: CivilDate

    package init(partner: Partner.ID, clock: ClockKind, subject: Int64 = 0, anchor: CivilDate) {
        self.partner = partner
        self.clock = clock
        self.subject = subject
        self.anchor = anchor
    }
}
