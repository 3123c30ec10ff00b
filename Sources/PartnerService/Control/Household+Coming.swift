import PartnerControl
import PartnerCore

extension Household {
    /// What a partner's open occurrences bring next, the soonest due first.
    func coming(_ facts: PartnerFacts) -> [Coming] {
        guard let plan = plan(facts) else { return [] }
        return plan.occurrences
            .map { coming($0, of: facts, today: plan.today) }
            .sorted { ($0.due, $0.clock, $0.subject ?? 0) < ($1.due, $1.clock, $1.subject ?? 0) }
    }

    func coming(_ occurrence: OccurrencePlan, of facts: PartnerFacts, today: CivilDate) -> Coming {
        // After this day's digests nothing more is said today, but that is the dispatcher's to know: the
        // earliest day is what the rules give.
        let ahead = LadderForecast.ahead(
            of: occurrence.occurrence, facts, in: library, roster: roster, from: today)
        let next = ahead.steps.first
        return Coming(
            clock: occurrence.occurrence.clock, subject: occurrence.subjectNumber,
            what: subject(of: occurrence.occurrence, facts), due: occurrence.due.date,
            step: next?.step.step, on: next?.date, to: next?.step.addressee.map(label),
            hold: occurrence.nextStep?.hold.map(entry))
    }

    /// The plan of these facts, which may have changed since the household was read.
    func plan(_ facts: PartnerFacts) -> Plan? {
        guard let branch = library.branches[facts.partner.branch] else { return nil }
        return Planner.plan(facts, in: library, roster: roster, on: branch.zone.date(instant))
    }
}

extension OccurrencePlan {
    /// The promise's number; nil where the clock has only one subject.
    var subjectNumber: Int64? { occurrence.subjectNumber }
}

extension PartnerFacts {
    func promise(of occurrence: Occurrence) -> Promise? {
        occurrence.clock == .promise ? promises.first { $0.id == occurrence.subject } : nil
    }
}

extension Occurrence {
    /// Of a clock that has several at once: which.
    var subjectNumber: Int64? { subject == 0 ? nil : subject }
}
