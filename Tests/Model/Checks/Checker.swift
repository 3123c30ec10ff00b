/// Takes up a log event by event, and says after each what the rules don't allow.
package struct Checker {
    var world = World()
    package internal(set) var violations: [Violation] = []
    /// Names of the fact rows changed since the last audit line.
    var changedRows: [String] = []
    /// Grows with everything that a preview can't have foreseen.
    var disturbances = 0
    var previews: [PersonDate: Foretold] = [:]
    /// How many digests were held against a preview.
    package internal(set) var previewsCompared = 0
    var rememberedPlans: [Int: [RememberedPlan]] = [:]
    /// Partners whose history was edited since their plan was last as it should be.
    var edited: Set<Int> = []
    var waiting = Waiting()

    package init() {}

    /// Checks a whole log.
    package static func check(_ events: [Event]) -> [Violation] {
        var checker = Checker()
        for event in events { checker.take(event) }
        return checker.violations
    }

    /// - Returns: what this event violates.
    @discardableResult
    package mutating func take(_ event: Event) -> ArraySlice<Violation> {
        let known = violations.count
        world.now = event.at
        world.latest = max(world.latest, event.at)
        switch event.what {
        case .now: checkWaiting()
        case .setBack:
            changedRows += world.setBack(from: world.latest)
            world.latest = event.at
            disturb()
        case .setForward, .restart, .stop:
            noteStanding(event.what)
            disturb()
        case .digest(let digest): take(digest)
        case .composed(let composition): take(composition)
        case .tried(let outcome): take(outcome)
        case .deadLetter(let letter):
            world.digests[letter.digest]?.state = letter.what == .resent ? .fixed : .dropped
        case .rowsEnded(let ending): take(ending)
        case .superseded(let superseded): take(superseded)
        case .plan(let plan): check(plan)
        case .preview(let preview): take(preview)
        case .overview(let overview): check(overview)
        case .audit(let audit): check(audit)
        case .counts(let counts): check(counts)
        case .zone:
            // That summer time comes, a preview knows.
            world.apply(event.what)
        default:
            noteChange(event.what)
            world.apply(event.what)
            disturb()
        }
        world.event += 1
        return violations[known...]
    }

    /// What the model itself would say next of each open occurrence of a partner, in the form of the
    /// program's plan.
    package func plan(of partner: Int) -> [PlanLine] {
        guard let view = world.view(of: partner) else { return [] }
        return view.occurrences().map { occurrence in
            let next = view.nextStep(of: occurrence)
            let name = occurrence.name
            return PlanLine(name.clock, name.subject, name.anchor, next.step, next.ready, next.to)
        }
    }

    /// Why the next step of an occurrence is held back now, from the partner's side.
    package func hold(of name: OccurrenceName) -> Hold? {
        guard let view = world.view(of: name.partner),
            let occurrence = view.occurrences().first(where: { $0.name == name })
        else { return nil }
        let next = view.nextStep(of: occurrence)
        return view.hold(next, of: occurrence) ?? (view.isOutboxBusy(occurrence) ? .busy : nil)
    }

    /// A partner's health now.
    package func health(of partner: Int) -> Health? { world.view(of: partner)?.health() }

    /// A partner's stage now.
    package func stage(of partner: Int) -> Stage? { world.view(of: partner)?.periods().last?.stage }

    mutating func violate(_ item: Int, _ partner: Int?, _ sentence: String) {
        violations.append(
            Violation(item: item, event: world.event, partner: partner, sentence: sentence))
    }

    mutating func disturb() { disturbances += 1 }
}
