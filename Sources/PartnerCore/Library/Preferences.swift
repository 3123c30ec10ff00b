/// How a member of staff wants their mail.
package struct Preferences: Hashable, Sendable {
    /// What can wait comes in one digest a week, from this weekday on; nil: as it comes.
    package var weekly: Weekday?
    /// Whether the mail is text alone, without HTML beside it.
    package var plainText: Bool
    package var dates: DateForm

    package init(weekly: Weekday? = nil, plainText: Bool = false, dates: DateForm = .dayFirst) {
        self.weekly = weekly
        self.plainText = plainText
        self.dates = dates
    }

    /// Of who has said nothing.
    package static let usual = Preferences()
}

/// How dates are written.
package enum DateForm: String, CaseIterable, Hashable, Sendable, Codable {
    /// `12 March 2027`
    case dayFirst = "day-first"
    /// `March 12, 2027`
    case monthFirst = "month-first"
    /// `2027-03-12`
    case iso
}
