import PartnerCore
import PartnerStore

/// Gathers what a handover pack says, as of the household's moment.
struct PackWriter {
    let household: Household
    let handover: Handover
    let reader: Staff
    /// Those that are still the reader's, in no order.
    let partners: [PartnerFacts]

    /// How many touches of a partner are told.
    private static let told = 3

    private var library: Library { household.library }

    /// The day that the pack is about: partners are planned as of then.
    private func day(_ facts: PartnerFacts) -> CivilDate {
        max(handover.date, library.date(in: facts.partner.branch, at: household.instant))
    }

    /// - Returns: nil where none of the partners is the reader's any more.
    init?(_ handover: Handover, _ household: Household, _ db: Database) throws {
        guard let reader = household.library.staff[handover.to] else { return nil }
        self.household = household
        self.handover = handover
        self.reader = reader
        let went = try Handovers.partners(of: handover.id, db)
        partners = household.facts.values.filter { facts in
            guard went.contains(facts.partner.id) else { return false }
            let day = max(
                handover.date, household.library.date(in: facts.partner.branch, at: household.instant))
            return facts.steward(on: day) == handover.to && StageNow(facts, on: day)?.stage != .ended
        }
        if partners.isEmpty { return nil }
    }

    func pack() -> HandoverPack {
        let date = library.date(in: reader.branch, at: household.instant)
        return HandoverPack(
            reader: DigestReader(
                name: reader.name, firstName: reader.firstName, partners: inCare,
                preferences: household.roster.preferences(of: reader.key)),
            from: former(date), library: library.name, date: date, starts: handover.date,
            asksFrom: handover.asksFrom, budget: library.mail.asksADay,
            partners: ordered.map { handed($0.0, $0.1) }, backups: backups, tellUs: library.mail.tellUs,
            help: DigestHelp(for: reader, in: library))
    }

    private var inCare: Int {
        household.facts.values.count { facts in
            facts.steward(on: day(facts)) == reader.key && StageNow(facts, on: day(facts))?.stage != .ended
        }
    }

    /// How to ask them: nobody who is gone by then can be.
    private func former(_ date: CivilDate) -> HandoverPack.Former {
        let staff = library.staff[handover.from]
        let isThere = !household.roster.hasLeft(handover.from, on: date)
        return HandoverPack.Former(
            name: household.name(handover.from),
            reach: isThere
                ? staff.map {
                    .init(phone: $0.phone, mail: $0.mail, lastDay: household.roster.leaving[$0.key]?.lastDay)
                } : nil)
    }

    /// All of them, also those that were the reader's before: one list to look things up in.
    private var backups: [String] {
        household.facts.values
            .filter { $0.partner.backup == reader.key && $0.steward(on: day($0)) != reader.key }
            .map(\.partner.name).sorted()
    }

    /// What comes first comes first, what is not asked about last.
    var ordered: [(PartnerFacts, Plan?)] {
        partners.map { ($0, Planner.plan($0, in: library, roster: household.roster, on: day($0))) }
            .sorted { a, b in
                (a.1?.firstDue ?? .farAway, a.0.partner.name, a.0.partner.id)
                    < (b.1?.firstDue ?? .farAway, b.0.partner.name, b.0.partner.id)
            }
    }

    // MARK: One partner

    private func handed(_ facts: PartnerFacts, _ plan: Plan?) -> HandedPartner {
        let day = day(facts)
        let stage = plan?.stage ?? StageNow(facts, on: day)
        let touches = facts.touches.filter { $0.date <= day }.sorted { ($1.date, $1.id) < ($0.date, $0.id) }
        let partner = facts.partner
        return HandedPartner(
            name: partner.name, kind: partner.kind.words, stage: stage?.stage ?? .building,
            since: stage?.since ?? day, through: stage?.through, known: known(facts),
            cadence: partner.followUp ?? library.policy(for: partner.kind).followUp,
            contacts: contacts(facts, touches), backup: partner.backup.map(household.name),
            roles: facts.lastEvaluation(on: day).map {
                .init(on: $0.date, ours: $0.ourRole, theirs: $0.theirRole, commitment: $0.commitment)
            },
            touches: touches.prefix(Self.told).map { touch($0, of: partner.id) }, touchTotal: touches.count,
            promises: facts.promises.filter { $0.state == .open }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
                .map { .init(what: $0.what, made: $0.made, due: $0.due, by: $0.by.map(person)) },
            agreements: facts.agreements.filter { $0.state == .running }
                .sorted { ($0.ends, $0.id) < ($1.ends, $1.id) }.map { .init(what: $0.what, ends: $0.ends) },
            next: plan.map { next(facts, $0) } ?? [], address: partner.address, website: partner.website,
            notes: partner.notes)
    }

    private func known(_ facts: PartnerFacts) -> CivilDate? {
        (facts.touches.map(\.date) + facts.stages.map(\.date) + facts.stewards.map(\.date)).min()
    }

    private func person(_ key: StaffKey) -> DigestPerson {
        key == reader.key ? .reader : .colleague(household.name(key))
    }

    private func contacts(_ facts: PartnerFacts, _ touches: [Touch]) -> [DigestContact] {
        let there = (household.contacts[facts.partner.id] ?? []).filter { $0.left == nil && $0.erased == nil }
        let spokenWith = touches.filter { $0.how.isTouch }.compactMap(\.contact)
        func rank(_ contact: Contact) -> (Int, Int, Int64) {
            let canBeReached = contact.phone != nil || contact.mail != nil
            return (
                canBeReached ? 0 : 1, spokenWith.firstIndex(of: contact.id) ?? spokenWith.count, contact.id
            )
        }
        return there.sorted { rank($0) < rank($1) }.map {
            DigestContact(
                name: $0.name, role: $0.role, phone: $0.phone, mail: $0.mail, confirmed: $0.confirmed)
        }
    }

    private func touch(_ touch: Touch, of partner: Partner.ID) -> DigestTouch {
        DigestTouch(
            date: touch.date, how: touch.how, by: touch.staff.map(person),
            with: household.contactName(touch.contact, of: partner), note: touch.note)
    }

    /// What comes of itself, what is owed apart: not before the asks begin. When details were confirmed stands
    /// beside each contact.
    private func next(_ facts: PartnerFacts, _ plan: Plan) -> [HandedPartner.Next] {
        plan.occurrences.filter { $0.occurrence.clock.waitsForGrace && $0.occurrence.clock != .contactCheck }
            .map { occurrence in
                let ahead = LadderForecast.ahead(
                    of: occurrence.occurrence, facts, in: library, roster: household.roster, from: plan.today)
                return .init(
                    clock: occurrence.occurrence.clock, due: occurrence.due.date,
                    heard: ahead.steps.first.map { max($0.date, handover.asksFrom) })
            }.sorted { ($0.due, $0.clock) < ($1.due, $1.clock) }
    }
}

extension ClockKind {
    /// Whether a new steward is left alone with it for the days of grace.
    var waitsForGrace: Bool { self != .promise && self != .agreement }
}

extension Plan {
    fileprivate var firstDue: CivilDate? { occurrences.map(\.due.date).min() }
}

extension CivilDate {
    /// Later than anything is due.
    fileprivate static var farAway: CivilDate { "9999-12-31" }
}

extension DigestHelp {
    /// Whom a member of staff turns to.
    init(for person: Staff, in library: Library) {
        let headKey = library.branches[person.branch]?.head
        let head = headKey.flatMap { $0 == person.key ? nil : library.staff[$0] }
        let replyTo = library.mail.replyTo
        let known = replyTo.flatMap { reply in
            library.staff.values.first { $0.mail == reply.address }?.name
        }
        self.init(
            head: head.map { DigestHelp.Head(name: $0.name, phone: $0.phone, mail: $0.mail) },
            admin: library.mail.admin.address, replyTo: known ?? replyTo?.name ?? replyTo?.address,
            takesAnswers: library.mail.takesAnswers)
    }
}
