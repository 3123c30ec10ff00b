import PartnerCore

/// What must hold of one step as it is handed over.
struct StepRules {
    let record: StepRecord
    let open: OccurrencePlan
    let next: NextStep
    let facts: PartnerFacts
    let steward: StaffKey?
    let library: Library
    let roster: Roster
    let today: CivilDate

    var complaints: [String] {
        [
            next.step == record.step ? nil : "\(next.step) is next",
            next.addressee == record.addressee ? nil : "it is \(next.addressee?.rawValue ?? "nobody")'s",
            record.steward == currentSteward ? nil : "decided under \(record.steward?.rawValue ?? "nobody")",
            next.hold.map { "held: \($0)" },
            next.ready <= today ? nil : "ready on \(next.ready)",
            answered, early, snoozed, away, busy, twiceInAWeek, neverAsked, gap, late, wrongReader,
        ].compactMap { $0 }
    }

    // MARK: What was told us

    private var clock: ClockKind { record.occurrence.clock }
    private var isPromise: Bool { clock == .promise }

    private var currentSteward: StaffKey? {
        facts.stewards.filter { $0.date <= today }.max { ($0.date, $0.id) < ($1.date, $1.id) }?.steward
    }

    /// Section 1: what answers an occurrence.
    private var answered: String? {
        let anchor = record.occurrence.anchor
        let later: [CivilDate] =
            switch clock {
            case .followUp: facts.touches.filter { $0.how.isTouch }.map(\.date) + skipped
            case .reEvaluation: facts.evaluations.map(\.date) + skipped
            case .promise: []
            }
        if let answer = later.first(where: { $0 > anchor && $0 <= today }) { return "answered on \(answer)" }
        guard isPromise else { return nil }
        let promise = facts.promises.first { $0.id == record.occurrence.subject }
        return promise?.state == .open ? nil : "the promise is \(promise?.state.rawValue ?? "gone")"
    }

    private var skipped: [CivilDate] { facts.skips.filter { $0.clock == clock }.map(\.date) }

    /// Section 5: a snooze holds through the day before its date.
    private var snoozed: String? {
        let last = facts.snoozes
            .filter { $0.clock == clock && $0.subject == record.occurrence.subject }
            .max { ($0.recorded, $0.id) < ($1.recorded, $1.id) }
        guard let last, last.until > today, open.due.anchor.recorded < last.recorded,
            let branch = library.branches[facts.partner.branch],
            open.due.anchor.date <= branch.zone.date(last.recorded)
        else { return nil }
        return "snoozed until \(last.until)"
    }

    private func isAway(_ person: StaffKey) -> Bool {
        roster.absences.contains { $0.staff == person && $0.contains(today) }
    }

    private var away: String? {
        isAway(record.addressee) && next.route != .headThoughAway ? "\(record.addressee) is away" : nil
    }

    private var busy: String? {
        let other = facts.steps.first {
            $0.state == .decided && $0.occurrence.clock == clock
                && $0.occurrence.subject == record.occurrence.subject
        }
        return other.map { "step \($0.id) waits as well" }
    }

    // MARK: The ladder

    private func rung(_ step: StepName) -> CivilDate? { open.rungs.first { $0.step == step }?.nominal }

    private var said: [StepRecord] {
        facts.steps.filter {
            $0.state == .spoken && $0.occurrence.clock == clock
                && $0.occurrence.subject == record.occurrence.subject
        }
    }

    /// Section 3.1.
    private var counted: [StepRecord] {
        let lastUnderAnother = facts.steps.filter { $0.steward != currentSteward }.map(\.id).max() ?? 0
        let slack = isPromise ? 0 : min(7, open.due.counted.days(since: open.occurrence.anchor) / 4)
        return said.filter { step in
            guard step.id > lastUnderAnother, let nominal = rung(step.step), let day = step.spoken else {
                return false
            }
            return nominal <= day.adding(days: slack)
        }
    }

    private var early: String? {
        guard next.reason == .ladder, let day = rung(record.step), day > today else { return nil }
        return "before its day, \(day)"
    }

    /// 8 (2).
    private var twiceInAWeek: String? {
        if case .snoozeEnded = next.reason { return nil }
        guard record.step.isAsk, !isPromise else { return nil }
        let last = said.filter { $0.step.isAsk && $0.addressee == record.addressee }.compactMap(\.spoken)
            .max()
        guard let last, today.days(since: last) < 7 else { return nil }
        return "\(record.addressee) was asked on \(last)"
    }

    /// 8 (3) and (4).
    private var neverAsked: String? {
        if record.step.isEscalation && record.addressee == currentSteward { return "to the steward" }
        guard record.step > .due else { return nil }
        return counted.contains { $0.step.isStewardsAsk } ? nil : "without a counted ask of the steward's"
    }

    private var gap: String? {
        let policy = library.policy(for: facts.partner.kind)
        let ladder = isPromise ? policy.promiseLadder : policy.ladder
        func offset(_ step: StepName) -> Int? { ladder.steps.first { $0.name == step }?.offset }
        guard record.step.isEscalation, let own = offset(record.step) else { return nil }
        let asks = counted.filter(\.step.isAsk)
        guard let last = asks.compactMap(\.spoken).max(),
            let furthest = asks.compactMap({ offset($0.step) }).max()
        else { return "no ask before it" }
        let days = today.days(since: last)
        return days >= own - furthest ? nil : "only \(days) days after the last ask, on \(last)"
    }

    /// 3.4: over a week late it is the steward's first. Waiting for who is away is not lateness.
    private var late: String? {
        guard record.step.isEscalation else { return nil }
        let waited = roster.absences.contains {
            $0.from <= next.ready.adding(days: 7) && $0.through >= next.ready.adding(days: -1)
        }
        let days = today.days(since: next.ready)
        return days <= (waited ? 7 + 7 + 13 : 7) ? nil : "ready since \(next.ready)"
    }

    // MARK: The reader

    /// Section 4, for the plain cases.
    private var wrongReader: String? {
        let reader = record.addressee
        if library.staff[reader] == nil { return "\(reader) is gone" }
        if roster.deadMail[reader] != nil { return "mail to \(reader) is refused" }
        guard let steward = currentSteward, library.staff[steward] != nil, roster.deadMail[steward] == nil
        else { return nil }
        if record.step.isEscalation {
            return counted.contains { $0.step.isAsk && $0.addressee == reader } ? "\(reader) was asked" : nil
        }
        if !isAway(steward) {
            return reader == steward ? nil : "\(steward) is there, and it goes to \(reader)"
        }
        return reader == steward ? "\(steward) is away" : nil
    }
}
