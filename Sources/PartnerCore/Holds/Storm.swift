/// What is decided for a day, beside what is usual: an import, a configuration or a clock gone wrong shows in it before
/// anybody gets a mail.
package struct Storm: Hashable, Sendable, Codable {
    /// Digests for the day that hold something.
    package let mails: Int
    /// The most of a day in the four weeks before; nil: there were none.
    package let usual: Int?
    /// Partners of whom something is due, contact checks aside.
    package let due: Int
    /// Of how many it was when digests were decided last; nil: they never were.
    package let dueBefore: Int?
    /// All that are looked after.
    package let partners: Int
    /// Since then, 1 at least.
    package let days: Int

    package init(mails: Int, usual: Int?, due: Int, dueBefore: Int?, partners: Int, days: Int) {
        self.mails = mails
        self.usual = usual
        self.due = due
        self.dueBefore = dueBefore
        self.partners = partners
        self.days = days
    }

    /// From how much on it is one.
    package struct Limits: Hashable, Sendable {
        /// Mails of a day beyond the most that is usual.
        package let mails: Int
        /// Percent of the partners that turn due within a day.
        package let share: Int

        package init(mails: Int, share: Int) {
            self.mails = mails
            self.share = share
        }

        /// Where the configuration does not say.
        package static let usual = Limits(mails: 20, share: 30)
    }

    /// In a small library a few partners are a large share.
    package static let fewestPartners = 20

    /// Partners that turned due at once.
    package var turned: Int { dueBefore.map { max(0, due - $0) } ?? 0 }
    /// Mails beyond the usual.
    package var more: Int { usual.map { max(0, mails - $0) } ?? 0 }

    package func hasTooManyMails(_ limits: Limits) -> Bool { more > limits.mails }

    /// After days without a decision as many may have turned due as on each of them.
    package func hasTooManyPartners(_ limits: Limits) -> Bool {
        turned >= Self.fewestPartners && turned * 100 > limits.share * partners * days
    }

    package func isOne(_ limits: Limits) -> Bool { hasTooManyMails(limits) || hasTooManyPartners(limits) }
}
