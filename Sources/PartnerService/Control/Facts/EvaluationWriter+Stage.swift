import PartnerControl
import PartnerCore
import PartnerStore

extension EvaluationWriter {
    /// What an evaluation brings the partner into; nil: it stays where it is.
    func stageStep() throws -> StageStep? {
        let through = try request.until.map { try TypedDay.date($0, .future, today: before.today) }
        let current = before.stage
        if through != nil, request.outcome != .rest {
            throw ControlFault.refused(
                "only a rest has a last day", found: request.until, expected: "no day, or the outcome rest")
        }
        if request.outcome == .rest, through == nil {
            throw ControlFault.refused(
                "the last day of the rest is not said", expected: "a day to come: --until")
        }
        if request.established { try mayEstablish() }
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
                to: .ended, on: from, through: nil, reason: reasonToEnd, from: before)
        case .deepen, .keep, .ease:
            guard request.established else { return nil }
            return try StageStep(to: .established, on: from, through: nil, reason: note, from: before)
        }
    }

    private func mayEstablish() throws(ControlFault) {
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
