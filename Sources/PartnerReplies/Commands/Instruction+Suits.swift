import PartnerCore

extension Instruction {
    /// Whether it can mean anything for an item about `matter`.
    package func suits(_ matter: AnswerMatter) -> Bool { problem(with: matter) == nil }

    /// What to write instead, where it can't mean anything for an item about `matter`.
    package func problem(with matter: AnswerMatter) -> String? {
        switch (self, matter) {
        case (.undo, _), (.help, _), (.stop, _): nil
        case (.take, .candidate), (.notNow, .candidate), (.never, .candidate): nil
        case (_, .candidate): "take, not now, or never: REASON"
        case (.keepPromise, .clock(.promise)), (.movePromise, .clock(.promise)),
            (.dropPromise, .clock(.promise)):
            nil
        case (.keepPromise, .clock(.reEvaluation)): "outcome: keep"
        case (.review, .clock(.reEvaluation)): nil
        case (.renewAgreement, .clock(.agreement)): nil
        case (.done, .clock(.agreement)): "renewed until DATE"
        case (.done, .clock(.reEvaluation)): "outcome: deepen, keep, ease, rest or end"
        case (.contactConfirmed, .clock(.contactCheck)), (.contactGone, .clock(.contactCheck)): nil
        case (.done, _), (.touch, _), (.attempt, _), (.snooze, _), (.handOver, _), (.wrongPerson, _),
            (.rest, _):
            nil
        case (_, .clock(.promise)): "done, move to DATE, or drop: REASON"
        case (_, .clock(.contactCheck)): "still there, or left"
        case (_, .clock(.agreement)): "renewed until DATE"
        case (_, .clock(.reEvaluation)): "outcome: deepen, keep, ease, rest or end"
        case (_, .clock): "done, snooze 2w, or not me, ask NAME"
        }
    }
}
