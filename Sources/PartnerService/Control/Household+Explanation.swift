import PartnerControl
import PartnerCore

extension Household {
    /// - Parameter recordedBy: who wrote a touch down, by its number.
    func explanation(
        _ facts: PartnerFacts, clock: ClockKind?, recordedBy: (Touch) -> String?
    ) -> PartnerExplanation {
        let plan = plan(facts)
        let occurrences = (plan?.occurrences ?? []).filter { clock == nil || $0.occurrence.clock == clock }
        let later = facts.later(than: library.date(in: facts.partner.branch, at: instant))
        return PartnerExplanation(
            partner: label(facts.partner),
            branch: library.branches[facts.partner.branch]?.name ?? facts.partner.branch.rawValue,
            stage: plan?.stage.map { entry($0, of: facts) }, health: plan?.health,
            steward: plan?.steward.map(label), orphan: plan?.orphan.map(words),
            laterTouches: later.compactMap { fact in
                guard case .touch(let touch) = fact else { return nil }
                return entry(touch, of: facts.partner, recordedBy: recordedBy(touch))
            },
            laterEvaluations: later.compactMap { fact in
                guard case .evaluation(let evaluation) = fact else { return nil }
                return entry(evaluation)
            },
            occurrences: occurrences.map { explanation($0, of: facts, plan, recordedBy: recordedBy) })
    }

    private func explanation(
        _ occurrence: OccurrencePlan, of facts: PartnerFacts, _ plan: Plan?, recordedBy: (Touch) -> String?
    ) -> OccurrenceExplanation {
        let today = plan?.today ?? library.firstZone.date(instant)
        return OccurrenceExplanation(
            clock: occurrence.occurrence.clock, subject: occurrence.subjectNumber,
            what: subject(of: occurrence.occurrence, facts), anchor: occurrence.occurrence.anchor,
            due: occurrence.due.date, state: state(occurrence, today: today),
            trail: trail(occurrence.due, of: facts, recordedBy: recordedBy),
            rungs: rungs(occurrence, of: facts, today: today),
            hold: occurrence.nextStep?.hold.map(entry),
            attempts: occurrence.attempts.map { entry($0, of: facts.partner) },
            stops: stops(occurrence))
    }

    private func state(_ occurrence: OccurrencePlan, today: CivilDate) -> OccurrenceExplanation.State {
        if occurrence.isQuiet { return .quiet }
        return switch occurrence.health {
        case .kept: .ahead
        case .due: .due
        case .overdue, .lost: .overdue
        }
    }

    private func stops(_ plan: OccurrencePlan) -> [OccurrenceExplanation.Stop] {
        switch plan.occurrence.clock {
        case .followUp: [.touch, .skip, .snooze, .rest, .end]
        case .promise: [.kept, .moved, .dropped, .snooze, .end]
        case .reEvaluation: [.evaluation, .skip, .snooze, .rest, .end]
        case .firstApproach: [.touch, .skip, .snooze, .end]
        case .contactCheck where plan.due.trail.contains(.atOnce): [.successor, .skip, .snooze, .rest, .end]
        case .contactCheck: [.confirmed, .skip, .snooze, .rest, .end]
        case .agreement: [.renewed, .skip, .snooze, .end]
        case .fixedDate: [.touch, .done, .skip, .snooze, .rest, .end]
        }
    }

    // MARK: The way to the date

    private func trail(
        _ due: DueDate, of facts: PartnerFacts, recordedBy: (Touch) -> String?
    ) -> [TrailEntry] {
        due.trail.map { step in
            switch step {
            case .anchor(let anchor): self.anchor(anchor, of: facts, recordedBy: recordedBy)
            case .plus(let cadence, let rule): plus(cadence, rule, to: due.counted)
            case .promised(let date): TrailEntry(kind: .promised, date: date)
            case .ends(let date): TrailEntry(kind: .ends, date: date)
            case .lead(let days, let rule): lead(days, rule, to: due.counted)
            case .atOnce: TrailEntry(kind: .atOnce, date: due.counted)
            case .agreed(let date): TrailEntry(kind: .agreed, date: date)
            case .stays(let date, let place): TrailEntry(kind: .stays, date: date, place: place)
            case .given(let date, let rule): given(date, rule)
            case .overtook(let date): TrailEntry(kind: .overtook, date: date)
            case .moved(let from, let to, let obstacle): moved(from: from, to: to, obstacle)
            case .left(let date, let obstacle): moved(.left, from: date, to: date, obstacle)
            case .best(let from, let to, let period, let place):
                TrailEntry(
                    kind: .best, date: to, place: place, from: from, obstacleName: period.description)
            case .bestIsFar(let date, let place): TrailEntry(kind: .bestIsFar, date: date, place: place)
            case .nowhere(let date): TrailEntry(kind: .nowhere, date: date)
            }
        }
    }

    private func anchor(
        _ anchor: Anchor, of facts: PartnerFacts, recordedBy: (Touch) -> String?
    ) -> TrailEntry {
        var line = TrailEntry(kind: .anchor, date: anchor.date)
        switch anchor.source {
        case .touch(let touch):
            line.touch = entry(touch, of: facts.partner, recordedBy: recordedBy(touch))
        case .evaluation(let evaluation): line.evaluation = entry(evaluation)
        case .promise(let promise): line.promise = entry(promise)
        case .skip(let skip): line.skip = entry(skip)
        case .stage(let stage): line.stage = entry(stage, of: facts)
        case .agreement(let agreement): line.agreement = entry(agreement)
        case .rule(let rule, _): line.fixedDate = entry(rule)
        case .contact(let contact, let event, _):
            line.contact = entry(contact)
            line.contactEvent = event.entry
        }
        return line
    }

    private func plus(_ cadence: Cadence, _ rule: DueDate.Rule, to date: CivilDate) -> TrailEntry {
        var line = TrailEntry(kind: .plus, date: date, cadence: cadence)
        line.rule = rule.entry
        if case .policy(let kind, let place) = rule {
            line.policy = kind
            line.place = place
        }
        return line
    }

    private func lead(_ days: Int, _ rule: DueDate.Lead, to date: CivilDate) -> TrailEntry {
        var line = TrailEntry(kind: .lead, date: date)
        line.days = days
        switch rule {
        case .policy(let kind, let place):
            line.rule = .policy
            line.policy = kind
            line.place = place
        case .agreementsOwn: line.rule = .agreementsOwn
        }
        return line
    }

    private func given(_ date: CivilDate, _ rule: DateRule) -> TrailEntry {
        var line = TrailEntry(kind: .given, date: date)
        line.fixedDate = entry(rule)
        if case .policy(let kind, let place) = rule.origin {
            line.rule = .policy
            line.policy = kind
            line.place = place
        } else {
            line.rule = .partnersOwn
        }
        return line
    }

    private func moved(
        _ kind: TrailEntry.Kind = .moved, from: CivilDate, to: CivilDate, _ obstacle: DueDate.Obstacle
    ) -> TrailEntry {
        var line = TrailEntry(kind: kind, date: to, from: from)
        switch obstacle {
        case .closed(.weekday, let place):
            line.obstacle = .weekday
            line.place = place
        case .closed(.closure(let closure), _):
            line.obstacle = .closure
            line.obstacleName = closure.name
            line.place = closure.place
        case .season(let season, let place):
            line.obstacle = .season
            line.obstacleName = season.description
            line.place = place
        case .outOfSeason(let place):
            line.obstacle = .outside
            line.place = place
        }
        return line
    }

    // MARK: The ladder

    /// What was said, then what is still to come, then what was left out at its place.
    private func rungs(_ occurrence: OccurrencePlan, of facts: PartnerFacts, today: CivilDate) -> [RungEntry]
    {
        let ahead = LadderForecast.ahead(
            of: occurrence.occurrence, facts, in: library, roster: roster, from: today)
        let waiting = facts.steps.filter {
            $0.state == .decided && $0.occurrence.clock == occurrence.occurrence.clock
                && $0.occurrence.subject == occurrence.occurrence.subject
        }
        var rungs = occurrence.said.map { said($0, of: facts) }
        rungs += waiting.map { record in
            RungEntry(
                step: record.step.rawValue, date: record.decided, to: label(record.addressee),
                route: route(of: record), state: .waiting)
        }
        rungs += leftOut(occurrence, soFar: rungs)
        rungs.sort {
            ($0.date, $0.at?.instant.unixMilliseconds ?? .max) < (
                $1.date, $1.at?.instant.unixMilliseconds ?? .max
            )
        }
        let isHeld = occurrence.nextStep?.hold != nil
        rungs += ahead.steps.enumerated().map { index, step in
            RungEntry(
                step: step.step.step.rawValue, date: step.date, to: step.step.addressee.map(label),
                route: entry(step.step.route),
                state: index > 0 ? .ahead : (isHeld && waiting.isEmpty ? .held : .next),
                again: again(step.step))
        }
        if let quiet = ahead.quiet {
            let head = library.branches[facts.partner.branch]?.head
            rungs.append(
                RungEntry(
                    step: "quiet", date: quiet, to: head.map(label),
                    state: occurrence.isQuiet ? .accepted : .ahead))
        }
        return rungs
    }

    private func said(_ record: StepRecord, of facts: PartnerFacts) -> RungEntry {
        RungEntry(
            step: record.step.rawValue, date: record.spoken ?? record.decided, to: label(record.addressee),
            route: route(of: record), state: .accepted,
            at: record.spokenAt.map { moment($0, of: facts.partner.branch) })
    }

    /// Why it went to this person, as far as the record tells; an absence on that day is named.
    private func route(of record: StepRecord) -> RouteEntry {
        if record.step == .backup { return RouteEntry(why: .backup) }
        if record.step == .head { return RouteEntry(why: .head) }
        guard let steward = record.steward, steward != record.addressee else {
            return RouteEntry(why: record.steward == nil ? .insteadOfOrphaned : .steward)
        }
        let day = record.spoken ?? record.decided
        let absence = roster.absences.first { $0.staff == steward && $0.contains(day) }
        return RouteEntry(
            why: absence == nil ? .insteadOfOrphaned : .standIn, instead: label(steward),
            awayFrom: absence?.from, awayThrough: absence?.through)
    }

    private func leftOut(_ occurrence: OccurrencePlan, soFar: [RungEntry]) -> [RungEntry] {
        occurrence.rungs.compactMap { rung in
            switch rung.state {
            case .passedOver where !soFar.contains { $0.step == rung.step.rawValue }:
                RungEntry(step: rung.step.rawValue, date: rung.nominal, state: .passedOver)
            case .nobodyNew: RungEntry(step: rung.step.rawValue, date: rung.nominal, state: .nobodyNew)
            case .said, .passedOver, .ahead: nil
            }
        }
    }

    private func again(_ step: NextStep) -> RungEntry.Again? {
        switch step.reason {
        case .ladder: nil
        case .snoozeEnded: .snoozeEnded
        case .stewardFirst: .stewardFirst
        }
    }
}

extension Household {
    /// What is on record of days to come, of every partner.
    var laterFacts: [(partner: Partner, fact: LaterFact)] {
        facts.values.flatMap { facts in
            facts.later(than: library.date(in: facts.partner.branch, at: instant)).map { (facts.partner, $0) }
        }.sorted {
            ($0.fact.date, $0.partner.slug, "\($0.fact)") < ($1.fact.date, $1.partner.slug, "\($1.fact)")
        }
    }
}

extension DueDate.Rule {
    var entry: TrailEntry.Rule {
        switch self {
        case .policy: .policy
        case .partnersOwn: .partnersOwn
        case .firstAfterRest: .firstAfterRest
        case .firstAfterRebuilding: .firstAfterRebuilding
        case .spread: .spread
        case .building: .building
        }
    }

    var isPolicy: Bool { if case .policy = self { true } else { false } }
}

extension Anchor.ContactEvent {
    fileprivate var entry: TrailEntry.ContactEvent {
        switch self {
        case .confirmed: .confirmed
        case .recorded: .recorded
        case .left: .left
        }
    }
}
