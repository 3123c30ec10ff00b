import PartnerCore

/// One line of a partner's history, as a story tells it.
enum Fact: Sendable {
    case touch(CivilDate, recorded: CivilDate? = nil)
    case attempt(CivilDate)
    case promise(Int64 = 1, made: CivilDate, due: CivilDate)
    case promiseKept(Int64 = 1, made: CivilDate, due: CivilDate, on: CivilDate)
    case promiseDropped(Int64 = 1, made: CivilDate, due: CivilDate, on: CivilDate)
    case evaluated(CivilDate)
    case skipped(CivilDate, ClockKind = .followUp, subject: Int64 = 0)
    case snoozed(until: CivilDate, recorded: CivilDate, ClockKind = .followUp, subject: Int64 = 0)
    case stage(Stage, CivilDate, through: CivilDate? = nil, StageChange.Cause = .set)
    case steward(StaffKey?, CivilDate, asksFrom: CivilDate? = nil)
    case contact(
        Int64 = 1, recorded: CivilDate, confirmed: CivilDate? = nil, left: CivilDate? = nil,
        erased: CivilDate? = nil)
    case agreement(
        Int64 = 1, from: CivilDate, until: CivilDate, lead: Int? = nil, state: Agreement.State = .running)
    /// Dates of the partner's own.
    case rule(String, Int64 = 1, from: CivilDate, lead: Int? = nil, ended: CivilDate? = nil)
    /// A rule of the configuration, as the records number it.
    case numbered(String, Int64, from: CivilDate)
    case said(
        StepName, CivilDate, to: StaffKey = "ana", under: StaffKey? = "ana", anchor: CivilDate = "2026-11-12",
        ClockKind = .followUp, subject: Int64 = 0)
    /// Decided for a day's digest, and what became of it.
    case row(
        StepName, CivilDate, StepRecord.State, to: StaffKey = "ana", under: StaffKey? = "ana",
        anchor: CivilDate = "2026-11-12", ClockKind = .followUp, subject: Int64 = 0)
    case away(StaffKey, CivilDate, through: CivilDate, delegate: StaffKey? = nil)
    case gone(StaffKey, CivilDate)
    case deadMail(StaffKey, CivilDate)
    case silence(CivilDate, through: CivilDate, Silence.Scope, ended: CivilDate? = nil)
}

/// Collects lines into what the planner takes; what is told later was recorded later.
struct FactsBuilder {
    private(set) var facts: PartnerFacts
    private(set) var roster = Roster()
    private var number: Int64 = 0

    init(partner: Partner, _ lines: [Fact]) {
        facts = PartnerFacts(partner: partner)
        for line in lines { add(line) }
    }

    /// Noon in UTC of the day, a second later for each line.
    private func instant(_ date: CivilDate) -> Instant {
        Instant(unixMilliseconds: (Int64(date.daysSinceEpoch) * 86_400 + 43_200 + number) * 1000)
    }

    private mutating func add(_ line: Fact) {
        number += 1
        switch line {
        case .touch(let date, let recorded):
            facts.touches.append(
                Touch(id: number, date: date, how: .call, recorded: instant(recorded ?? date)))
        case .attempt(let date):
            facts.touches.append(Touch(id: number, date: date, how: .attempt, recorded: instant(date)))
        case .promise(let id, let made, let due):
            facts.promises.append(
                Promise(id: id, what: "send the dates", made: made, due: due, recorded: instant(made)))
        case .promiseKept(let id, let made, let due, let day):
            facts.promises.append(
                Promise(
                    id: id, what: "send the dates", made: made, due: due, state: .kept, closed: day,
                    recorded: instant(made)))
        case .promiseDropped(let id, let made, let due, let day):
            facts.promises.append(
                Promise(
                    id: id, what: "send the dates", made: made, due: due, state: .dropped, closed: day,
                    recorded: instant(made)))
        case .evaluated(let date):
            facts.evaluations.append(
                Evaluation(id: number, date: date, outcome: .keep, recorded: instant(date)))
        case .skipped(let date, let clock, let subject):
            facts.skips.append(
                Skip(
                    id: number, clock: clock, subject: subject, date: date, reason: "holidays",
                    recorded: instant(date)))
        case .snoozed(let until, let recorded, let clock, let subject):
            facts.snoozes.append(
                Snooze(
                    id: number, clock: clock, subject: subject, until: until, recorded: instant(recorded)))
        case .stage(let stage, let date, let through, let cause):
            facts.stages.append(
                StageChange(
                    id: number, stage: stage, date: date, through: through, cause: cause,
                    recorded: instant(date)))
        case .steward(let steward, let date, let asksFrom):
            facts.stewards.append(
                Stewardship(
                    id: number, steward: steward, date: date, asksFrom: asksFrom, recorded: instant(date)))
        case .contact(let id, let recorded, let confirmed, let left, let erased):
            facts.contacts.append(
                Contact(
                    id: id, partner: facts.partner.id, name: "Pilar Ruiz", confirmed: confirmed, left: left,
                    erased: erased, recorded: instant(recorded)))
        case .agreement(let id, let starts, let ends, let lead, let state):
            facts.agreements.append(
                Agreement(
                    id: id, what: "the meeting room", starts: starts, ends: ends, lead: lead, state: state,
                    closed: state == .running ? nil : starts, recorded: instant(starts)))
        case .rule(let dates, let id, let starts, let lead, let ended):
            // A story's own words; one that is none fails as a story without its date.
            guard let read = try? FixedDates(dates) else { return }
            facts.rules.append(
                DateRule(
                    id: id, what: "send the programme", dates: read, written: dates, starts: starts,
                    lead: lead, ended: ended, recorded: instant(starts)))
        case .numbered(let name, let id, let starts):
            roster.rules[name] = NumberedRule(id: id, starts: starts, recorded: instant(starts))
        case .said(let step, let date, let person, let steward, let anchor, let clock, let subject):
            add(step, date, .spoken, person, steward, occurrence(clock, subject, anchor))
        case .row(let step, let date, let state, let person, let steward, let anchor, let clock, let subject):
            add(step, date, state, person, steward, occurrence(clock, subject, anchor))
        case .away(let person, let from, let through, let delegate):
            roster.absences.append(
                Absence(id: number, staff: person, from: from, through: through, delegate: delegate))
        case .gone(let person, let date):
            roster.gone[person] = date
        case .deadMail(let person, let date):
            roster.deadMail[person] = date
        case .silence(let since, let through, let scope, let ended):
            roster.silences.append(
                Silence(
                    id: number, scope: scope, since: since, through: through, ended: ended, author: "dana",
                    comment: "renovation", recorded: instant(since)))
        }
    }

    private func occurrence(_ clock: ClockKind, _ subject: Int64, _ anchor: CivilDate) -> Occurrence {
        Occurrence(partner: facts.partner.id, clock: clock, subject: subject, anchor: anchor)
    }

    private mutating func add(
        _ step: StepName, _ date: CivilDate, _ state: StepRecord.State, _ person: StaffKey,
        _ steward: StaffKey?, _ occurrence: Occurrence
    ) {
        facts.steps.append(
            StepRecord(
                id: number, occurrence: occurrence, step: step,
                round: facts.round(of: step, in: occurrence), state: state, steward: steward,
                addressee: person, decided: date, spoken: state == .spoken ? date : nil,
                spokenAt: state == .spoken ? instant(date) : nil))
    }
}
