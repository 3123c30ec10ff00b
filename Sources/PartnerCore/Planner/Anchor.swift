/// What an occurrence is counted from.
package struct Anchor: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        case touch(Touch)
        case evaluation(Evaluation)
        case promise(Promise)
        case agreement(Agreement)
        case contact(Contact, ContactEvent, on: CivilDate)
        /// The rule's own date.
        case rule(DateRule, on: CivilDate)
        /// The last occurrence was passed over on purpose.
        case skip(Skip)
        /// The day on which the stage began.
        case stage(StageNow)
    }

    /// What is counted from, of a contact.
    package enum ContactEvent: String, Hashable, Sendable {
        case confirmed
        /// Their details were never confirmed: the day they were written down.
        case recorded
        /// They left, and nobody else is known at the partner.
        case left
    }

    package let source: Source

    init(_ source: Source) { self.source = source }

    package var date: CivilDate {
        switch source {
        case .touch(let touch): touch.date
        case .evaluation(let evaluation): evaluation.date
        case .promise(let promise): promise.made
        case .agreement(let agreement): agreement.starts
        case .contact(_, _, let date): date
        case .rule(_, let date): date
        case .skip(let skip): skip.date
        case .stage(let stage): stage.since
        }
    }

    /// When the fact was written down, which tells what came after it.
    package var recorded: Instant {
        switch source {
        case .touch(let touch): touch.recorded
        case .evaluation(let evaluation): evaluation.recorded
        case .promise(let promise): promise.recorded
        case .agreement(let agreement): agreement.recorded
        case .contact(let contact, _, _): contact.recorded
        case .rule(let rule, _): rule.recorded
        case .skip(let skip): skip.recorded
        case .stage(let stage): stage.recorded
        }
    }
}

extension PartnerFacts {
    /// The one definition of the last touch: the latest day on which there was a real exchange, whoever
    /// logged it and however. One that lies in the future is passed over until its day.
    package func lastTouch(on today: CivilDate) -> Touch? {
        touches
            .filter { $0.how.isTouch && $0.date <= today }
            .max { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    package func lastEvaluation(on today: CivilDate) -> Evaluation? {
        evaluations.filter { $0.date <= today }.max { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    func lastSkip(of clock: ClockKind, subject: Int64 = 0, on today: CivilDate) -> Skip? {
        skips
            .filter { $0.clock == clock && $0.subject == subject && $0.date <= today }
            .max { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    /// The last touch or skip; the day the stage began only after a rest or a rebuilding, or without both.
    func followUpAnchor(_ stage: StageNow, on today: CivilDate) -> Anchor {
        let touch = lastTouch(on: today).map { Anchor(.touch($0)) }
        let skip = lastSkip(of: .followUp, on: today).map { Anchor(.skip($0)) }
        let answers = [skip, touch].compactMap { $0 }
        let first = stage.beginning(self, on: today)
        let beginning = Anchor(.stage(first))
        let startsAnew = first.origin == .afterRest || first.origin == .rebuilt
        return latest(answers.isEmpty || startsAnew ? [beginning] + answers : answers) ?? beginning
    }

    /// The later of the last evaluation, or skip, and the day the stage began.
    func reEvaluationAnchor(_ stage: StageNow, on today: CivilDate) -> Anchor {
        let last = lastEvaluation(on: today)
        let evaluation = last.map { Anchor(.evaluation($0)) }
        let skip = lastSkip(of: .reEvaluation, on: today).map { Anchor(.skip($0)) }
        let beginning = Anchor(.stage(stage))
        // On one day: an evaluation on the day a relationship was called established is what established it,
        // so the first interval runs, unless it agreed on a day; on any other first day of a stage it is the
        // answer.
        let inOrder =
            stage.stage == .established && stage.origin == .set && last?.next == nil
            ? [evaluation, beginning, skip] : [beginning, evaluation, skip]
        return latest(inOrder.compactMap { $0 }) ?? beginning
    }

    /// The anchor with the latest date; of several on one day, the one listed last.
    func latest(_ anchors: [Anchor]) -> Anchor? {
        anchors.reduce(nil) { best, anchor in
            guard let best, best.date > anchor.date else { return anchor }
            return best
        }
    }
}
