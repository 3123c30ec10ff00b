/// Where a relationship stands.
package enum Stage: String, Hashable, Sendable, CaseIterable, Codable {
    /// Chosen, and not yet spoken with.
    case prospect
    case building, established, resting, ended
    /// Lost, known, and not asked about.
    case lapsed
}

/// A dated step from one stage to another, as a person or an import set it.
package struct StageChange: Hashable, Sendable, Codable {
    /// How the relationship came into the stage, where the clocks must know.
    package enum Cause: String, Hashable, Sendable, Codable {
        case set
        /// A spreadsheet brought the partner in.
        case imported
        /// A lost, lapsed or ended relationship is taken up again.
        case rebuilt
        /// A candidate was taken up.
        case taken
    }

    package let id: Int64
    package let stage: Stage
    package let date: CivilDate
    /// The last day of resting, after which the relationship is established again.
    package let through: CivilDate?
    package let cause: Cause
    package let by: StaffKey?
    package let reason: String?
    /// Why one more than the focus limit was taken up.
    package let override: String?
    package let recorded: Instant

    package init(
        id: Int64, stage: Stage, date: CivilDate, through: CivilDate? = nil, cause: Cause = .set,
        by: StaffKey? = nil, reason: String? = nil, override: String? = nil, recorded: Instant
    ) {
        self.id = id
        self.stage = stage
        self.date = date
        self.through = through
        self.cause = cause
        self.by = by
        self.reason = reason
        self.override = override
        self.recorded = recorded
    }
}
