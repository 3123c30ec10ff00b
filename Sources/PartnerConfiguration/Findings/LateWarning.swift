import PartnerCore

/// A warning that holds only once a day is over: what was listed by dates has run out.
package struct LateWarning: Hashable, Sendable {
    /// The last day on which it does not hold yet.
    package let last: CivilDate
    package let finding: Finding
}
