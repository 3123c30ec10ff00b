/// The stage in which a relationship stands on a day: what was set, and what followed of itself.
///
/// Four steps are never typed: a rest that has run out makes a relationship established again, a touch
/// makes a prospect one that is being built and takes a lapsed one back to building, and what was lost or
/// ended and is built anew counts as rebuilt.
package struct StageNow: Hashable, Sendable {
    /// How the relationship came into its stage.
    package enum Origin: Hashable, Sendable {
        case set, imported, afterRest, rebuilt
    }

    package let stage: Stage
    /// The first day in this stage.
    package let since: CivilDate
    package let origin: Origin
    /// The last day of a rest that still runs.
    package let through: CivilDate?
    /// When the fact behind it was written down.
    package let recorded: Instant

    /// nil where no stage is on record yet.
    package init?(_ facts: PartnerFacts, on today: CivilDate) {
        self.init(after: Self.changes(in: facts, through: today), facts, on: today)
    }

    /// The stage with which the time began in which the relationship is looked after, building or established: its
    /// follow-ups run on through both.
    func beginning(_ facts: PartnerFacts, on today: CivilDate) -> StageNow {
        if facts.stages.count < 2 { return self }
        var first = self
        var changes = Self.changes(in: facts, through: today)[...]
        while first.origin != .rebuilt, let last = changes.popLast(), last.stage == first.stage,
            let before = StageNow(after: changes, facts, on: last.date),
            before.stage.clocks.contains(.followUp)
        {
            first = before
        }
        return first
    }

    private init?(
        after changes: some BidirectionalCollection<StageChange>, _ facts: PartnerFacts, on today: CivilDate
    ) {
        guard let last = changes.last else { return nil }
        if last.stage == .resting, let through = last.through, through < today {
            self.init(.established, since: through.adding(days: 1), .afterRest, recorded: last.recorded)
        } else if last.stage == .lapsed, let touch = Self.firstTouch(after: last, in: facts, on: today) {
            self.init(.building, since: touch.date, .rebuilt, recorded: touch.recorded)
        } else if last.stage == .prospect, let touch = Self.firstTouch(after: last, in: facts, on: today) {
            self.init(.building, since: touch.date, .set, recorded: touch.recorded)
        } else {
            let before = StageNow(after: changes.dropLast(), facts, on: last.date)
            self.init(
                last.stage, since: last.date, Self.origin(of: last, before: before?.stage),
                through: last.through,
                recorded: last.recorded)
        }
    }

    /// The changes that changed something: not one into the stage that it was in already, nor those that were
    /// taken back on the day they were made.
    private static func changes(in facts: PartnerFacts, through today: CivilDate) -> [StageChange] {
        let ordered = facts.stages.filter { $0.date <= today }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        return ordered.reduce(into: []) { kept, change in
            let earlier = kept.filter { $0.date < change.date }
            let sameDay = kept.lastIndex { $0.date == change.date && $0.stage == change.stage }
            if change.stage == .resting {
                // A rest is set anew when its last day is another.
                kept.append(change)
            } else if StageNow(after: earlier, facts, on: change.date)?.stage == change.stage {
                kept = earlier
            } else if let sameDay {
                kept = Array(kept[...sameDay])
            } else {
                kept.append(change)
            }
        }
    }

    private init(
        _ stage: Stage, since: CivilDate, _ origin: Origin, through: CivilDate? = nil, recorded: Instant
    ) {
        self.stage = stage
        self.since = since
        self.origin = origin
        self.through = through
        self.recorded = recorded
    }

    /// A touch that an import found in the past was there before the relationship was called lapsed, or taken
    /// up: only one from then on, and written down since, takes it further.
    private static func firstTouch(after change: StageChange, in facts: PartnerFacts, on today: CivilDate)
        -> Touch?
    {
        facts.touches
            .filter {
                $0.how.isTouch && $0.date >= change.date && $0.date <= today && $0.recorded > change.recorded
            }
            .min { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    private static func origin(of change: StageChange, before: Stage?) -> Origin {
        switch (change.cause, change.stage, before) {
        case (.imported, _, _): .imported
        case (.rebuilt, _, _): .rebuilt
        case (_, .established, .resting?): .afterRest
        // Who is set back from established is built on, and not anew: their last touch counts on.
        case (_, .building, .lapsed?), (_, .building, .ended?), (_, .building, .resting?): .rebuilt
        default: .set
        }
    }
}

extension Stage {
    /// The clocks that run in this stage.
    package var clocks: Set<ClockKind> {
        switch self {
        case .prospect: Self.clocksOfProspects
        case .building: Self.clocksOfRelationships
        case .established: Self.clocksOfEstablished
        case .resting, .lapsed: Self.clocksAtRest
        case .ended: []
        }
    }

    private static let clocksOfProspects: Set<ClockKind> = [.firstApproach, .promise, .agreement]
    private static let clocksOfRelationships: Set<ClockKind> = [
        .followUp, .reEvaluation, .promise, .contactCheck, .agreement,
    ]
    private static let clocksOfEstablished = clocksOfRelationships.union([.fixedDate])
    private static let clocksAtRest: Set<ClockKind> = [.promise, .agreement]

    /// Whether somebody must look after the partner.
    package var needsSteward: Bool {
        switch self {
        case .prospect, .building, .established, .resting: true
        case .lapsed, .ended: false
        }
    }
}
