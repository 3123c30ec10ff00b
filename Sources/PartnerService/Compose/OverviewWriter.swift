import PartnerCore
import PartnerStore

/// Gathers the week of one branch for its head.
struct OverviewWriter {
    let household: Household
    let branch: Branch
    let reader: Staff
    let proof: ProofOfLife
    let proposals: Proposals
    /// Those of late, each with its partners.
    let handovers: [(handover: Handover, partners: Set<Partner.ID>)]
    /// The branch's own partners, in the order of their names.
    let partners: [(facts: PartnerFacts, plan: Plan)]

    init(
        household: Household, branch: Branch, reader: Staff, proof: ProofOfLife, proposals: Proposals,
        handovers: [(handover: Handover, partners: Set<Partner.ID>)]
    ) {
        self.household = household
        self.branch = branch
        self.reader = reader
        self.proof = proof
        self.proposals = proposals
        self.handovers = handovers
        partners = household.facts.values
            .filter { $0.partner.branch == branch.key }
            .compactMap { facts in household.agenda.plans[facts.partner.id].map { (facts, $0) } }
            .sorted {
                ($0.facts.partner.name, $0.facts.partner.id) < ($1.facts.partner.name, $1.facts.partner.id)
            }
    }

    /// How far the overview looks ahead, in days.
    private static let ahead = 14

    func overview() -> DigestOverview {
        DigestOverview(
            branch: branch.name,
            comes: comes, counts: counts, late: late, quiet: quiet, orphans: orphans,
            goodNews: goodNews,
            ahead: ahead, building: building, free: free, overrides: overrides + oneMore, proof: proof)
    }

    var today: CivilDate { branch.zone.date(household.instant) }

    /// On the first of the week on which the reader can get a digest.
    private var comes: DigestOverview.Comes {
        let library = household.library, first = library.mail.overviewDay
        let (days, isEveryWeek) = library.digestDays(of: reader)
        let day = days.min { $0.days(after: first) < $1.days(after: first) }
        guard isEveryWeek, let day else {
            let today = library.date(in: reader.branch, at: household.instant)
            return .next(library.nextOverview(for: reader, after: today))
        }
        return .every(day)
    }

    func person(_ key: StaffKey) -> DigestPerson {
        key == reader.key ? .reader : .colleague(household.name(key))
    }

    private var counts: DigestOverview.Counts {
        let plans = partners.map(\.plan)
        func count(_ health: Health) -> Int { plans.count { $0.health == health } }
        return DigestOverview.Counts(
            kept: count(.kept), due: count(.due), overdue: count(.overdue), lost: count(.lost),
            lapsed: plans.count { $0.stage?.stage == .lapsed },
            resting: plans.compactMap(\.stage).filter { $0.stage == .resting }.map(\.through))
    }

    private var quiet: [DigestOverview.Open] { open { $0.isQuiet } }

    private var late: [DigestOverview.Open] {
        open { $0.health >= .overdue && !$0.isQuiet }.sorted { ($0.due, $0.partner) < ($1.due, $1.partner) }
    }

    private func open(_ suits: (OccurrencePlan) -> Bool) -> [DigestOverview.Open] {
        partners.flatMap { facts, plan in
            plan.occurrences.filter(suits).map { occurrence in
                DigestOverview.Open(
                    partner: facts.partner.name, clock: occurrence.occurrence.clock,
                    steward: plan.steward.map(person), due: occurrence.due.date)
            }
        }
    }

    private var orphans: [DigestOverview.Orphan] { withoutSteward + homeless }

    /// Partners of a branch that is no more: every head is told, as nobody knows whose they are.
    private var homeless: [DigestOverview.Orphan] {
        household.homeless.map { partner in
            DigestOverview.Orphan(
                partner: partner.name, reason: .branchGone(partner.branch.rawValue),
                mend: "partnerctl partner edit \(partner.slug) --branch NAME")
        }
    }

    private var withoutSteward: [DigestOverview.Orphan] {
        partners.compactMap { facts, plan in
            guard let orphan = plan.orphan else { return nil }
            let reason: DigestOverview.Orphan.Reason =
                switch orphan {
                case .noSteward: .never
                case .stewardGone(let key, let since): .left(household.name(key), since: since ?? today)
                case .mailDead(let key, let since): .mailRefused(household.name(key), since: since)
                }
            return DigestOverview.Orphan(
                partner: facts.partner.name, reason: reason,
                mend: "partnerctl assign \(facts.partner.slug) --to NAME")
        }
    }

    private var goodNews: DigestOverview.GoodNews? {
        let week = partners.flatMap { facts, _ in
            facts.touches.filter { $0.how.isTouch && $0.date <= today && today.days(since: $0.date) < 7 }
        }
        let longest =
            partners
            .filter { $0.plan.health == .kept && $0.plan.stage?.stage == .established }
            .compactMap { facts, _ in
                facts.touches.filter { $0.how.isTouch }.map(\.date).min().map { (facts.partner.name, $0) }
            }
            .min { $0.1 < $1.1 }
        if week.isEmpty && longest == nil { return nil }
        return DigestOverview.GoodNews(
            contacts: week.count, inPerson: week.count { $0.how.isInPerson },
            longestKept: longest.map { .init(partner: $0.0, since: $0.1) })
    }

    private var ahead: DigestOverview.Ahead? {
        let through = today.adding(days: Self.ahead)
        var shares: [ClockKind: [StaffKey: [String]]] = [:]
        for (facts, plan) in partners {
            guard let steward = plan.steward else { continue }
            for occurrence in plan.occurrences
            where occurrence.due.date > today && occurrence.due.date <= through {
                shares[occurrence.occurrence.clock, default: [:]][steward, default: []].append(
                    facts.partner.name)
            }
        }
        func list(_ clock: ClockKind) -> [DigestOverview.Ahead.Share] {
            (shares[clock] ?? [:]).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
                .map { .init(steward: person($0.key), partners: $0.value) }
        }
        if shares.isEmpty { return nil }
        return DigestOverview.Ahead(
            through: through, followUps: list(.followUp), promises: list(.promise),
            reEvaluations: list(.reEvaluation), firstApproaches: list(.firstApproach),
            contactChecks: list(.contactCheck), agreements: list(.agreement),
            fixedDates: list(.fixedDate))
    }

    private var overrides: [DigestOverview.Override] {
        let snoozes = partners.flatMap { facts, plan in
            plan.occurrences.compactMap { occurrence -> DigestOverview.Override? in
                guard case .snoozed(let snooze)? = occurrence.nextStep?.hold else { return nil }
                return .snooze(
                    partner: facts.partner.name, clock: occurrence.occurrence.clock, until: snooze.until,
                    by: snooze.by.map(person))
            }
        }
        let absences = household.roster.absences
            .filter { $0.contains(today) && household.library.staff[$0.staff]?.branch == branch.key }
            .map { absence in
                DigestOverview.Override.absence(
                    person(absence.staff), through: absence.through, standIn: absence.delegate.map(person))
            }
        let skipped = partners.flatMap { facts, _ in
            facts.skips.filter { $0.date <= today && today.days(since: $0.date) < 7 }.map {
                DigestOverview.Override.skipped(
                    partner: facts.partner.name, clock: $0.clock, on: $0.date, reason: $0.reason,
                    by: $0.by.map(person))
            }
        }
        let silences = household.roster.silences.filter { silence in
            silence.contains(today)
                && partners.contains { facts, plan in
                    plan.occurrences.contains {
                        silence.scope.covers($0.occurrence, of: facts.partner, steward: plan.steward)
                    }
                }
        }.map {
            DigestOverview.Override.silence(
                scope: household.words($0.scope), through: $0.through, by: $0.author, comment: $0.comment)
        }
        return snoozes + silences + absences + skipped + handedOver
    }

    /// Of the last seven days, as far as they are the branch's.
    private var handedOver: [DigestOverview.Override] {
        let own = Set(partners.map(\.facts.partner.id))
        return handovers.compactMap { handover, partners in
            let count = partners.count { own.contains($0) }
            return count == 0
                ? nil
                : .handover(
                    from: person(handover.from), to: person(handover.to), partners: count, on: handover.date)
        }
    }
}
