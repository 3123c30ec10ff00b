/// Reminders of a scope are held back on purpose until a day: a renovation, a strike, a summer closing.
///
/// What is set must fit; a silence that sets nothing would silence everything, and is refused.
package struct Silence: Hashable, Sendable, Codable {
    /// What is silenced: every condition that is set must hold.
    package struct Scope: Hashable, Sendable, Codable {
        package let kind: KindKey?
        /// The home branch.
        package let branch: BranchKey?
        package let steward: StaffKey?
        package let partner: Partner.ID?
        package let clock: ClockKind?

        package init(
            kind: KindKey? = nil, branch: BranchKey? = nil, steward: StaffKey? = nil,
            partner: Partner.ID? = nil, clock: ClockKind? = nil
        ) {
            self.kind = kind
            self.branch = branch
            self.steward = steward
            self.partner = partner
            self.clock = clock
        }
    }

    package let id: Int64
    package let scope: Scope
    package let since: CivilDate
    /// The last silent day.
    package let through: CivilDate
    /// The first day that is loud again, where it was ended before its time.
    package let ended: CivilDate?
    /// Who set it, as the audit names them.
    package let author: String
    /// Why.
    package let comment: String
    package let recorded: Instant

    package init(
        id: Int64, scope: Scope, since: CivilDate, through: CivilDate, ended: CivilDate? = nil,
        author: String, comment: String, recorded: Instant
    ) {
        self.id = id
        self.scope = scope
        self.since = since
        self.through = through
        self.ended = ended
        self.author = author
        self.comment = comment
        self.recorded = recorded
    }

    /// The first day that is loud again.
    package var over: CivilDate { ended ?? through.adding(days: 1) }

    package func contains(_ date: CivilDate) -> Bool { since <= date && date < over }
}

extension Silence.Scope {
    package func covers(_ occurrence: Occurrence, of partner: Partner, steward: StaffKey?) -> Bool {
        (kind.map { $0 == partner.kind } ?? true)
            && (branch.map { $0 == partner.branch } ?? true)
            && (self.steward.map { $0 == steward } ?? true)
            && (self.partner.map { $0 == partner.id } ?? true)
            && (clock.map { $0 == occurrence.clock } ?? true)
    }
}
