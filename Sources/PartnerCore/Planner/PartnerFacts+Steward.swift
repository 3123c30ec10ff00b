/// Under whom a ladder runs: a new steward begins at the beginning.
extension PartnerFacts {
    /// Who was made the steward last, of those whose day has come; nil: nobody.
    package func steward(on today: CivilDate) -> StaffKey? { stewards(through: today).last?.steward }

    /// The steps decided under this steward since anything was decided under another: a change undone before
    /// anything was decided leaves no trace.
    ///
    /// Of a partner that was merged into this one, what its steward was asked counts if it is the same person:
    /// two stewards side by side are no change of steward.
    func stepsUnder(_ steward: StaffKey?) -> Set<Int64> {
        let underAnother = lastStep(notUnder: steward)?.id ?? .min
        return Set(
            steps.lazy
                .filter {
                    $0.occurrence.partner == partner.id
                        ? $0.id > underAnother : $0.steward == steward
                }
                .map(\.id))
    }

    /// The step of this partner that was decided last under somebody else, or nobody.
    private func lastStep(notUnder steward: StaffKey?) -> StepRecord? {
        var last: StepRecord?
        for step in steps where step.occurrence.partner == partner.id && step.steward != steward {
            if last.map({ $0.id < step.id }) ?? true { last = step }
        }
        return last
    }

    /// The day on which the present steward took over from another; nil where there was none before.
    ///
    /// As with `stepsUnder`, a change that was undone before anything was decided is no taking over.
    func newSteward(on today: CivilDate) -> CivilDate? {
        let past = stewards(through: today)
        guard let began = beginning(of: past), began > past.startIndex else { return nil }
        return past[began].date
    }

    /// The first day on which the present steward is asked, where a handover gave them time.
    package func asksFrom(on today: CivilDate) -> CivilDate? {
        let past = stewards(through: today)
        guard let present = past.last?.steward ?? nil else { return nil }
        // A handover of an earlier day than the last decided step is no beginning, and has its grace all the same.
        let run = past.lastIndex { $0.steward != present }.map { $0 + 1 } ?? past.startIndex
        return past[min(beginning(of: past) ?? run, run)].asksFrom
    }

    /// Where among these the present steward's time began; nil where they have none.
    private func beginning(of past: [Stewardship]) -> Int? {
        guard let present = past.last?.steward ?? nil else { return nil }
        let lastUnderAnother = lastStep(notUnder: present)?.decided ?? .earliest
        return past.firstIndex { $0.steward == present && $0.date >= lastUnderAnother }
    }

    private func stewards(through today: CivilDate) -> [Stewardship] {
        stewards.filter { $0.date <= today }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }
}
