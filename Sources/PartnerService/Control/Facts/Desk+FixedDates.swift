import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func addFixedDate(_ request: Verb.AddFixedDate.Parameters, by caller: Caller) throws
        -> FixedDateReply
    {
        try change("fixed-date add", of: request.partner, by: caller) { before, command, db in
            try before.isNotEnded(orElse: "has no dates", found: request.partner)
            let what = try FactText.line(request.what, "what")
            let written = try FactText.text(request.dates, "dates")
            let starts = try request.from.map { try date($0, .future, today: before.today) } ?? before.today
            try comes(written, from: starts, before)
            let id = try DateRules.add(
                to: before.partner.id, what: what, dates: written, starts: starts,
                lead: try leadDays(request.lead), by: caller.staff, command, db)
            return try reply(id, before, db)
        }
    }

    package func endFixedDate(_ request: Verb.EndFixedDate.Parameters, by caller: Caller) throws
        -> FixedDateReply
    {
        try change("fixed-date end", by: caller) { db, command in
            guard let (partner, rule) = try DateRules.get(request.number, db) else {
                throw ControlFault(
                    .notFound, "no partner has a fixed date \(request.number)", found: "\(request.number)",
                    expected: "a number of partnerctl fixed-date list; a kind's stands in the configuration")
            }
            let before = try PartnerStanding(of: partner, at: time.now, in: library, db)
            if let ended = rule.ended {
                throw ControlFault.refused(
                    "fixed date \(rule.id) was ended on \(before.dates.day(ended))", found: "\(rule.id)")
            }
            try DateRules.end(
                rule.id, on: before.today, reason: try FactText.text(request.reason, "reason"), command, db)
            return try reply(rule.id, before, db)
        }
    }

    func listFixedDates(_ request: Verb.ListFixedDates.Parameters) throws -> Verb.ListFixedDates.Reply {
        try read { db in
            let household = try household(db)
            let today = library.firstZone.date(household.instant)
            let wanted = try request.partner.map { try partner($0, db) }
            var lines = household.facts.values
                .filter { wanted == nil || $0.partner.id == wanted?.id }
                .flatMap { facts in
                    facts.rules.map { line($0, household, facts.partner, from: today) }
                }
            let kinds = wanted.map { [$0.kind] } ?? library.policies.keys + [library.otherwise.kind]
            let rules = kinds.flatMap { library.dateRules(for: $0, household.roster) }
            lines += Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values
                .map { line($0, household, nil, from: today) }
            return Verb.ListFixedDates.Reply(
                today: today,
                fixedDates: lines.filter { request.all || $0.fixedDate.ended == nil }
                    .sorted {
                        ($0.next ?? .latest, $0.fixedDate.number) < ($1.next ?? .latest, $1.fixedDate.number)
                    })
        }
    }

    private func line(
        _ rule: DateRule, _ household: Household, _ partner: Partner?, from today: CivilDate
    ) -> Verb.ListFixedDates.Line {
        // A kind's dates are shown by the first branch's working days; each partner's are by its own.
        let branch = partner?.branch ?? library.branches.keys.min()
        return .init(
            partner: partner.map(household.label), fixedDate: household.entry(rule),
            next: rule.ended == nil ? days(of: rule, from: today, at: branch, atMost: 1).first : nil)
    }

    private func days(
        of rule: DateRule, from today: CivilDate, at branch: BranchKey?, atMost count: Int
    ) -> [CivilDate] {
        guard let openDays = branch.flatMap({ library.branches[$0]?.openDays }) else { return [] }
        return Array(
            rule.dates.days(from: rule.starts, openDays: openDays).lazy.filter { $0 >= today }.prefix(count))
    }

    /// Refuses what is no fixed date, and what never comes.
    private func comes(
        _ written: String, from starts: CivilDate, _ standing: PartnerStanding
    ) throws(ControlFault) {
        let dates: FixedDates
        do {
            dates = try FixedDates(written)
        } catch {
            throw .refused(
                "\"\(FactText.shown(written))\" is no fixed date: \(error.problem)", found: written,
                expected: error.expected)
        }
        let openDays = library.branches[standing.partner.branch]?.openDays
        guard let openDays, !dates.comes(from: starts, openDays: openDays) else { return }
        throw .refused(
            "\"\(FactText.shown(written))\" has no day from \(starts) on", found: written,
            expected: "a rule that comes; partnerctl rule next shows its days")
    }

    private func reply(_ id: Int64, _ before: PartnerStanding, _ db: Database) throws -> FixedDateReply {
        let after = try before.reread(db)
        guard let rule = after.facts.rules.first(where: { $0.id == id }) else {
            throw StoreFault(.missing, "there is no fixed date \(id)")
        }
        let next =
            rule.ended == nil ? days(of: rule, from: after.today, at: after.partner.branch, atMost: 3) : []
        return FixedDateReply(
            today: after.today, partner: after.label, fixedDate: after.household.entry(rule), next: next,
            coming: after.coming)
    }
}
