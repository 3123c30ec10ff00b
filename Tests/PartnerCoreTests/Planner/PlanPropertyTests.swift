import PartnerCore
import Testing

/// Documentation/rules.md, section 8, at random points of random lives.
@Suite("A plan follows from the facts, and from nothing else")
struct PlanPropertyTests {
    /// Lets lives run and looks at each about once in so many days.
    private static func visit(
        seed: UInt64, every days: Int = 60, _ look: (Life, Library, Plan) -> String?
    ) {
        for number in LifeTests.lives {
            var life = Life(seed: seed, number: 1000 + number)
            var random = SeededGenerator(seed: seed &+ UInt64(number))
            let end = life.today.adding(days: 2 * 365)
            while life.today < end {
                let library = life.library
                guard let plan = life.plan(in: library) else { return }
                if random.below(days) == 0, let complaint = look(life, library, plan) {
                    Issue.record("\(life.name), \(life.today): \(complaint)")
                    return
                }
                _ = life.speak(plan)
                life.happen(plan.occurrences)
                life.sleep()
            }
        }
    }

    @Test("The order in which facts are listed does not matter", arguments: SeededGenerator.seeds)
    func order(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        Self.visit(seed: seed) { life, library, plan in
            var facts = life.facts
            facts.touches.shuffle(using: &random)
            facts.stages.shuffle(using: &random)
            facts.stewards.shuffle(using: &random)
            facts.promises.shuffle(using: &random)
            facts.evaluations.shuffle(using: &random)
            facts.skips.shuffle(using: &random)
            facts.snoozes.shuffle(using: &random)
            facts.contacts.shuffle(using: &random)
            facts.agreements.shuffle(using: &random)
            var roster = life.roster
            roster.silences.shuffle(using: &random)
            let other = Planner.plan(facts, in: library, roster: roster, on: life.today)
            return other == plan ? nil : "the plan depends on the order of the facts"
        }
    }

    @Test("Planned again it is the same, whatever was planned between", arguments: SeededGenerator.seeds)
    func again(seed: UInt64) {
        Self.visit(seed: seed) { life, library, plan in
            var rules = life.policy
            rules.followUp = Cadence(5, .weeks)
            let between = Planner.plan(
                life.facts, in: Desk.library(policy: rules), roster: Roster(), on: life.today.adding(days: 40)
            )
            let other = Planner.plan(life.facts, in: library, roster: life.roster, on: life.today)
            return other == plan && between != plan ? nil : "planned again, it is another plan"
        }
    }

    @Test(
        "An occurrence keeps its name through policies, calendars and slugs", arguments: SeededGenerator.seeds
    )
    func names(seed: UInt64) {
        Self.visit(seed: seed) { life, library, plan in
            var rules = life.policy
            rules.followUp = Cadence(5, .weeks)
            rules.season.notIn = [.days(2, 1, 3, 31)]
            let partner = life.facts.partner
            var facts = life.facts
            facts.partner = Partner(
                id: partner.id, slug: "another", name: "Another", kind: partner.kind, branch: partner.branch,
                backup: partner.backup)
            let calendar = Desk.library(policy: rules, closures: [Closure(.yearly(.days(5, 1, 5, 20)))])
            let other = Planner.plan(facts, in: calendar, roster: life.roster, on: life.today)
            return other?.occurrences.map(\.occurrence) == plan.occurrences.map(\.occurrence)
                ? nil : "an occurrence has another name"
        }
    }

    @Test("What lies ahead changes nothing today", arguments: SeededGenerator.seeds)
    func ahead(seed: UInt64) {
        Self.visit(seed: seed) { life, library, plan in
            var facts = life.facts
            let day = life.today.adding(days: 1), now = Instant(unixMilliseconds: .max)
            facts.touches.append(Touch(id: 200_001, date: day, how: .call, recorded: now))
            facts.touches.append(Touch(id: 200_002, date: day, how: .attempt, recorded: now))
            facts.evaluations.append(Evaluation(id: 200_003, date: day, outcome: .keep, recorded: now))
            facts.stages.append(StageChange(id: 200_004, stage: .ended, date: day, recorded: now))
            facts.stewards.append(Stewardship(id: 200_005, steward: "jo", date: day, recorded: now))
            for occurrence in plan.occurrences.map(\.occurrence) where occurrence.clock != .promise {
                facts.skips.append(
                    Skip(
                        id: 200_006 + Int64(facts.skips.count), clock: occurrence.clock,
                        subject: occurrence.subject, date: day, reason: "holidays", recorded: now))
            }
            let other = Planner.plan(facts, in: library, roster: life.roster, on: life.today)
            return other == plan ? nil : "what is of tomorrow is in today's plan"
        }
    }

    /// A touch that was corrected keeps its number; one that was right from the start would have another.
    @Test("An edited history plans like one that was always so", arguments: SeededGenerator.seeds)
    func edited(seed: UInt64) {
        Self.visit(seed: seed) { life, library, plan in
            var facts = life.facts
            let numbers = facts.touches.map(\.id).sorted()
            facts.touches = zip(numbers, facts.touches.sorted { ($0.date, $0.id) < ($1.date, $1.id) }).map {
                Touch(id: $0, date: $1.date, how: $1.how, recorded: $1.recorded)
            }
            guard let other = Planner.plan(facts, in: library, roster: life.roster, on: life.today) else {
                return "no plan"
            }
            for (a, b) in zip(plan.occurrences, other.occurrences)
            where !Self.sameNext(a, b) || a.due.date != b.due.date || a.occurrence != b.occurrence {
                return "\(plan.told(a.occurrence.clock, a.occurrence.subject)), and as it always was "
                    + other.told(b.occurrence.clock, b.occurrence.subject)
            }
            return plan.health == other.health && plan.stage == other.stage ? nil : "health or stage differ"
        }
    }

    @Test("A steward changed and changed back leaves no trace", arguments: SeededGenerator.seeds)
    func stewardAndBack(seed: UInt64) {
        Self.visit(seed: seed) { life, library, plan in
            var facts = life.facts
            for steward in ["jo", plan.steward] {
                facts.stewards.append(
                    Stewardship(
                        id: 100_000 + Int64(facts.stewards.count), steward: steward, date: life.today,
                        recorded: Instant(unixMilliseconds: .max)))
            }
            let other = Planner.plan(facts, in: library, roster: life.roster, on: life.today)
            return other == plan ? nil : "a change undone is in the plan"
        }
    }

    @Test("A stage changed and changed back the same day leaves no trace", arguments: SeededGenerator.seeds)
    func stageAndBack(seed: UInt64) {
        Self.visit(seed: seed) { life, library, plan in
            // A rest that is set again is another rest, and a lapsed one waits for its touch.
            guard let stage = plan.stage?.stage, stage == .established || stage == .building else {
                return nil
            }
            var facts = life.facts
            for stage in [.ended, stage] {
                facts.stages.append(
                    StageChange(
                        id: 100_000 + Int64(facts.stages.count), stage: stage, date: life.today,
                        recorded: Instant(unixMilliseconds: .max)))
            }
            let other = Planner.plan(facts, in: library, roster: life.roster, on: life.today)
            return other == plan ? nil : "a change undone is in the plan"
        }
    }

    /// Corrections rename occurrences; what was said keeps the name it was said under.
    @Test("What was said counts under whatever anchor", arguments: SeededGenerator.seeds)
    func anchors(seed: UInt64) {
        Self.visit(seed: seed) { life, library, plan in
            var facts = life.facts
            facts.steps = facts.steps.map { record in
                StepRecord(
                    id: record.id,
                    occurrence: Occurrence(
                        partner: record.occurrence.partner, clock: record.occurrence.clock,
                        subject: record.occurrence.subject, anchor: "2001-01-01"),
                    step: record.step, round: record.round, state: record.state, steward: record.steward,
                    addressee: record.addressee, decided: record.decided, spoken: record.spoken, spokenAt: nil
                )
            }
            guard let other = Planner.plan(facts, in: library, roster: life.roster, on: life.today) else {
                return "no plan"
            }
            for (a, b) in zip(plan.occurrences, other.occurrences) where !Self.sameNext(a, b) {
                return "\(plan.told(a.occurrence.clock, a.occurrence.subject)), and under another anchor "
                    + other.told(b.occurrence.clock, b.occurrence.subject)
            }
            return nil
        }
    }

    private static func sameNext(_ a: OccurrencePlan, _ b: OccurrencePlan) -> Bool {
        guard let a = a.nextStep, let b = b.nextStep else { return a.next == b.next }
        return a.step == b.step && a.ready == b.ready && a.addressee == b.addressee && a.reason == b.reason
            && Story.Held(a.hold) == Story.Held(b.hold)
    }

    /// Documentation/rules.md, section 8: the ladder that `explain` shows is the one that is then said.
    @Test("The rest of a ladder comes as foretold", arguments: SeededGenerator.seeds)
    func ladder(seed: UInt64) {
        Self.visit(seed: seed, every: 120) { life, library, plan in
            for occurrence in plan.occurrences.map(\.occurrence) {
                let foretold = LadderForecast.ahead(
                    of: occurrence, life.facts, in: library, roster: life.roster, from: life.today)
                let lived = Self.lived(occurrence, life.facts, library, life.roster, from: life.today)
                if foretold.steps.map({ "\($0.date) \($0.step.step)" }) != lived.steps {
                    return
                        "\(occurrence.clock): foretold \(foretold.steps.map { "\($0.date) \($0.step.step)" }), lived \(lived.steps)"
                }
                if let quiet = lived.quiet, foretold.quiet != quiet {
                    return
                        "\(occurrence.clock): quiet foretold for \(foretold.quiet.map(\.description) ?? "never"), \(quiet) lived"
                }
            }
            return nil
        }
    }

    /// A morning at a time, saying what is ready of this one occurrence.
    private static func lived(
        _ occurrence: Occurrence, _ facts: PartnerFacts, _ library: Library, _ roster: Roster,
        from start: CivilDate
    ) -> (steps: [String], quiet: CivilDate?) {
        var facts = facts.supposingDecidedSpoken(on: start)
        var steps: [String] = []
        for day in 0..<500 {
            let today = start.adding(days: day)
            guard let plan = Planner.plan(facts, in: library, roster: roster, on: today),
                let found = plan.find(occurrence.clock, occurrence.subject)
            else { return (steps, nil) }
            if case .quiet(let since) = found.next { return (steps, since) }
            guard let next = found.nextStep, next.speaks(on: today) else { continue }
            steps.append("\(today) \(next.step)")
            facts = facts.supposing(next, of: found.occurrence, spokenOn: today, steward: plan.steward)
        }
        return (steps, nil)
    }

    /// When nothing happens any more everything has been said within two years, and is quiet; what is due
    /// later than that lies ahead.
    @Test("Every ladder has an end", arguments: SeededGenerator.seeds)
    func end(seed: UInt64) {
        Self.visit(seed: seed, every: 300) { life, library, _ in
            guard life.branch == Desk.everyDay else { return nil }
            var life = life
            var silent = 0
            while silent < 500 {
                guard let plan = life.plan(in: library) else { return "no plan" }
                silent = life.speak(plan).isEmpty ? silent + 1 : 0
                life.sleep()
            }
            guard let plan = life.plan(in: library) else { return "no plan" }
            let stuck = plan.occurrences.first { occurrence in
                guard let step = occurrence.nextStep else { return false }
                return step.hold != .nobodyReachable && step.ready <= life.today
            }
            return stuck.map { "never quiet: \(plan.told($0.occurrence.clock, $0.occurrence.subject))" }
        }
    }
}
