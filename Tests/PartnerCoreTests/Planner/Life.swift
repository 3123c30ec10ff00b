import PartnerCore

/// One partner's years at a library, made up from a seed: what happens in the afternoons, and what is said
/// in the mornings.
struct Life {
    let name: String
    private(set) var facts: PartnerFacts
    private(set) var roster = Roster()
    private(set) var today: CivilDate
    private(set) var policy: Policy { didSet { library = Self.library(policy, closures, headsSupervisor) } }
    private(set) var library: Library
    let branch: BranchKey
    private let closures: [Closure]
    private let headsSupervisor: StaffKey?
    private var random: SeededGenerator
    private var number: Int64 = 0

    init(seed: UInt64, number life: Int) {
        name = "PARTNERD_SEED=\(seed), life \(life)"
        var random = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(life))
        today = CivilDate(daysSinceEpoch: 20_454 + random.below(365))  // in 2026
        branch = random.chance(50) ? Desk.everyDay : Desk.tueToSat
        closures = random.chance(50) ? [Closure(.yearly(.days(12, 24, 1, 5)))] : []
        headsSupervisor = random.chance(70) ? "sam" : nil
        policy = Policy(
            kind: "school", followUp: Self.cadences.randomElement(using: &random) ?? Cadence(3, .months),
            season: Season(notIn: random.chance(25) ? [.days(6, 10, 8, 20)] : []),
            notice: [0, 7, 14, DayCount(10, .workingDays)].randomElement(using: &random) ?? 14,
            ladder: Self.ladders.randomElement(using: &random) ?? .standard)
        library = Self.library(policy, closures, headsSupervisor)
        let backups: [StaffKey?] = ["kim", "kim", "dana", nil]
        facts = PartnerFacts(
            partner: Partner(
                id: Partner.ID(rawValue: Int64(life) + 1), slug: "p\(life)", name: "P\(life)", kind: "school",
                branch: branch, backup: backups.randomElement(using: &random) ?? nil))
        self.random = random
        add(steward: "ana")
        add(stage: .established, cause: random.chance(30) ? .imported : .set)
        if random.chance(80) { add(touchOn: today.adding(days: -random.below(200))) }
        if random.chance(60) { happenAtContacts() }
        if random.chance(40) { happenWithAgreements() }
    }

    private static let cadences = [
        Cadence(2, .weeks), Cadence(1, .months), Cadence(45, .days), Cadence(3, .months), Cadence(6, .months),
        Cadence(30, .workingDays),
    ]
    private static let ladders = [
        Ladder.standard, Ladder(repeats: [3, 10], backup: 20, head: 30, lastQuestion: 40, quiet: 50),
        Ladder(repeats: [], backup: 14, quiet: 28), Ladder(repeats: [7], head: 21, quiet: 35),
        Ladder(in: .workingDays, repeats: [5, 15], backup: 25, head: 35, lastQuestion: 45, quiet: 50),
    ]

    private static func library(
        _ policy: Policy, _ closures: [Closure], _ headsSupervisor: StaffKey?
    ) -> Library {
        Desk.library(policy: policy, closures: closures, headsSupervisor: headsSupervisor)
    }

    func plan(in library: Library) -> Plan? {
        Planner.plan(facts, in: library, roster: roster, on: today)
    }

    /// After so many days of mornings and afternoons.
    func lived(days: Int) -> Life {
        var life = self
        let end = today.adding(days: days)
        while life.today < end {
            guard let plan = life.plan(in: life.library) else { return life }
            _ = life.speak(plan)
            life.happen(plan.occurrences)
            life.sleep()
        }
        return life
    }

    // MARK: Mornings

    /// Speaks what the plan has ready; now and then the mail system is slow, and says yes or no days later.
    /// - Returns: the occurrences that were decided.
    mutating func speak(_ plan: Plan) -> [OccurrencePlan] {
        settleWhatWaits()
        let ready = plan.occurrences.filter { $0.nextStep?.speaks(on: today) ?? false }
        for occurrence in ready {
            guard let step = occurrence.nextStep else { continue }
            facts = facts.supposing(
                step, of: occurrence.occurrence, spokenOn: today, steward: plan.steward)
            if random.chance(5) { relabelLastStep(.decided, spoken: nil) }
        }
        return ready
    }

    private mutating func settleWhatWaits() {
        for index in facts.steps.indices where facts.steps[index].state == .decided && random.chance(40) {
            let state: StepRecord.State = random.chance(70) ? .spoken : .withdrawn
            facts.steps[index] = facts.steps[index].relabelled(state, spoken: state == .spoken ? today : nil)
        }
    }

    private mutating func relabelLastStep(_ state: StepRecord.State, spoken: CivilDate?) {
        guard let last = facts.steps.indices.last else { return }
        facts.steps[last] = facts.steps[last].relabelled(state, spoken: spoken)
    }

    /// The night passes.
    mutating func sleep(days: Int = 1) { today = today.adding(days: days) }

    // MARK: Afternoons

    /// What people do on most days is nothing.
    mutating func happen(_ open: [OccurrencePlan]) {
        switch random.below(1000) {
        case 0..<6: add(touchOn: today)
        case 6..<16: add(attempt: today)
        case 16..<20: add(promiseDue: today.adding(days: random.below(40)))
        case 20..<26: closePromise()
        case 26..<28: add(evaluation: today)
        case 28..<36: snooze(open)
        case 36..<48: goAway()
        case 48..<50: add(steward: ["ana", "kim", "lee", nil].randomElement(using: &random) ?? "ana")
        case 50:
            add(
                steward: ["ana", "kim", "lee"].randomElement(using: &random) ?? "ana",
                asksFrom: today.adding(days: 14))
        case 51..<57: correctTouch()
        case 57..<59: removeTouch()
        case 59..<61: policy.followUp = Self.cadences.randomElement(using: &random) ?? policy.followUp
        case 61..<63: skip(open)
        case 63: add(stage: .resting, through: today.adding(days: random.below(90)))
        case 64: add(stage: .lapsed)
        case 65: add(stage: .building, cause: .rebuilt)
        case 66: add(stage: .established)
        case 67: add(stage: .ended)
        case 68: roster.deadMail["kim"] = roster.deadMail["kim"] == nil ? today : nil
        case 72: add(stage: .prospect)
        case 73..<77: happenAtContacts()
        case 77..<80: happenWithAgreements()
        case 80..<82: silence()
        case 69..<72: sleep(days: random.below(60))  // the server is down
        default: break
        }
    }

    private mutating func recorded() -> Instant {
        number += 1
        return Instant(
            unixMilliseconds: (Int64(today.daysSinceEpoch) * 86_400 + 80_000 + number % 6_000) * 1000)
    }

    private mutating func add(touchOn date: CivilDate) {
        let moment = recorded()
        facts.touches.append(Touch(id: number, date: date, how: .call, recorded: moment))
    }

    private mutating func add(attempt date: CivilDate) {
        let moment = recorded()
        facts.touches.append(Touch(id: number, date: date, how: .attempt, recorded: moment))
    }

    private mutating func add(promiseDue due: CivilDate) {
        let moment = recorded()
        facts.promises.append(Promise(id: number, what: "dates", made: today, due: due, recorded: moment))
    }

    private mutating func closePromise() {
        guard let index = facts.promises.indices.filter({ facts.promises[$0].state == .open }).first else {
            return
        }
        let promise = facts.promises[index]
        facts.promises[index] = Promise(
            id: promise.id, what: promise.what, made: promise.made, due: promise.due, state: .kept,
            closed: today, recorded: promise.recorded)
    }

    private mutating func add(evaluation date: CivilDate) {
        let moment = recorded()
        facts.evaluations.append(Evaluation(id: number, date: date, outcome: .keep, recorded: moment))
    }

    private mutating func skip(_ open: [OccurrencePlan]) {
        guard
            let occurrence = open.filter({ $0.occurrence.clock != .promise })
                .randomElement(using: &random)?.occurrence
        else { return }
        let moment = recorded()
        facts.skips.append(
            Skip(
                id: number, clock: occurrence.clock, subject: occurrence.subject, date: today,
                reason: "holidays", recorded: moment))
    }

    private mutating func happenAtContacts() {
        let there = facts.contacts.indices.filter { facts.contacts[$0].isThere(on: today) }
        guard let index = there.randomElement(using: &random), random.chance(70) else {
            let moment = recorded()
            facts.contacts.append(
                Contact(
                    id: number, partner: facts.partner.id, name: "P",
                    confirmed: random.chance(50) ? today.adding(days: -random.below(300)) : nil,
                    recorded: moment))
            return
        }
        let known = facts.contacts[index]
        let leaves = random.chance(40)
        facts.contacts[index] = Contact(
            id: known.id, partner: known.partner, name: known.name,
            confirmed: leaves ? known.confirmed : today, left: leaves ? today : nil,
            recorded: known.recorded)
    }

    private mutating func happenWithAgreements() {
        let running = facts.agreements.indices.filter { facts.agreements[$0].state == .running }
        guard let index = running.randomElement(using: &random), random.chance(50) else {
            let moment = recorded()
            let starts = today.adding(days: random.below(60) - 50)
            facts.agreements.append(
                Agreement(
                    id: number, what: "the room", starts: starts,
                    ends: starts.adding(days: 1 + random.below(400)), lead: random.chance(50) ? 30 : nil,
                    recorded: moment))
            return
        }
        let old = facts.agreements[index]
        facts.agreements[index] = Agreement(
            id: old.id, what: old.what, starts: old.starts, ends: old.ends, lead: old.lead, state: .ended,
            closed: today, recorded: old.recorded)
    }

    private mutating func silence() {
        let scopes: [Silence.Scope] = [
            .init(kind: "school"), .init(steward: "ana"), .init(branch: branch), .init(clock: .followUp),
            .init(partner: facts.partner.id, clock: .promise),
        ]
        let moment = recorded()
        roster.silences.append(
            Silence(
                id: number, scope: scopes.randomElement(using: &random) ?? .init(kind: "school"),
                since: today, through: today.adding(days: random.below(40)), author: "dana",
                comment: "renovation", recorded: moment))
    }

    private mutating func snooze(_ open: [OccurrencePlan]) {
        guard let occurrence = open.randomElement(using: &random)?.occurrence else { return }
        let moment = recorded()
        facts.snoozes.append(
            Snooze(
                id: number, clock: occurrence.clock, subject: occurrence.subject,
                until: today.adding(days: 1 + random.below(40)), recorded: moment))
    }

    private mutating func goAway() {
        let people = Desk.people
        let person = people.randomElement(using: &random) ?? "ana"
        let from = today.adding(days: random.below(10))
        number += 1
        roster.absences.append(
            Absence(
                id: number, staff: person, from: from, through: from.adding(days: random.below(25)),
                delegate: random.chance(50) ? people.randomElement(using: &random) : nil))
    }

    /// Rows of the one before that wait are closed as handed over.
    private mutating func add(steward: StaffKey?, asksFrom: CivilDate? = nil) {
        if facts.steward(on: today) != steward {
            facts.steps = facts.steps.map {
                $0.state == .decided ? $0.relabelled(.closed, spoken: nil) : $0
            }
        }
        let moment = recorded()
        facts.stewards.append(
            Stewardship(id: number, steward: steward, date: today, asksFrom: asksFrom, recorded: moment))
    }

    private mutating func add(
        stage: Stage, through: CivilDate? = nil, cause: StageChange.Cause = .set
    ) {
        let moment = recorded()
        facts.stages.append(
            StageChange(
                id: number, stage: stage, date: today, through: through, cause: cause, recorded: moment))
    }

    private mutating func correctTouch() {
        guard let index = facts.touches.indices.randomElement(using: &random) else { return }
        let touch = facts.touches[index]
        let days = [1, -1, 7, -8, 30, -365].randomElement(using: &random) ?? 1
        let date = min(touch.date.adding(days: days), today)
        facts.touches[index] = Touch(id: touch.id, date: date, how: touch.how, recorded: touch.recorded)
    }

    private mutating func removeTouch() {
        guard let index = facts.touches.indices.randomElement(using: &random) else { return }
        facts.touches.remove(at: index)
    }
}

extension StepRecord {
    func relabelled(_ state: State, spoken: CivilDate?) -> StepRecord {
        StepRecord(
            id: id, occurrence: occurrence, step: step, round: round, state: state, steward: steward,
            addressee: addressee, decided: decided, spoken: spoken, spokenAt: nil)
    }
}

extension Roster {
    /// One of several lives, numbered anew.
    init(joining rosters: [Roster]) {
        self.init(
            absences: rosters.flatMap(\.absences).enumerated().map { number, absence in
                Absence(
                    id: Int64(number), staff: absence.staff, from: absence.from, through: absence.through,
                    delegate: absence.delegate)
            },
            deadMail: rosters.reduce(into: [:]) { $0.merge($1.deadMail) { min($0, $1) } },
            silences: rosters.flatMap(\.silences).enumerated().map { number, silence in
                Silence(
                    id: Int64(number), scope: silence.scope, since: silence.since, through: silence.through,
                    ended: silence.ended, author: silence.author, comment: silence.comment,
                    recorded: silence.recorded)
            })
    }
}

extension NextStep {
    /// Whether it may be said on this day.
    func speaks(on day: CivilDate) -> Bool { ready <= day && hold == nil && addressee != nil }
}

extension SeededGenerator {
    /// 0 up to, not including, `bound`.
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
