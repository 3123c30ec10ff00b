/// What a digest says of one partner.
package struct DigestItem: Hashable, Sendable {
    /// The partner's name as recorded.
    package var partner: String
    /// At least one, the most pressing first.
    package var reasons: [DigestReason]
    /// Those who can be reached, whom to ask for first; empty: nobody is known.
    package var contacts: [DigestContact]
    /// nil: none is on record.
    package var lastTouch: DigestTouch?
    /// Attempts since the last touch, oldest first.
    package var attempts: [DigestAttempt]

    package init(
        partner: String, reasons: [DigestReason], contacts: [DigestContact] = [],
        lastTouch: DigestTouch? = nil, attempts: [DigestAttempt] = []
    ) {
        self.partner = partner
        self.reasons = reasons
        self.contacts = contacts
        self.lastTouch = lastTouch
        self.attempts = attempts
    }
}

/// A person at the partner.
package struct DigestContact: Hashable, Sendable {
    package var name: String
    package var role: String?
    package var phone: String?
    package var mail: String?
    package var confirmed: CivilDate?

    package init(
        name: String, role: String? = nil, phone: String? = nil, mail: String? = nil,
        confirmed: CivilDate? = nil
    ) {
        self.name = name
        self.role = role
        self.phone = phone
        self.mail = mail
        self.confirmed = confirmed
    }
}

/// The last real exchange.
package struct DigestTouch: Hashable, Sendable {
    package var date: CivilDate
    package var how: Touch.How
    package var by: DigestPerson?
    /// The contact's name.
    package var with: String?
    package var note: String?

    package init(
        date: CivilDate, how: Touch.How, by: DigestPerson? = nil, with: String? = nil, note: String? = nil
    ) {
        self.date = date
        self.how = how
        self.by = by
        self.with = with
        self.note = note
    }
}

/// Somebody tried, and reached nobody.
package struct DigestAttempt: Hashable, Sendable {
    package var date: CivilDate
    package var by: DigestPerson?
    package var note: String?

    package init(date: CivilDate, by: DigestPerson? = nil, note: String? = nil) {
        self.date = date
        self.by = by
        self.note = note
    }
}
