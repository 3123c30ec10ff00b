/// How long the particulars of what is over are kept.
///
/// They are the tries of mails that were accepted or withdrawn, and their texts. What decides whether an open matter is
/// new (steps, digests, messages themselves, touches) is never let go of, however old it is.
package struct Retention: Hashable, Sendable {
    /// 12 to 1200.
    package let months: Int

    package init(months: Int) { self.months = months }

    /// Seven years, as libraries keep their correspondence.
    package static let usual = Retention(months: 84)

    /// What was closed before this day may lose its particulars.
    package func firstKept(on today: CivilDate) -> CivilDate { today.adding(months: -months) }
}
