/// How a relationship does; derived, never typed.
package enum Health: String, Hashable, Sendable, CaseIterable, Codable {
    /// Nothing is past due.
    case kept
    /// Something is due, within its grace.
    case due
    case overdue
    /// The follow-up is past the day of quiet, or the last touch is over three cadences ago.
    case lost
}

extension Health: Comparable {
    /// The worse is the greater.
    package static func < (a: Health, b: Health) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .kept: 0
        case .due: 1
        case .overdue: 2
        case .lost: 3
        }
    }
}

extension Health {
    /// nil where no relationship is being kept.
    init?(
        of stage: StageNow, _ occurrences: [OccurrencePlan], lastTouch: Touch?, facts: PartnerFacts,
        in setting: Setting
    ) {
        guard stage.stage == .building || stage.stage == .established else { return nil }
        let cadence = facts.partner.followUp ?? setting.policy.followUp
        let givenUp = lastTouch.flatMap { cadence.date(after: $0.date, times: 3, openDays: setting.openDays) }
        if let givenUp, givenUp < setting.today {
            self = .lost
            return
        }
        self = occurrences.map(\.health).max() ?? .kept
    }

    /// Of one occurrence.
    init(of clock: ClockKind, due: CivilDate, in setting: Setting) {
        func isOver(_ length: DayCount) -> Bool { setting.openDays.day(length, after: due) < setting.today }
        let ladder = setting.policy.ladder
        self =
            if setting.today < due {
                .kept
            } else if clock == .followUp && isOver(DayCount(ladder.quiet, ladder.unit)) {
                // A broken promise and an evaluation not made are overdue; they don't lose a partner.
                .lost
            } else {
                isOver(setting.policy.grace(for: clock)) ? .overdue : .due
            }
    }
}
