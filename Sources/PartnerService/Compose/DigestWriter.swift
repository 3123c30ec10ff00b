import PartnerCore

/// Gathers what one person's digest of one day says.
struct DigestWriter {
    let household: Household
    let person: Staff
    let date: CivilDate
    /// What the digest is about, in the order of the mail.
    let entries: [DigestEntry]
    let putOff: Int
    let history: DigestHistory
    let overviews: [DigestOverview]
    let months: [DigestMonth]
    /// Whose handover the reader is asked for.
    let leaving: [LeavingAsk]
    let proposals: DigestProposals?

    /// Notices beyond this many are one line each.
    private static let noticesInFull = 5

    var library: Library { household.library }

    func content() -> DigestContent {
        let notices = entries.filter { $0.weight == .notice }.compactMap(item)
        let (full, short) = split(entries.filter { $0.weight != .notice })
        return DigestContent(
            reader: DigestReader(
                name: person.name, firstName: person.firstName, partners: partnersInCare,
                preferences: household.roster.preferences(of: person.key)),
            date: date, library: library.name,
            items: full.compactMap(item), shortItems: short.compactMap(item),
            notices: Array(notices.prefix(Self.noticesInFull)),
            shortNotices: Array(notices.dropFirst(Self.noticesInFull)),
            putOff: putOffLine, proposals: proposals, handedOn: handedOn, stoodIn: stoodIn, late: late,
            overviews: overviews, months: months, leaving: leaving.map(household.leaving),
            tellUs: library.mail.tellUs, help: help, schedule: schedule)
    }

    /// Exempt entries beyond the day's budget are one line each; what is ordinary was chosen within it.
    private func split(_ asks: [DigestEntry]) -> (full: [DigestEntry], short: [DigestEntry]) {
        var exempt = 0
        var full: [DigestEntry] = [], short: [DigestEntry] = []
        for entry in asks {
            if entry.weight == .exempt { exempt += 1 }
            if entry.weight == .exempt && exempt > library.mail.asksADay {
                short.append(entry)
            } else {
                full.append(entry)
            }
        }
        return (full, short)
    }

    private var partnersInCare: Int {
        household.agenda.plans.values.count { $0.steward == person.key && $0.stage?.stage != .ended }
    }

    private var putOffLine: DigestPutOff? {
        guard putOff > 0 else { return nil }
        let next = SendDay(person, on: date, in: library)?.following(for: person, in: library)?.date
        let roster = household.roster
        return DigestPutOff(
            count: putOff,
            budget: library.budget(of: person, on: date, roster),
            next: next.flatMap { library.turn(of: person, notBefore: $0, roster) })
    }

    private var schedule: DigestSchedule {
        let (days, isEveryWeek) = library.digestDays(of: person)
        return DigestSchedule(days: days, isEveryWeek: isEveryWeek, time: person.sending.usualTime)
    }

    private var help: DigestHelp { DigestHelp(for: person, in: library) }

    private func item(_ entry: DigestEntry) -> DigestItem? {
        guard let facts = household.facts[entry.partner], let plan = household.agenda.plans[entry.partner]
        else { return nil }
        return ItemWriter(household: household, reader: person, facts: facts, plan: plan, history: history)
            .item(entry)
    }

    // MARK: What others were told

    /// Steps about the reader's own partners that others heard since the reader's last digest.
    private func saidToOthers(_ suits: (StepRecord) -> Bool) -> [(PartnerFacts, StepRecord)] {
        household.facts.values
            .filter { household.agenda.plans[$0.partner.id]?.steward == person.key }
            .flatMap { facts in
                facts.steps
                    .filter {
                        $0.state == .spoken && $0.addressee != person.key && $0.steward == person.key
                            && isNews($0) && suits($0)
                    }
                    .map { (facts, $0) }
            }
            .sorted { ($0.1.spoken ?? $0.1.decided, $0.1.id) < ($1.1.spoken ?? $1.1.decided, $1.1.id) }
    }

    /// Whether the text of the reader's last digest can't have said so: of one morning, some mails leave before others.
    private func isNews(_ step: StepRecord) -> Bool {
        guard let spoken = step.spokenAt, let composed = history.lastComposed else { return true }
        return spoken > composed
    }

    private var handedOn: [DigestHandedOn] {
        saidToOthers { $0.step.isEscalation }.map { facts, step in
            DigestHandedOn(
                partner: facts.partner.name, clock: step.occurrence.clock, to: household.name(step.addressee),
                on: step.spoken ?? step.decided)
        }
    }

    private var stoodIn: [DigestStoodIn] {
        saidToOthers { !$0.step.isEscalation && $0.step.isAsk }.map { facts, step in
            DigestStoodIn(
                partner: facts.partner.name, clock: step.occurrence.clock,
                promise: facts.promises.first {
                    step.occurrence.clock == .promise && $0.id == step.occurrence.subject
                }?.what,
                to: household.name(step.addressee), on: step.spoken ?? step.decided)
        }
    }

    // MARK: After the reminders stood still

    private var late: DigestLate? {
        guard let first = history.missed.first, let last = history.missed.last else { return nil }
        return DigestLate(from: first, through: last)
    }
}

/// What digests a person had before this one.
package struct DigestHistory: Hashable, Sendable {
    /// The date of the last that was decided, empty ones included.
    package var lastDecided: CivilDate?
    /// When the text of the last that they were sent was put together.
    package var lastComposed: Instant?
    /// Send days since the last decided one on which nothing was decided: the reminders stood still.
    package var missed: [CivilDate]

    package init(lastDecided: CivilDate?, lastComposed: Instant?, missed: [CivilDate]) {
        self.lastDecided = lastDecided
        self.lastComposed = lastComposed
        self.missed = missed
    }
}
