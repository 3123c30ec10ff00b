import PartnerCore

extension ItemWriter {
    /// What the reminder is about; nil only where its promise, contact, agreement or rule has vanished meanwhile.
    func matter(_ plan: OccurrencePlan) -> DigestMatter? {
        switch plan.occurrence.clock {
        case .followUp: .followUp(followUp(plan.due))
        case .promise: promised(plan).map(DigestMatter.promise)
        case .reEvaluation: .reEvaluation(reEvaluation(plan.due))
        case .firstApproach: .firstApproach(firstApproach(plan.due))
        case .contactCheck: contactCheck(plan).map(DigestMatter.contactCheck)
        case .agreement: agreed(plan).map(DigestMatter.agreement)
        case .fixedDate: fixed(plan.due).map(DigestMatter.fixedDate)
        }
    }

    private func followUp(_ due: DueDate) -> DigestMatter.FollowUp {
        let (cadence, rule) = due.rhythm
        let shown: DigestMatter.FollowUp.Rule =
            switch rule {
            case .policy(let kind, _): whose(kind)
            default: .partner
            }
        return DigestMatter.FollowUp(cadence: cadence, rule: shown, since: since(due.anchor))
    }

    func whose(_ kind: KindKey) -> DigestMatter.FollowUp.Rule {
        household.library.policies[kind] == nil ? .otherwise : .kind(kind.words)
    }

    private func since(_ anchor: Anchor) -> DigestMatter.FollowUp.Since {
        switch anchor.source {
        case .touch, .evaluation, .promise, .contact, .agreement, .rule: .lastTouch(anchor.date)
        case .skip: .skipped(anchor.date)
        case .stage(let stage):
            switch stage.origin {
            case .afterRest: .rest(anchor.date)
            case .rebuilt: .rebuilding(anchor.date)
            case .set, .imported: .noTouch(anchor.date)
            }
        }
    }

    private func promised(_ plan: OccurrencePlan) -> DigestMatter.Promised? {
        guard let promise = facts.promises.first(where: { $0.id == plan.occurrence.subject }) else {
            return nil
        }
        // The exchange that the promise came out of is the one of its day.
        let touch = facts.touches.last { $0.date == promise.made && $0.how.isTouch }
        return DigestMatter.Promised(
            what: promise.what, made: promise.made, by: (promise.by ?? touch?.staff).map(person),
            how: touch?.how,
            with: touch?.contact.flatMap { id in
                household.contacts[facts.partner.id]?.first { $0.id == id }?.name
            })
    }

    private func reEvaluation(_ due: DueDate) -> DigestMatter.ReEvaluation {
        let last = facts.lastEvaluation(on: plan.today)
        let record = RolesOnRecord(facts.evaluations, on: plan.today)
        let (cadence, rule) = due.rhythm
        let isCounted = rule != .spread && rule != .firstAfterRest && !due.isAgreed
        return DigestMatter.ReEvaluation(
            question: question(due.anchor), interval: isCounted ? cadence : nil,
            ourRole: record.ourRole, theirRole: record.theirRole, commitment: record.commitment,
            lastOutcome: last?.outcome,
            questions: household.library.policy(for: facts.partner.kind).reviewQuestions.map {
                ReviewAnswer(question: $0, answer: record.answers[$0] ?? "")
            }, done: facts.done(since: due.anchor.date, through: plan.today))
    }

    private func question(_ anchor: Anchor) -> DigestMatter.ReEvaluation.Question {
        if plan.stage?.stage == .building { return .building(plan.stage?.since ?? anchor.date) }
        switch anchor.source {
        case .evaluation: return .again(anchor.date)
        case .stage(let stage) where stage.origin == .afterRest: return .rested(anchor.date)
        case .stage, .touch, .promise, .skip, .contact, .agreement, .rule:
            return .established(plan.stage?.since ?? anchor.date)
        }
    }
}

extension PartnerFacts {
    /// What came of the relationship in these days, the first not included.
    fileprivate func done(
        since: CivilDate, through today: CivilDate
    ) -> DigestMatter.ReEvaluation.Done {
        let touches = touches.filter { $0.how.isTouch && $0.date > since && $0.date <= today }
        let counts = Dictionary(grouping: touches, by: \.how).map {
            DigestMatter.ReEvaluation.Done.Count(how: $0.key, count: $0.value.count)
        }
        func closed(_ state: Promise.State) -> Int {
            promises.count { promise in
                promise.state == state && promise.closed.map { $0 > since && $0 <= today } == true
            }
        }
        return DigestMatter.ReEvaluation.Done(
            touches: counts.sorted { ($1.count, $0.how.rawValue) < ($0.count, $1.how.rawValue) },
            promisesKept: closed(.kept), promisesDropped: closed(.dropped))
    }
}

extension DueDate {
    /// Whether the last evaluation agreed on the day.
    var isAgreed: Bool { trail.contains { if case .agreed = $0 { true } else { false } } }

    /// The cadence that was added and the rule it came from; of a promise, the days until the promised one.
    var rhythm: (Cadence, Rule) {
        for case .plus(let cadence, let rule) in trail { return (cadence, rule) }
        return (Cadence(max(1, min(9999, cadenceDays)), .days), .partnersOwn)
    }
}
