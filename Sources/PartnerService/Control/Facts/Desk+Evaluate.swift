import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func evaluate(_ request: Verb.Evaluate.Parameters, by caller: Caller) throws -> Verb.Evaluate.Reply {
        try change("evaluate", of: request.partner, by: caller) { before, command, db in
            let day = try pastDay(request.on, today: before.today)
            let by = try doer(request.by, caller)
            let note = try FactText.optionalText(request.note, "note")
            let last = before.facts.lastEvaluation(on: before.today)
            // An evaluation older than the last is history and moves nothing.
            let isHistory = last.map { $0.date > day } ?? false
            let step = try stageStep(request, on: day, note: note, isHistory: isHistory, before)
            let id = try Evaluations.add(
                to: before.partner.id, date: day,
                ourRole: try FactText.optionalText(request.ourRole, "our role"),
                theirRole: try FactText.optionalText(request.theirRole, "their role"),
                commitment: try FactText.optionalText(request.commitment, "commitment"),
                outcome: request.outcome, note: note, by: by, command, db)
            try step?.write(for: before.partner.id, by: by, command, db)
            let after = try before.reread(db)
            guard let evaluation = after.facts.evaluations.first(where: { $0.id == id }) else {
                throw StoreFault(.missing, "there is no evaluation \(id)")
            }
            return Verb.Evaluate.Reply(
                today: after.today, partner: after.label, evaluation: after.household.entry(evaluation),
                before: before.facts.lastEvaluation(on: day).map(after.household.entry),
                stage: step == nil ? nil : after.stage, coming: after.coming)
        }
    }

    /// What an evaluation brings the partner into; nil: it stays where it is.
    private func stageStep(
        _ request: Verb.Evaluate.Parameters, on day: CivilDate, note: String?, isHistory: Bool,
        _ before: PartnerStanding
    ) throws -> StageStep? {
        let through = try request.until.map { try date($0, .future, today: before.today) }
        let current = before.stage
        if through != nil, request.outcome != .rest {
            throw ControlFault.refused(
                "only a rest has a last day", found: request.until, expected: "no day, or the outcome rest")
        }
        if request.outcome == .rest, through == nil {
            throw ControlFault.refused(
                "the last day of the rest is not said", expected: "a day to come: --until")
        }
        if request.established { try mayEstablish(request, isHistory: isHistory, before) }
        guard !isHistory else { return nil }
        // The stage may have begun since: what follows of the evaluation can't begin before that.
        let from = max(day, current?.since ?? day)
        switch request.outcome {
        case .rest:
            if current?.stage == .resting, current?.through == through { return nil }
            let isResting = current?.stage == .resting
            return try StageStep(
                to: .resting, on: isResting ? nil : from, through: through, reason: note, from: before)
        case .end:
            if current?.stage == .ended { return nil }
            return try StageStep(
                to: .ended, on: from, through: nil, reason: note ?? "so evaluated", from: before)
        case .deepen, .keep, .ease:
            guard request.established else { return nil }
            return try StageStep(to: .established, on: from, through: nil, reason: note, from: before)
        }
    }

    private func mayEstablish(
        _ request: Verb.Evaluate.Parameters, isHistory: Bool, _ before: PartnerStanding
    ) throws(ControlFault) {
        if request.outcome == .rest || request.outcome == .end {
            throw .refused(
                "to establish it contradicts the outcome \(request.outcome.rawValue)", found: "established",
                expected: "one of the two")
        }
        guard before.stage?.stage == .building else {
            throw .refused(
                "only what is being built can be established: \(before.stageSentence)", found: "established")
        }
        if isHistory, let last = before.facts.lastEvaluation(on: before.today) {
            throw .refused(
                "there is a later evaluation, of \(before.dates.day(last.date)): an older one establishes nothing",
                found: "established", expected: "partnerctl stage \(before.partner.slug) established")
        }
    }
}
