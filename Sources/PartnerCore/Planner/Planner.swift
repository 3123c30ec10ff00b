/// Facts, rules, calendars and a day in; occurrences, their ladders and every reason out.
///
/// A pure function: the daemon, `explain`, `preview` and the tests all call this one, and what it says is
/// never stored. The rules are in Documentation/rules.md.
package enum Planner {
    /// - Returns: nil where the partner's home branch is not in the configuration: no calendar, no plan.
    package static func plan(
        _ facts: PartnerFacts, in library: Library, roster: Roster, on today: CivilDate
    ) -> Plan? {
        guard let branch = library.branches[facts.partner.branch] else { return nil }
        let setting = Setting(
            policy: library.policy(for: facts.partner.kind), season: facts.partner.season, branch: branch,
            library: library, roster: roster,
            today: today)
        let steward = facts.steward(on: today)
        let addressing = Addressing(
            steward: steward, backup: facts.partner.backup, head: branch.head, staff: library.staff,
            roster: roster, today: today)
        let stage = StageNow(facts, on: today)
        let occurrences = stage.map { stage in
            dueDates(facts, stage, in: setting).map { occurrence, due in
                LadderPlanner(
                    occurrence: occurrence, due: due, facts: facts, setting: setting, addressing: addressing
                ).plan()
            }
        }
        let lastTouch = facts.lastTouch(on: today)
        return Plan(
            partner: facts.partner.id, today: today, stage: stage,
            health: stage.flatMap {
                Health(of: $0, occurrences ?? [], lastTouch: lastTouch, facts: facts, in: setting)
            },
            lastTouch: lastTouch, steward: steward,
            orphan: stage.map(\.stage.needsSteward) ?? true ? addressing.orphan : nil,
            occurrences: occurrences ?? [])
    }

    /// The open occurrences of the clocks that run in this stage.
    private static func dueDates(
        _ facts: PartnerFacts, _ stage: StageNow, in setting: Setting
    ) -> [(Occurrence, DueDate)] {
        let clocks = stage.stage.clocks
        var dates: [(Occurrence, DueDate)] = []
        func add(_ clock: ClockKind, subject: Int64 = 0, _ due: DueDate) {
            let occurrence = Occurrence(
                partner: facts.partner.id, clock: clock, subject: subject, anchor: due.anchor.date)
            dates.append((occurrence, due))
        }
        if clocks.contains(.followUp) {
            add(.followUp, followUp(facts, stage, in: setting))
        }
        if clocks.contains(.promise) {
            let open = facts.promises.filter { $0.state == .open && $0.made <= setting.today }
            for promise in open.sorted(by: { ($0.due, $0.id) < ($1.due, $1.id) }) {
                add(.promise, subject: promise.id, DueDate(promise))
            }
        }
        if clocks.contains(.reEvaluation) {
            add(.reEvaluation, reEvaluation(facts, stage, in: setting))
        }
        if clocks.contains(.firstApproach) {
            add(.firstApproach, firstApproach(facts, stage, in: setting))
        }
        if clocks.contains(.contactCheck) {
            for (contact, due) in contactChecks(facts, in: setting) {
                add(.contactCheck, subject: contact, due)
            }
        }
        if clocks.contains(.agreement) {
            let dues = facts.openAgreements(on: setting.today).map { ($0.id, DueDate($0, in: setting)) }
            for (agreement, due) in dues.sorted(by: { ($0.1.date, $0.0) < ($1.1.date, $1.0) }) {
                add(.agreement, subject: agreement, due)
            }
        }
        if clocks.contains(.fixedDate) {
            let dues = facts.rules(in: setting.library, setting.roster).compactMap { rule in
                setting.openDate(of: rule, facts, since: stage.since, on: setting.today)
                    .map { (rule.id, DueDate(rule, on: $0, in: setting)) }
            }
            for (rule, due) in dues.sorted(by: { ($0.1.date, $0.0) < ($1.1.date, $1.0) }) {
                add(.fixedDate, subject: rule, due)
            }
        }
        return dates
    }

    private static func followUp(_ facts: PartnerFacts, _ stage: StageNow, in setting: Setting) -> DueDate {
        let anchor = facts.followUpAnchor(stage, on: setting.today)
        if case .stage(let beginning) = anchor.source {
            switch beginning.origin {
            case .afterRest:
                return DueDate(from: anchor, plus: DueDate.firstAgain, .firstAfterRest, in: setting)
            case .rebuilt:
                return DueDate(from: anchor, plus: DueDate.firstAgain, .firstAfterRebuilding, in: setting)
            case .set, .imported: break
            }
        }
        if let own = facts.partner.followUp {
            return DueDate(from: anchor, plus: own, .partnersOwn, in: setting)
        }
        let policy = setting.policy
        return DueDate(
            from: anchor, plus: policy.followUp, .policy(policy.kind, place: policy.places[.followUp]),
            in: setting)
    }

    private static func firstApproach(
        _ facts: PartnerFacts, _ stage: StageNow, in setting: Setting
    ) -> DueDate {
        let policy = setting.policy
        return DueDate(
            from: facts.firstApproachAnchor(stage, on: setting.today), plus: policy.firstApproach,
            .policy(policy.kind, place: policy.places[.firstApproach]), in: setting)
    }

    /// By contact: a year after their details were confirmed; where the last of them left, at once.
    private static func contactChecks(_ facts: PartnerFacts, in setting: Setting) -> [(Int64, DueDate)] {
        let policy = setting.policy
        return facts.contactAnchors(in: setting.branch.zone, on: setting.today).map { contact, anchor in
            if case .contact(_, .left, _) = anchor.source {
                return (contact, DueDate(atOnce: anchor, in: setting))
            }
            let rule = DueDate.Rule.policy(policy.kind, place: policy.places[.contactCheck])
            return (contact, DueDate(from: anchor, plus: policy.contactCheck, rule, in: setting))
        }
    }

    private static func reEvaluation(_ facts: PartnerFacts, _ stage: StageNow, in setting: Setting) -> DueDate
    {
        let anchor = facts.reEvaluationAnchor(stage, on: setting.today)
        if case .evaluation(let evaluation) = anchor.source, let next = evaluation.next {
            return DueDate(from: anchor, agreed: next, in: setting)
        }
        if stage.stage == .building {
            return DueDate(from: anchor, plus: DueDate.inBuilding, .building, in: setting)
        }
        let policy = setting.policy
        let rule = DueDate.Rule.policy(policy.kind, place: policy.places[.reEvaluate])
        guard case .stage = anchor.source else {
            return DueDate(from: anchor, plus: policy.reEvaluation, rule, in: setting)
        }
        switch stage.origin {
        case .afterRest:
            return DueDate(from: anchor, plus: DueDate.firstAgain, .firstAfterRest, in: setting)
        case .imported:
            return DueDate(from: anchor, plus: spread(facts.partner.id), .spread, in: setting)
        case .set, .rebuilt:
            return DueDate(from: anchor, plus: policy.firstReEvaluation, rule, in: setting)
        }
    }

    /// 1 to 365 days, even over any run of partner numbers: 226 has no factor in common with 365, and their
    /// ratio is near the golden one, so neighbours in a list come out far apart.
    private static func spread(_ partner: Partner.ID) -> Cadence {
        Cadence(Int((partner.rawValue % 365) * 226 % 365) + 1, .days)
    }
}
