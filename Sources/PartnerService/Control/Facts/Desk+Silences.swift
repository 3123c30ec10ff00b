import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// Days that a silence lasts at most: what is to be silent for longer is a rest, or another rule.
    private static let longestSilence = 366

    package func addSilence(_ request: Verb.AddSilence.Parameters, by caller: Caller) throws -> SilenceReply {
        try change("silence add", by: caller) { db, command in
            let scope = Silence.Scope(
                kind: try request.kind.map { try kind($0) },
                branch: try request.branch.map { try branch($0) },
                steward: try request.steward.map { try staff($0) },
                partner: try request.partner.map { try partner($0, db).id }, clock: request.clock)
            guard scope != Silence.Scope() else {
                throw ControlFault(
                    .refused, "a silence of everything is not possible",
                    expected: "at least one of --kind, --branch, --steward, --partner, --clock", exitCode: 64)
            }
            let today = try today(of: scope, db)
            let since = try request.from.map { try date($0, .future, today: today) } ?? today
            let through = try date(request.until, .future, today: max(today, since))
            try check(since, through, request, today: today)
            let comment = try FactText.text(request.comment, "comment")
            let id = try Silences.add(
                scope, since: since, through: through, author: caller.actor, comment: comment, command, db)
            return try reply(id, today: today, db)
        }
    }

    func listSilences(_ request: Verb.ListSilences.Parameters) throws -> Verb.ListSilences.Reply {
        try read { db in
            let household = try household(db)
            let today = earliestToday
            let shown = household.roster.silences
                .filter { request.all || $0.over > today }
                .sorted { ($0.since, $0.id) < ($1.since, $1.id) }
            return Verb.ListSilences.Reply(today: today, silences: shown.map(household.entry))
        }
    }

    func expireSilence(_ request: Verb.ExpireSilence.Parameters, by caller: Caller) throws -> SilenceReply {
        try change("silence expire", by: caller) { db, command in
            guard let silence = try Silences.get(request.number, db) else {
                throw ControlFault(.notFound, "no silence \(request.number)", found: "\(request.number)")
            }
            let today = try today(of: silence.scope, db)
            guard silence.over > today else {
                throw ControlFault.refused(
                    "silence \(silence.id) is over since \(DateText(today: today).day(silence.over))",
                    found: "\(silence.id)")
            }
            // One that has not begun never will.
            try Silences.expire(silence.id, on: max(today, silence.since), command, db)
            return try reply(silence.id, today: today, db)
        }
    }

    private func check(
        _ since: CivilDate, _ through: CivilDate, _ request: Verb.AddSilence.Parameters, today: CivilDate
    ) throws(ControlFault) {
        guard since >= today else {
            throw .refused(
                "\(DateText.full(since)) is over already, and what was said then was said",
                found: request.from, expected: "a first day from today, \(today), on")
        }
        guard through >= since else {
            throw .refused(
                "\(DateText.full(through)) is before the first silent day, \(DateText.full(since))",
                found: request.until, expected: "a last day from \(since) on")
        }
        let latest = since.adding(days: Self.longestSilence - 1)
        guard through <= latest else {
            throw .refused(
                "\(DateText.full(through)) is over a year after its first day", found: request.until,
                expected:
                    "a last day up to \(latest); a partner that is to be left alone for longer rests or ends"
            )
        }
    }

    /// Where it is the earliest: so what begins today begins everywhere at once.
    private var earliestToday: CivilDate {
        library.branches.keys.map { library.date(in: $0, at: time.now) }.min()
            ?? library.firstZone.date(time.now)
    }

    /// At the home branch that is meant, where it is one.
    private func today(of scope: Silence.Scope, _ db: Database) throws -> CivilDate {
        if let partner = scope.partner {
            return try PartnerStanding(of: partner, at: time.now, in: library, db).today
        }
        if let branch = scope.branch ?? scope.steward.flatMap({ library.staff[$0]?.branch }) {
            return library.date(in: branch, at: time.now)
        }
        return earliestToday
    }

    private func reply(_ id: Int64, today: CivilDate, _ db: Database) throws -> SilenceReply {
        let household = try household(db)
        guard let silence = household.roster.silences.first(where: { $0.id == id }) else {
            throw StoreFault(.missing, "there is no silence \(id)")
        }
        let covered = household.agenda.plans.values.compactMap { plan -> (held: Int, all: Int)? in
            guard let partner = household.facts[plan.partner]?.partner else { return nil }
            let open = plan.occurrences.filter {
                silence.scope.covers($0.occurrence, of: partner, steward: plan.steward)
            }
            let held = open.count {
                guard let step = $0.nextStep, step.ready <= plan.today,
                    case .silenced(let holder)? = step.hold
                else { return false }
                return holder.id == id
            }
            return (held, open.count)
        }
        return SilenceReply(
            today: today, silence: household.entry(silence), partners: covered.count { $0.all > 0 },
            held: covered.reduce(0) { $0 + $1.held })
    }
}

extension Household {
    func entry(_ silence: Silence) -> SilenceEntry {
        let scope = silence.scope
        return SilenceEntry(
            number: silence.id, kind: scope.kind, branch: scope.branch, steward: scope.steward.map(label),
            partner: scope.partner.flatMap { facts[$0] }.map { label($0.partner) }, clock: scope.clock,
            covers: words(scope), since: silence.since, through: silence.through, ended: silence.ended,
            author: silence.author, comment: silence.comment)
    }
}
