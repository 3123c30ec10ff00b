import PartnerCore
import PartnerModel

// The program's words in the model's.

extension PartnerModel.Moment {
    init(_ instant: Instant) { self.init(minutes: Int(instant.unixMilliseconds / 60_000)) }

    var instant: Instant { Instant(unixMilliseconds: Int64(minutes) * 60_000) }
}

extension Day {
    init(_ date: CivilDate) { self.init(number: date.daysSinceEpoch) }
}

extension PartnerModel.Weekday {
    init(_ weekday: PartnerCore.Weekday) {
        // Both begin with Monday; the program counts from 1.
        guard let same = PartnerModel.Weekday(rawValue: weekday.rawValue - 1) else {
            preconditionFailure("a week has seven days")
        }
        self = same
    }
}

extension PartnerModel.Clock {
    init(_ clock: ClockKind) {
        self =
            switch clock {
            case .followUp: .followUp
            case .promise: .promise
            case .reEvaluation: .reEvaluation
            case .firstApproach: .firstApproach
            case .contactCheck: .contactCheck
            case .agreement: .agreement
            case .fixedDate: .fixedDate
            }
    }
}

extension PartnerModel.Step {
    init(_ step: StepName) {
        self =
            switch step {
            case .notice: .notice
            case .due: .due
            case .repeat(let number): .repeat(number)
            case .backup: .backup
            case .head: .head
            case .lastQuestion: .lastQuestion
            }
    }
}

extension PartnerModel.Stage {
    init(_ stage: PartnerCore.Stage) {
        self =
            switch stage {
            case .prospect: .prospect
            case .building: .building
            case .established: .established
            case .resting: .resting
            case .ended: .ended
            case .lapsed: .lapsed
            }
    }
}

extension PartnerModel.OccurrenceName {
    init(_ occurrence: PartnerCore.Occurrence) {
        self.init(
            Int(occurrence.partner.rawValue), PartnerModel.Clock(occurrence.clock), Int(occurrence.subject),
            Day(occurrence.anchor))
    }
}

extension PlanLine {
    /// Whom a step that is still to come will be told to is a forecast, and so is its day where somebody's absence
    /// lies before it: the model goes by who is there today. Of these it is told nothing, nor of whom a step would go to that
    /// something holds.
    init(_ plan: OccurrencePlan, today: CivilDate, roster: Roster) {
        let name = OccurrenceName(plan.occurrence)
        let (step, ready, to): (PartnerModel.Step, CivilDate?, Int?) =
            switch plan.next {
            case .step(let next):
                (
                    Step(next.step), next.isForecast(today, roster) ? nil : next.ready,
                    next.ready > today || next.hold != nil ? nil : next.addressee.map(SimulatedLibrary.number)
                )
            case .quietOn(let date), .quiet(let date): (.quiet, date, nil)
            }
        self.init(name.clock, name.subject, name.anchor, step, ready.map { Day($0) }, to)
    }
}

extension OccurrencePlan {
    /// Whether the next step itself may be another once somebody is back again.
    func isForecast(_ today: CivilDate, _ roster: Roster) -> Bool {
        switch next {
        case .step(let step) where step.step.isEscalation:
            roster.isAnybodyAway(from: today, through: max(today, step.ready))
        case .step: false
        case .quietOn(let date), .quiet(let date):
            roster.isAnybodyAway(from: today, through: max(today, date))
        }
    }
}

extension PartnerCore.NextStep {
    fileprivate func isForecast(_ today: CivilDate, _ roster: Roster) -> Bool {
        ready > today && roster.isAnybodyAway(from: today, through: ready)
    }
}

extension Roster {
    fileprivate func isAnybodyAway(from first: CivilDate, through last: CivilDate) -> Bool {
        absences.contains { $0.from <= last && first <= $0.through }
    }
}
