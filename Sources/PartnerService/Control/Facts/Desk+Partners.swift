import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func listPartners(_ request: Verb.ListPartners.Parameters) throws -> Verb.ListPartners.Reply {
        try read { db in
            let household = try household(db)
            let choice = try PartnerChoice(request, in: household, desk: self)
            let chosen = household.facts.values.filter { choice.holds($0, in: household) }
            return Verb.ListPartners.Reply(
                today: library.firstZone.date(household.instant), total: household.facts.count,
                partners: chosen.map(household.line).sorted(by: request.sort))
        }
    }
}

/// Which partners a list shows.
private struct PartnerChoice {
    let kinds: Set<KindKey>
    let branches: Set<BranchKey>
    /// nil stands for nobody.
    let stewards: Set<StaffKey?>
    let health: Set<Health>
    let stages: Set<Stage>
    let text: String?

    /// What is named must be known, to the configuration or to the records, which may remember more.
    init(_ request: Verb.ListPartners.Parameters, in household: Household, desk: Desk) throws {
        let partners = household.facts.values.map(\.partner)
        kinds = try Set(
            request.kinds.map { text in
                try partners.map(\.kind).first { $0.rawValue == text } ?? desk.kind(text)
            })
        branches = try Set(
            request.branches.map { text in
                try partners.map(\.branch).first { $0.rawValue == text } ?? desk.branch(text)
            })
        stewards = try Set(
            request.stewards.map { text in
                if text == Desk.nobody { return nil }
                let gone = StaffKey(text)
                return household.staffNames[gone] == nil ? try desk.staff(text) : gone
            })
        health = Set(request.health)
        stages = Set(request.stages)
        text = request.text.map(PartnerChoice.searchable)
    }

    func holds(_ facts: PartnerFacts, in household: Household) -> Bool {
        let plan = household.agenda.plans[facts.partner.id]
        let stage = household.stage(of: facts)?.stage
        guard kinds.isEmpty || kinds.contains(facts.partner.kind),
            branches.isEmpty || branches.contains(facts.partner.branch),
            stewards.isEmpty || stewards.contains(plan?.steward),
            health.isEmpty || plan?.health.map(health.contains) == true,
            stages.isEmpty ? stage != .ended : stage.map(stages.contains) == true
        else { return false }
        guard let text else { return true }
        let contacts = household.contacts[facts.partner.id] ?? []
        return ([facts.partner.name, facts.partner.slug, facts.partner.notes ?? ""] + contacts.map(\.name))
            .contains { Self.searchable($0).contains(text) }
    }

    private static func searchable(_ text: String) -> String {
        let folded = FoldedText(text).text
        return folded.isEmpty ? text.lowercased() : folded
    }
}

extension Household {
    fileprivate func line(_ facts: PartnerFacts) -> Verb.ListPartners.Line {
        let plan = agenda.plans[facts.partner.id]
        let first = plan?.occurrences.min {
            ($0.due.date, $0.occurrence.clock, $0.occurrence.subject)
                < ($1.due.date, $1.occurrence.clock, $1.occurrence.subject)
        }
        return Verb.ListPartners.Line(
            partner: label(facts.partner), kind: facts.partner.kind, branch: facts.partner.branch,
            steward: plan?.steward, stage: stage(of: facts)?.stage ?? .building, health: plan?.health,
            lastTouch: plan?.lastTouch?.date, due: first?.due.date, clock: first?.occurrence.clock)
    }
}

extension [Verb.ListPartners.Line] {
    /// Among equals by name. By the last touch: never touched first, then the longest ago. What has no due date
    /// or no steward comes last where that is what is sorted by.
    fileprivate func sorted(by sort: Verb.ListPartners.Sort) -> Self {
        let named = map { (line: $0, name: FoldedText($0.partner.name).text) }
        func order(_ line: Verb.ListPartners.Line) -> (Int, String) {
            func key(_ text: String?) -> (Int, String) { text.map { (0, $0) } ?? (1, "") }
            return switch sort {
            case .name: (0, "")
            case .due: key(line.due?.description)
            case .last: line.lastTouch.map { (1, $0.description) } ?? (0, "")
            case .steward: key(line.steward?.rawValue)
            }
        }
        return named.map { ($0.line, order($0.line), $0.name) }
            .sorted {
                ($0.1.0, $0.1.1, $0.2, $0.0.partner.number) < ($1.1.0, $1.1.1, $1.2, $1.0.partner.number)
            }
            .map(\.0)
    }
}
