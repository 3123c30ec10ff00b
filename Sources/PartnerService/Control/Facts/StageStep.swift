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
    /// The number of the change that only gets another first day; nil: a change of its own.
    let corrects: Int64?

    /// - `date`: nil: today; of a rest that only gets another end, the day it began. Another day of the stage
    ///   in which it is already corrects when that began.
    /// - `through`: needed for resting, refused elsewhere.
    init(
        to stage: Stage, on date: CivilDate?, through: CivilDate?, reason: String?, from now: PartnerStanding
    ) throws(ControlFault) {
        let current = now.stage
        if let current, current.stage == stage, let date, date != current.since, through == current.through {
            self.stage = stage
            self.date = date
            self.through = through
            self.reason = reason
            cause = current.cause
            corrects = try Self.corrected(current, to: date, now)
            return
        }
        corrects = nil
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

    /// The change that put it into the stage; it may begin no earlier than what was before it.
    private static func corrected(
        _ current: StageEntry, to date: CivilDate, _ now: PartnerStanding
    ) throws(ControlFault) -> Int64 {
        let changes = now.facts.stages.filter { $0.date <= now.today }
            .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        guard let index = changes.lastIndex(where: { $0.stage == current.stage && $0.date == current.since })
        else {
            throw .refused(
                "\(now.stageSentence): that followed by itself, from a touch or from the end of a rest",
                found: date.description, expected: "partnerctl touch edit, for the touch's day")
        }
        if index > 0, changes[index - 1].date > date {
            throw .refused(
                "\(now.stageSentence): a stage can't begin before the one before it",
                found: date.description, expected: "a day from \(changes[index - 1].date) on")
        }
        return changes[index].id
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
        if let corrects {
            try Stages.redate(corrects, to: date, reason: reason, command, db)
            return
        }
        try Stages.set(
            stage, for: partner, on: date, through: through, cause: cause, by: person, reason: reason,
            override: override, command, db)
    }
}
