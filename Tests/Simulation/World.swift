import Foundation
import Logging
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerModel
import PartnerService
import PartnerStore

/// One simulated library: the program's real parts in virtual time, and the model that is told of everything.
final class World {
    let scenario: Scenario
    private let folder: URL
    private let store: Store
    private let time: VirtualTime
    private let desk: Desk
    private let mail: MailSystem
    private let library: SimulatedLibrary
    private let configuration: ConfigurationInForce
    private var turn: Turn

    private var checker = Checker()
    private var ledger = Ledger()
    private var facts: [PartnerCore.Partner.ID: PartnerFacts] = [:]
    private var roster = Roster()
    private var offsets: [Int: Int] = [:]
    private(set) var report = RunReport()
    private var recent: [Event] = []
    private var day = 0
    private var lastMinute = -1

    /// Hillside's first day, and the days after it.
    private static let start: CivilDate = CivilDate(year: 2026, month: 1, day: 2) ?? .earliest

    init(_ scenario: Scenario) throws {
        self.scenario = scenario
        library = SimulatedLibrary(hasSummer: scenario.kinds.contains(.summerTime))
        let memory = URL(fileURLWithPath: "/dev/shm")
        let base =
            FileManager.default.isWritableFile(atPath: memory.path)
            ? memory : FileManager.default.temporaryDirectory
        folder = base.appendingPathComponent("partnerd-simulation-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("partnerd.yaml").path
        try library.text.write(toFile: path, atomically: true, encoding: .utf8)
        store = try Store(path: folder.appendingPathComponent("partnerd.sqlite").path, outliving: .ownCrash)
        time = VirtualTime(
            start: library.zone("").firstInstant(at: LocalTime(date: Self.start, time: Self.clock(6, 0))))
        let zones = library
        configuration = try ConfigurationInForce(path: path, zones: { zones.zone($0) }, at: time.now)
        desk = Desk(
            store: store, configuration: configuration, time: time,
            process: RunningProcess(version: "simulated", started: time.now, identifier: 1)
        ) {}
        mail = MailSystem(scenario)
        turn = Self.turn(store, configuration, time, mail, scenario.seed)
    }

    deinit {
        // A folder left behind in memory loses nothing.
        try? FileManager.default.removeItem(at: folder)
    }

    private static func turn(
        _ store: Store, _ configuration: ConfigurationInForce, _ time: VirtualTime, _ mail: MailSystem,
        _ seed: UInt64
    ) -> Turn {
        Turn(
            store: store, configuration: configuration, time: time,
            channels: ChannelFactory { channel, _ in channel == .sendmail ? mail : nil },
            random: { UInt64.random(in: .min ... .max) }, guardsAgainstStorms: false,
            log: Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() })
    }

    private static func clock(_ hour: Int, _ minute: Int) -> TimeOfDay {
        TimeOfDay(minutesSinceMidnight: hour * 60 + minute)
    }

    // MARK: The whole run

    /// Lives through all days, or to the first violation.
    func live() async throws -> RunReport {
        try begin()
        while day < scenario.days, report.violation == nil {
            try await liveDay()
            day += 1
        }
        report.days = day
        report.partners = facts.count
        report.recent = recent
        if let number = report.violation?.partner { report.planned = try planned(number) }
        try store.close()
        return report
    }

    private func begin() throws {
        let configured = configuration.current.library
        try store.command(actor: "configuration", verb: "reload", at: time.now) { db, command in
            try Mirror.apply(configured, today: { _ in Self.start }, command, db)
        }
        for event in library.events(at: Moment(time.now), years: 2025...2026 + scenario.days / 365 + 2) {
            if case .branch(let branch) = event.what { offsets[branch.id] = branch.offset }
            take(event.what)
        }
        take(.now(Tick()))
        for number in 1...scenario.partners {
            var random = Random(scenario.seed, 2, number)
            let home = random.once(in: 4) ? "far" : "hillside"
            let people = SimulatedLibrary.people.filter { ($0.branch == 2) == (home == "far") }
            let steward = random.one(of: people).key
            let others = SimulatedLibrary.people.map(\.key).filter { $0 != steward }
            let stages: [PartnerCore.Stage] = [.established, .established, .building, .prospect, .lapsed]
            let stage = random.one(of: stages)
            let since = Self.start.adding(days: -random.days(0...500))
            _ = try desk.addPartner(
                .init(
                    name: "Partner \(number)", slug: "partner-\(number)",
                    kind: random.one(of: SimulatedLibrary.kinds).key.rawValue, branch: home,
                    steward: "\(steward)",
                    backup: random.once(in: 4) ? nil : random.one(of: others).rawValue,
                    stage: stage, on: "\(since)"), by: Caller(actor: "root"))
        }
        for facts in try store.read({ try Facts.all($0) }) { try note(facts) }
    }

    private func liveDay() async throws {
        let date = Self.start.adding(days: day)
        var random = Random(scenario.seed, 3, day)
        let isOut = Random.isWithinSpell(scenario.seed, 4, day, every: 40, longest: 10)
        let isDown = Random.isWithinSpell(scenario.seed, 5, day, every: 120, longest: 20)
        mail.begin(day: day, isDown: isOut && scenario.kinds.contains(.outage))
        let noon = random.days(5 * 60...22 * 60)
        if isDown && scenario.kinds.contains(.down) {
            if !report.isDown {
                report.isDown = true
                report.count("down")
                take(.stop(Tick()))
            }
            return
        }
        if report.isDown {
            report.isDown = false
            jump(to: date, 0)
            take(.restart(Tick()))
            turn = Self.turn(store, configuration, time, mail, scenario.seed)
            try turn.recover()
            take(try store.read { try ledger.delivered($0) })
        }
        try await turns(until: instant(date, noon), &random)
        jump(to: date, noon)
        tick()
        try act()
        try await doTurn(&random)
        try plans(&random)
        try await turns(until: instant(date, 24 * 60), &random)
    }

    private func turns(until end: Instant, _ random: inout Random) async throws {
        var turns = 0
        while report.violation == nil, let next = try turn.next(), next < end {
            // A message that waits for somebody's window is due all the time.
            time.jump(to: max(next, time.now.adding(.seconds(60))))
            guard time.now < end else { return }
            try await doTurn(&random)
            turns += 1
            if turns > 400 { throw SimulationFault("the program never comes to rest on day \(day)") }
        }
    }

    private func instant(_ date: CivilDate, _ minutes: Int) -> Instant {
        let day = date.adding(days: minutes / 1440), minutes = minutes % 1440
        return library.zone("").firstInstant(
            at: LocalTime(date: day, time: Self.clock(minutes / 60, minutes % 60)))
    }

    private func jump(to date: CivilDate, _ minutes: Int) {
        let moment = instant(date, minutes)
        if moment > time.now { time.jump(to: moment) }
    }

    // MARK: One turn

    private func doTurn(_ random: inout Random) async throws {
        guard report.violation == nil else { return }
        tick()
        report.turns += 1
        let crash = scenario.kinds.contains(.crash) ? random.days(0...299) : 299
        guard try turn.hold(time.reading) == nil else {
            throw SimulationFault("the program takes the clock for wrong on day \(day)")
        }
        let decisions = try turn.decide()
        take(try store.read { try ledger.decided(decisions, $0) })
        guard report.violation == nil else { return }
        if crash == 0 {
            report.count("crash between two transactions")
            turn = Self.turn(store, configuration, time, mail, scenario.seed)
            try turn.recover()
        }
        if crash == 1 { try await crashInDelivery() } else { try await turn.deliver() }
        take(try store.read { try ledger.delivered($0) })
        try noteRoster()
    }

    /// The program dies while a message is on its way: its try has begun, and has no end.
    private func crashInDelivery() async throws {
        let dying = turn
        let mail = mail
        let end = await withCheckedContinuation { (continuation: CheckedContinuation<DeliveryEnd, Never>) in
            mail.crashAtNext { continuation.resume(returning: .crashed) }
            Task {
                let end: DeliveryEnd
                do {
                    try await dying.deliver()
                    end = .done
                } catch { end = .failed("\(error)") }
                mail.crashAtNext(nil)
                continuation.resume(returning: end)
            }
        }
        if case .failed(let why) = end { throw SimulationFault(why) }
        guard case .crashed = end else { return }
        report.count("crash in a hand-over")
        take(try store.read { try ledger.delivered($0) })
        turn = Self.turn(store, configuration, time, mail, scenario.seed)
        try turn.recover()
    }

    private enum DeliveryEnd: Sendable {
        case done, crashed
        case failed(String)
    }

    // MARK: What staff do

    private func act() throws {
        for id in facts.keys.sorted() {
            guard report.violation == nil, let known = facts[id] else { return }
            var random = Random(scenario.seed, 6, day, Int(id.rawValue))
            guard random.once(in: 12) else { continue }
            let kind = Self.choose(&random)
            let act = Scenario.Act(day: day, partner: Int(id.rawValue))
            guard scenario.kinds.contains(kind), !scenario.omitted.contains(act) else { continue }
            let people = People(desk, known, today: today(of: known))
            if try isTaken({ try people.act(kind, &random) }) {
                report.count(kind.rawValue)
                report.acts.append(act)
                if let new = try store.read({ try Facts.one(id, $0) }) { try note(new) }
                take(try store.read { try ledger.ended($0) })
                try noteRoster()
            }
        }
        try actOfStaff()
    }

    private static func choose(_ random: inout Random) -> Kind {
        var place = random.days(0...Kind.ofPartners.reduce(0) { $0 + $1.weight } - 1)
        for (kind, weight) in Kind.ofPartners {
            if place < weight { return kind }
            place -= weight
        }
        return .touch
    }

    private func actOfStaff() throws {
        var random = Random(scenario.seed, 6, day, 0)
        let act = Scenario.Act(day: day, partner: 0)
        guard report.violation == nil, random.once(in: 25), !scenario.omitted.contains(act) else { return }
        let person = random.one(of: SimulatedLibrary.people)
        let today = today(in: person.branch == 2 ? "far" : "hillside")
        let first = today.adding(days: random.days(0...10))
        let last = first.adding(days: random.days(0...20))
        let delegate = random.one(of: SimulatedLibrary.people).key
        let kind: Kind = random.once(in: 5) ? .absenceEnd : .absence
        let stands = random.once(in: 2)
        guard scenario.kinds.contains(kind) else { return }
        let root = Caller(actor: "root")
        let isDone = try isTaken {
            if kind == .absence {
                _ = try desk.addAbsence(
                    .init(
                        staff: "\(person.key)", from: "\(first)", through: "\(last)",
                        delegate: stands && delegate != person.key ? "\(delegate)" : nil),
                    by: root)
            } else {
                _ = try desk.endAbsence(.init(absence: "\(person.key)"), by: root)
            }
        }
        guard isDone else { return }
        report.count(kind.rawValue)
        report.acts.append(act)
        try noteRoster()
    }

    /// Whether the program did as it was asked. What it refuses leaves everything as it was.
    private func isTaken(_ request: () throws -> Void) throws -> Bool {
        do {
            try request()
            return true
        } catch is ControlFault {
            report.count("refused")
            return false
        }
    }

    // MARK: What the model is told

    private func today(in branch: BranchKey) -> CivilDate {
        configuration.current.library.date(in: branch, at: time.now)
    }

    private func today(of facts: PartnerFacts) -> CivilDate { today(in: facts.partner.branch) }

    /// The facts of a partner as they are now.
    private func note(_ new: PartnerFacts) throws {
        let id = new.partner.id
        take(FactChanges.events(of: facts[id], new, today: today(of: new)))
        facts[id] = new
    }

    private func noteRoster() throws {
        let new = try store.read { try Roster.load($0) }
        take(RosterChanges(of: roster, new).events)
        roster = new
    }

    /// A moment of the model's, before anything else of it.
    private func tick() {
        for (key, number) in SimulatedLibrary.branches {
            let zone = library.zone(key == "far" ? "Europe/Berlin" : "")
            let offset = zone.utcOffset(at: time.now) / 60
            guard offsets[number] != offset else { continue }
            offsets[number] = offset
            var change = Zone()
            change.branch = number
            change.offset = offset
            report.count("summer time")
            take(.zone(change))
        }
        let minute = Moment(time.now).minutes
        if minute != lastMinute { take(.now(Tick())) }
        lastMinute = minute
    }

    /// The program's own plan of a few partners.
    private func plans(_ random: inout Random) throws {
        for _ in 0..<2 {
            let number = random.days(1...scenario.partners)
            guard report.violation == nil,
                let facts = try store.read({
                    try Facts.one(PartnerCore.Partner.ID(rawValue: Int64(number)), $0)
                }),
                let plan = Planner.plan(
                    facts, in: configuration.current.library, roster: roster, on: today(of: facts))
            else { return }
            // What is planned while a snooze runs is what will be said when it ends.
            if facts.snoozes.contains(where: { $0.until >= plan.today })
                || plan.occurrences.contains(where: { $0.isForecast(plan.today, roster) })
            {
                continue
            }
            var event = PartnerModel.Plan()
            event.partner = number
            event.lines = plan.occurrences.map { PlanLine($0, today: plan.today, roster: roster) }
            report.plans += 1
            take(.plan(event))
        }
    }

    /// What the program itself plans, in words.
    private func planned(_ number: Int) throws -> [String] {
        guard
            let facts = try store.read({ try Facts.one(PartnerCore.Partner.ID(rawValue: Int64(number)), $0) }
            ),
            let plan = Planner.plan(
                facts, in: configuration.current.library, roster: roster, on: today(of: facts))
        else { return [] }
        return ["today \(plan.today), \(plan.stage.map { "\($0.stage) since \($0.since)" } ?? "no stage")"]
            + plan.occurrences.map { occurrence in
                let line =
                    "\(occurrence.occurrence.clock) \(occurrence.occurrence.subject) due \(occurrence.due.date): "
                guard let next = occurrence.nextStep else { return line + "\(occurrence.next)" }
                return line
                    + "\(next.step) to \(next.addressee.map { "\($0)" } ?? "nobody"), ready \(next.ready)"
                    + (next.hold.map { ", held: \($0)" } ?? "")
            }
    }

    private func take(_ events: [Event.What]) {
        for event in events { take(event) }
    }

    private func take(_ what: Event.What) {
        guard report.violation == nil else { return }
        let event = Event(at: Moment(time.now), what)
        recent.append(event)
        if recent.count > 4000 { recent.removeFirst(2000) }
        report.note(what)
        if let violation = checker.take(event).first {
            report.violation = violation
            report.violationDay = day
        }
    }
}

extension Random {
    /// Whether a day lies in one of the spells that begin about so often and last up to so many days.
    fileprivate static func isWithinSpell(
        _ seed: UInt64, _ what: Int, _ day: Int, every: Int, longest: Int
    ) -> Bool {
        for first in max(0, day - longest + 1)...day where first > 0 {
            var random = Random(seed, what, first)
            if random.once(in: every), random.days(1...longest) > day - first { return true }
        }
        return false
    }
}

/// A run that could not be lived: the simulation or the program broke, rather than a rule.
struct SimulationFault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
