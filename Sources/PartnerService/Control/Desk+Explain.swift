import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func explain(_ request: Verb.Explain.Parameters) throws -> Verb.Explain.Reply {
        try read { db in
            let household = try household(db)
            let recordedBy = try Audit.authors(ofTable: "touch", db)
            let chosen: [PartnerFacts]
            if let slug = request.partner {
                chosen = [try facts(of: slug, in: household, db)]
            } else {
                chosen = household.facts.values.filter { household.plan($0)?.stage?.stage != .ended }
            }
            return Verb.Explain.Reply(
                today: library.firstZone.date(household.instant),
                partners: chosen.sorted { $0.partner.slug < $1.partner.slug }.map {
                    household.explanation($0, clock: request.clock) { recordedBy[$0.id] }
                })
        }
    }

    func whyNot(_ request: Verb.WhyNot.Parameters) throws -> Verb.WhyNot.Reply {
        try read { db in
            let household = try household(db)
            let facts = try facts(of: request.partner, in: household, db)
            let today = today(in: facts.partner.branch)
            let on = try request.on.map { try date($0, .past, today: today) } ?? today
            let lines = try WhyNot(
                household: household, facts: facts, on: on, decided: Digests.decided(on: on, db),
                given: Digests.given(since: on.adding(days: -7), db)
            )
            .lines(clock: request.clock)
            return Verb.WhyNot.Reply(
                today: today, partner: household.label(facts.partner), on: on, lines: lines)
        }
    }

    package func preview(_ request: Verb.Preview.Parameters) throws -> Verb.Preview.Reply {
        guard (1...400).contains(request.days) else {
            throw ControlFault(
                .refused, "a preview of \(request.days) days is not possible", found: "\(request.days)",
                expected: "1 to 400 days", exitCode: 64)
        }
        return try read { db in
            let household = try household(db)
            let today = library.earliestDate(at: household.instant)
            let last = today.adding(days: request.days - 1)
            let forecast = Forecast(
                Array(household.facts.values), in: library, roster: household.roster,
                decided: try Digests.keys(since: today.adding(days: -1), db),
                overviews: try Overviews.given(in: library, at: household.instant, db),
                proposals: try Proposals(
                    household, branches: Set(library.branches.keys), configuration.current.needs,
                    from: today.adding(days: -1), db),
                left: try Digests.left(since: min(today.adding(days: -8), today.startOfMonth), db),
                given: try Digests.given(since: today.adding(days: -8), db), from: household.instant,
                until: library.end(of: last))
            return PreviewWriter(household: household).reply(forecast, from: today, through: last)
        }
    }
}
