import PartnerCore

/// Gathers what a digest says of one partner.
struct ItemWriter {
    let household: Household
    let reader: Staff
    let facts: PartnerFacts
    let plan: Plan
    let history: DigestHistory

    func item(_ entry: DigestEntry) -> DigestItem {
        let contacts = household.contacts[facts.partner.id] ?? []
        return DigestItem(
            partner: facts.partner.name,
            reasons: entry.occurrences.sorted(by: pressing).compactMap(reason),
            contacts: contacts.filter { $0.left == nil && ($0.phone != nil || $0.mail != nil) }.map {
                DigestContact(
                    name: $0.name, role: $0.role, phone: $0.phone, mail: $0.mail, confirmed: $0.confirmed)
            },
            lastTouch: plan.lastTouch.map(touch),
            attempts: attempts)
    }

    /// Promises first, then by how long it is due.
    private func pressing(_ a: OccurrencePlan, _ b: OccurrencePlan) -> Bool {
        let aIsPromise = a.occurrence.clock == .promise, bIsPromise = b.occurrence.clock == .promise
        if aIsPromise != bIsPromise { return aIsPromise }
        return (a.due.date, a.occurrence.clock) < (b.due.date, b.occurrence.clock)
    }

    func person(_ key: StaffKey) -> DigestPerson {
        key == reader.key ? .reader : .colleague(household.name(key))
    }

    private func contactName(_ id: Int64?) -> String? {
        id.flatMap { id in household.contacts[facts.partner.id]?.first { $0.id == id }?.name }
    }

    private func touch(_ touch: Touch) -> DigestTouch {
        DigestTouch(
            date: touch.date, how: touch.how, by: touch.staff.map(person), with: contactName(touch.contact),
            note: touch.note)
    }

    private var attempts: [DigestAttempt] {
        let since = plan.lastTouch?.date ?? .earliest
        return facts.touches
            .filter { !$0.how.isTouch && $0.date >= since && $0.date <= plan.today }
            .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
            .map { DigestAttempt(date: $0.date, by: $0.staff.map(person), note: $0.note) }
    }

    // MARK: Why it comes

    private func reason(_ occurrence: OccurrencePlan) -> DigestReason? {
        guard let step = occurrence.nextStep, let matter = matter(occurrence) else { return nil }
        return DigestReason(
            matter: matter, due: occurrence.due.date, step: step.step, occasion: occasion(step),
            standing: standing(step), earlier: occurrence.said.filter { $0.step.isAsk }.map(reminder),
            next: next(after: step, of: occurrence), lateSince: lateSince(step),
            code: OccurrenceCode(occurrence.occurrence).text)
    }

    private func occasion(_ step: NextStep) -> DigestReason.Occasion {
        switch step.reason {
        case .ladder: .ladder
        case .stewardFirst: .saidAgain
        case .snoozeEnded(let snooze):
            .snoozeEnded(setOn: localDate(snooze.recorded), by: snooze.by.map(person))
        }
    }

    private func localDate(_ instant: Instant) -> CivilDate {
        household.library.branches[facts.partner.branch]?.zone.date(instant) ?? plan.today
    }

    private func standing(_ step: NextStep) -> DigestReason.Standing {
        let steward = plan.steward.map(household.name)
        if step.step.isEscalation { return steward.map { .handedUp(from: $0) } ?? .noSteward(former: nil) }
        switch step.route {
        case .steward: return .steward
        case .standIn(let absent, let absence):
            return .standIn(for: household.name(absent), through: absence.through)
        case .insteadOfAbsent(let absent, let absence):
            return .standIn(for: household.name(absent), through: absence.through)
        case .afterDeadLetter: return steward.map { .afterDeadLetter(of: $0) } ?? .noSteward(former: nil)
        case .insteadOfOrphaned(.noSteward): return .noSteward(former: nil)
        case .insteadOfOrphaned(.stewardGone(let former, _)), .insteadOfOrphaned(.mailDead(let former, _)):
            return .noSteward(former: household.name(former))
        case .backup, .head, .supervisor, .headThoughAway, .nobody:
            return steward.map { .standIn(for: $0, through: nil) } ?? .noSteward(former: nil)
        }
    }

    private func reminder(_ record: StepRecord) -> DigestReason.Reminder {
        let insteadOf = record.step.isEscalation || record.steward == record.addressee ? nil : record.steward
        return DigestReason.Reminder(
            date: record.spoken ?? record.decided, step: record.step, to: person(record.addressee),
            insteadOf: insteadOf.map(person))
    }

    /// Set where the step was ready on a day on which the reminders stood still.
    private func lateSince(_ step: NextStep) -> CivilDate? {
        guard let missed = history.missed.last, step.ready <= missed,
            step.ready > history.lastDecided ?? .earliest
        else { return nil }
        return step.ready
    }

    /// Whether it is left for the weekday on which its reader wants what can wait.
    private func waits(_ step: NextStep, of clock: ClockKind, for person: StaffKey) -> Bool {
        person == plan.steward && !step.step.isEscalation && !clock.neverWaits
    }

    /// What follows if nobody does anything: planned as if this step were said today.
    private func next(after step: NextStep, of occurrence: OccurrencePlan) -> DigestReason.Next? {
        let supposed = facts.supposing(
            step, of: occurrence.occurrence, spokenOn: plan.today, steward: plan.steward)
        let ahead = LadderForecast.ahead(
            of: occurrence.occurrence, supposed, in: household.library, roster: household.roster,
            from: plan.today.adding(days: 1))
        if let following = ahead.steps.first, let addressee = following.step.addressee {
            let date =
                waits(following.step, of: occurrence.occurrence.clock, for: addressee)
                ? household.library.staff[addressee].flatMap {
                    household.library.turn(of: $0, notBefore: following.date, household.roster)
                } : nil
            return DigestReason.Next(
                date: date ?? following.date, what: .said(following.step.step, to: person(addressee)))
        }
        guard let quiet = ahead.quiet, let head = household.library.branches[facts.partner.branch]?.head
        else { return nil }
        return DigestReason.Next(date: quiet, what: .quiet(listedTo: person(head)))
    }
}
