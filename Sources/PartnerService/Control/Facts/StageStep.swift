import PartnerControl
import PartnerCore
import PartnerStore

/// A change of stage that is asked for, checked against what is on record.
struct StageStep {
    let stage: Stage
    let date: CivilDate
    let through: CivilDate?
    let cause: StageChange.Cause
    let reason: String?

    /// - `date`: nil: today; of a rest that only gets another end, the day it began.
    /// - `through`: needed for resting, refused elsewhere.
    init(
        to stage: Stage, on date: CivilDate?, through: CivilDate?, reason: String?, from now: PartnerStanding
    ) throws(ControlFault) {
        let current = now.stage
        if let current, current.stage == stage {
            guard stage == .resting, through != current.through else {
                throw .refused("\(now.stageSentence) already", found: stage.rawValue)
            }
        }
        let isLongerRest = stage == .resting && current?.stage == .resting
        self.date = date ?? (isLongerRest ? current?.since : nil) ?? now.today
        if let current, self.date < current.since {
            throw .refused(
                "\(now.stageSentence): a stage can't begin before the one before it",
                found: self.date.description, expected: "a day from \(current.since) on")
        }
        self.stage = stage
        self.through = through
        self.reason = reason
        cause = Self.cause(of: stage, after: now)
        try checkRest(now)
        if (stage == .lapsed || stage == .ended) && reason == nil {
            throw .refused(
                "why \(now.partner.name) \(stage == .ended ? "ends" : "lapses") is not said",
                expected: "a reason")
        }
    }

    private func checkRest(_ now: PartnerStanding) throws(ControlFault) {
        guard stage == .resting else {
            guard through == nil else {
                throw .refused(
                    "only a rest has a last day", found: through?.description, expected: "no day, or resting")
            }
            return
        }
        guard let through else {
            throw .refused("the last day of the rest is not said", expected: "a day to come: --until")
        }
        guard through >= max(now.today, date) else {
            throw .refused(
                "a rest through \(DateText.full(through)) is over already", found: through.description,
                expected: "a day from today, \(now.today), on")
        }
        if let current = now.stage?.stage, current == .lapsed || current == .ended {
            throw .refused(
                "there is nothing to rest: \(now.stageSentence)", found: stage.rawValue,
                expected: "building or established before")
        }
    }

    /// What was lost, has lapsed or ended, and is built anew, counts as rebuilt.
    private static func cause(of stage: Stage, after now: PartnerStanding) -> StageChange.Cause {
        guard stage == .building else { return .set }
        return switch now.stage?.stage {
        case .lapsed?, .ended?: .rebuilt
        case .established? where now.plan?.health == .lost: .rebuilt
        default: .set
        }
    }

    /// - `override`: why it is one more in hand than there are places.
    func write(
        for partner: Partner.ID, by person: StaffKey?, override: String? = nil,
        _ command: PartnerStore.Command, _ db: Database
    ) throws {
        try Stages.set(
            stage, for: partner, on: date, through: through, cause: cause, by: person, reason: reason,
            override: override, command, db)
    }
}
