import PartnerCore

extension DigestWriter {
    /// What comes, when, and to whom, if nobody does anything.
    func ifNot(_ reason: DigestReason) -> String {
        guard let next = reason.next else { return "No further reminder of this is planned." }
        let on = dates.when(next.date)
        let isFirst = if case .firstApproach = reason.matter { true } else { false }
        switch next.what {
        case .said(.lastQuestion, .reader):
            return isFirst
                ? "\(on.asSentence) you are asked once more: shall another have the place?"
                : "\(on.asSentence) you are asked once more: shall it rest?"
        case .said(.lastQuestion, let person):
            return "\(on.asSentence) \(name(person)) is asked whether "
                + (isFirst ? "another shall have the place." : "it shall rest.")
        case .said(let step, .reader):
            if reason.step == .notice, case .reEvaluation = reason.matter {
                return "You hear again \(on), with where the answers go."
            }
            return step.isEscalation ? "\(on.asSentence) you are asked to help." : "You hear again \(on)."
        case .said(let step, let person):
            guard step.isEscalation else { return "\(on.asSentence) \(name(person)) is reminded." }
            return "\(on.asSentence) \(titled(person, step, reason)) is asked to help."
        case .quiet(let head):
            let whose = head == .reader ? "your" : "\(name(head))'s"
            return
                "No more reminders after this one; from \(dates.day(next.date)) on it stands in \(whose) weekly overview."
        }
    }

    /// `your backup, Kim Tran,`
    private func titled(_ person: DigestPerson, _ step: StepName, _ reason: DigestReason) -> String {
        guard case .steward = reason.standing, step == .backup else { return name(person) }
        return "your backup, \(name(person)),"
    }
}
