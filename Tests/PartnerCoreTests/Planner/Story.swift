import PartnerCore
import Testing

/// A history, a day, and what a person with the rules in hand says comes next.
struct Story: CustomTestStringConvertible, Sendable {
    enum Held: Sendable, Equatable {
        case free
        case silenced
        case snoozed
        case away(StaffKey, until: CivilDate)
        case grace(until: CivilDate)
        case nobody
        case busy
    }

    enum Expected: Sendable {
        /// Held back by nothing.
        case next(
            StepName, ready: CivilDate, to: StaffKey? = "ana", ClockKind = .followUp, subject: Int64 = 0)
        /// Only what keeps it back.
        case held(Held, ClockKind = .followUp, subject: Int64 = 0)
        /// Says itself in this reader's digest of the day.
        case speaks(StepName, to: StaffKey, ClockKind = .followUp, subject: Int64 = 0)
        /// Says nothing to anybody on this day.
        case silent(ClockKind = .followUp, subject: Int64 = 0)
        case because(Why, ClockKind = .followUp, subject: Int64 = 0)
        case quietOn(CivilDate, ClockKind = .followUp, subject: Int64 = 0)
        case quiet(since: CivilDate, ClockKind = .followUp, subject: Int64 = 0)
        case due(CivilDate, ClockKind = .followUp, subject: Int64 = 0)
        case anchor(CivilDate, ClockKind = .followUp, subject: Int64 = 0)
        case none(ClockKind, subject: Int64 = 0)
        case health(Health?)
        case stage(Stage, since: CivilDate)
        case orphan(Orphan?)
    }

    enum Why: Sendable, Equatable { case ladder, snoozeEnded, stewardFirst }

    let title: String
    let facts: [Fact]
    let today: CivilDate
    let expected: [Expected]
    var branch = Desk.everyDay
    var backup: StaffKey? = "kim"
    var cadence: Cadence?
    var season: Season?
    var policy: @Sendable (inout Policy) -> Void = { _ in }
    var closures: [Closure] = []
    var head: StaffKey = "dana"
    var headsSupervisor: StaffKey? = "sam"
    /// Whether it is one of the usual partners: established in 2025, evaluated on 1 October 2026, Ana's
    /// from the start.
    var start = Start.usual

    enum Start: Sendable { case usual, steward, nothing }

    init(
        _ title: String, _ facts: [Fact], on today: CivilDate, _ expected: Expected...,
        branch: BranchKey = Desk.everyDay, backup: StaffKey? = "kim", cadence: Cadence? = nil,
        season: Season? = nil, closures: [Closure] = [], head: StaffKey = "dana",
        headsSupervisor: StaffKey? = "sam",
        start: Start = .usual, policy: @escaping @Sendable (inout Policy) -> Void = { _ in }
    ) {
        self.title = title
        self.facts = facts
        self.today = today
        self.expected = expected
        self.branch = branch
        self.backup = backup
        self.cadence = cadence
        self.season = season
        self.closures = closures
        self.head = head
        self.headsSupervisor = headsSupervisor
        self.start = start
        self.policy = policy
    }

    var testDescription: String { title }

    var library: Library {
        var rules = Policy(kind: "school")
        policy(&rules)
        return Desk.library(
            policy: rules, closures: closures, head: head, headsSupervisor: headsSupervisor,
            gone: Set(built.roster.gone.keys))
    }

    private var lines: [Fact] {
        switch start {
        case .usual:
            [.steward("ana", "2025-01-01"), .stage(.established, "2025-01-01"), .evaluated("2026-10-01")]
                + facts
        case .steward: [.steward("ana", "2025-01-01")] + facts
        case .nothing: facts
        }
    }

    var built: FactsBuilder {
        FactsBuilder(
            partner: Partner(
                id: Partner.ID(rawValue: 1), slug: "lincoln", name: "Lincoln", kind: "school", branch: branch,
                backup: backup, followUp: cadence, season: season),
            lines)
    }

    /// Plans the day and holds every expectation against it.
    func play(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let built = built
        let plan = try #require(
            Planner.plan(built.facts, in: library, roster: built.roster, on: today),
            sourceLocation: sourceLocation)
        for expectation in expected {
            if let complaint = expectation.complaint(about: plan) {
                Issue.record("\(title): \(complaint)", sourceLocation: sourceLocation)
            }
        }
    }
}

extension Story.Expected {
    /// What the plan says instead, or nil where it says the same.
    func complaint(about plan: Plan) -> String? {
        switch self {
        case .next(let step, let ready, let person, let clock, let subject):
            let wanted = "\(step) ready \(ready) to \(person?.rawValue ?? "nobody")"
            guard let next = plan.find(clock, subject)?.nextStep else {
                return "expected \(wanted), found \(plan.told(clock, subject))"
            }
            let same =
                next.step == step && next.ready == ready && next.addressee == person && next.hold == nil
            return same ? nil : "expected \(wanted), found \(plan.told(clock, subject))"
        case .held(let held, let clock, let subject):
            let found = plan.find(clock, subject)?.nextStep
            return found.map { Story.Held($0.hold) } == held
                ? nil : "expected \(held), found \(plan.told(clock, subject))"
        case .speaks(let step, let person, let clock, let subject):
            let said = plan.find(clock, subject)?.nextStep
            let speaks = said.map { $0.ready <= plan.today && $0.hold == nil } ?? false
            return speaks && said?.step == step && said?.addressee == person
                ? nil : "expected \(step) to \(person) today, found \(plan.told(clock, subject))"
        case .silent(let clock, let subject):
            let said = plan.find(clock, subject)?.nextStep
            let speaks = said.map { $0.ready <= plan.today && $0.hold == nil } ?? false
            return speaks ? "expected silence, found \(plan.told(clock, subject))" : nil
        case .because(let why, let clock, let subject):
            let found = plan.find(clock, subject)?.nextStep.map { Story.Why($0.reason) }
            return found == why ? nil : "expected because \(why), found \(plan.told(clock, subject))"
        case .quietOn(let day, let clock, let subject):
            return plan.find(clock, subject)?.next == .quietOn(day)
                ? nil : "expected quiet on \(day), found \(plan.told(clock, subject))"
        case .quiet(let day, let clock, let subject):
            return plan.find(clock, subject)?.next == .quiet(since: day)
                ? nil : "expected quiet since \(day), found \(plan.told(clock, subject))"
        case .due(let day, let clock, let subject):
            let found = plan.find(clock, subject)?.due.date
            return found == day ? nil : "expected due \(day), found \(found.map(\.description) ?? "nothing")"
        case .anchor(let day, let clock, let subject):
            let found = plan.find(clock, subject)?.occurrence.anchor
            return found == day
                ? nil : "expected anchor \(day), found \(found.map(\.description) ?? "nothing")"
        case .none(let clock, let subject):
            return plan.find(clock, subject) == nil
                ? nil : "expected no \(clock), found \(plan.told(clock, subject))"
        case .health(let health):
            return plan.health == health
                ? nil
                : "expected \(health.map(\.rawValue) ?? "no health"), found \(plan.health.map(\.rawValue) ?? "none")"
        case .stage(let stage, let since):
            return plan.stage?.stage == stage && plan.stage?.since == since
                ? nil : "expected \(stage) since \(since), found \(plan.stage.map { "\($0)" } ?? "no stage")"
        case .orphan(let orphan):
            return plan.orphan == orphan
                ? nil
                : "expected orphan \(orphan.map { "\($0)" } ?? "no"), found \(plan.orphan.map { "\($0)" } ?? "no")"
        }
    }
}

extension Story.Held {
    init(_ hold: Hold?) {
        switch hold {
        case nil: self = .free
        case .silenced: self = .silenced
        case .snoozed: self = .snoozed
        case .away(let person, let until): self = .away(person, until: until)
        case .grace(let until): self = .grace(until: until)
        case .nobodyReachable: self = .nobody
        case .outboxBusy: self = .busy
        }
    }
}

extension Story.Why {
    init(_ reason: NextStep.Reason) {
        switch reason {
        case .ladder: self = .ladder
        case .snoozeEnded: self = .snoozeEnded
        case .stewardFirst: self = .stewardFirst
        }
    }
}

extension Plan {
    func find(_ clock: ClockKind, _ subject: Int64 = 0) -> OccurrencePlan? {
        occurrences.first {
            $0.occurrence.clock == clock
                && (clock.hasSubjects && subject == 0 || $0.occurrence.subject == subject)
        }
    }

    /// In one line, for a failing story.
    func told(_ clock: ClockKind, _ subject: Int64) -> String {
        guard let found = find(clock, subject) else { return "no \(clock)" }
        switch found.next {
        case .quietOn(let day): return "quiet on \(day)"
        case .quiet(let day): return "quiet since \(day)"
        case .step(let step):
            return "\(step.step) ready \(step.ready) to \(step.addressee?.rawValue ?? "nobody"), "
                + "\(Story.Held(step.hold)), because \(Story.Why(step.reason))"
        }
    }
}
