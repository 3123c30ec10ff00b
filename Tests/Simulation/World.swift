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
    let folder: URL
    let store: Store
    let time: VirtualTime
    let desk: Desk
    let mail: MailSystem
    let library: SimulatedLibrary
    let configuration: ConfigurationInForce
    var turn: Turn

    var checker = Checker()
    var ledger = Ledger()
    var trail = AuditTrail()
    var facts: [PartnerCore.Partner.ID: PartnerFacts] = [:]
    /// As the model was told last.
    var stewards: [PartnerCore.Partner.ID: StaffKey?] = [:]
    var roster = Roster()
    /// Whose digest it is.
    var readers: [Int: StaffKey] = [:]
    /// What the model was told to be held by.
    var holds: Set<Holding.By> = []
    var offsets: [Int: Int] = [:]
    var report = RunReport()
    var recent: [Event] = []
    var rules = HouseRules()
    /// What each partner that was merged was merged into.
    var merged: [PartnerCore.Partner.ID: PartnerCore.Partner.ID] = [:]
    /// As the model was told last: how staff get their mail, and the configuration's rules for fixed dates.
    var told: [PartnerModel.Staff] = []
    var kindsDates: [Int64: Event.What] = [:]
    var day = 0
    /// Days whose clock went wrong: once, also where they are lived again.
    var wrongDays: Set<Int> = []
    var lastMinute = -1
    /// The latest that the clock ever showed while something was recorded.
    var recordedThrough = Instant(unixMilliseconds: 0)
    /// The latest that the clock showed since it was last set back.
    var latest = PartnerModel.Moment(minutes: 0)

    /// Hillside's first day, and the days after it.
    static let start: CivilDate = CivilDate(year: 2026, month: 1, day: 2) ?? .earliest

    init(_ scenario: Scenario) throws {
        self.scenario = scenario
        library = SimulatedLibrary(
            hasSummer: scenario.kinds.contains(.summerTime), isEasilyStormy: scenario.guardsAgainstStorms)
        let memory = URL(fileURLWithPath: "/dev/shm")
        let base =
            FileManager.default.isWritableFile(atPath: memory.path)
            ? memory : FileManager.default.temporaryDirectory
        folder = base.appendingPathComponent("partnerd-simulation-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("partnerd.yaml").path
        try library.text(HouseRules()).write(toFile: path, atomically: true, encoding: .utf8)
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
        // Nobody waits for it: it may be set at once.
        time.end()
        turn = Self.turn(store, configuration, time, mail, scenario)
    }

    deinit {
        // A folder left behind in memory loses nothing.
        try? FileManager.default.removeItem(at: folder)
    }

    static func turn(
        _ store: Store, _ configuration: ConfigurationInForce, _ time: VirtualTime, _ mail: MailSystem,
        _ scenario: Scenario
    ) -> Turn {
        Turn(
            store: store, configuration: configuration, time: time,
            channels: ChannelFactory { channel, _ in channel == .sendmail ? mail : nil },
            random: { UInt64.random(in: .min ... .max) }, guardsAgainstStorms: scenario.guardsAgainstStorms,
            log: Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() })
    }

    static func clock(_ hour: Int, _ minute: Int) -> TimeOfDay {
        TimeOfDay(minutesSinceMidnight: hour * 60 + minute)
    }

    // MARK: The whole run

    /// Lives through all days, or to the first violation.
    func live() async throws -> RunReport {
        try begin()
        while day < scenario.days, report.violation == nil {
            try await liveDay()
            try await wrongClock()
            day += 1
        }
        report.days = day
        report.partners = facts.count
        report.recent = recent
        report.counts["previews compared"] = checker.previewsCompared
        if let number = report.violation?.partner { report.planned = try planned(number) }
        try store.close()
        return report
    }

    /// Those that may be lived.
    var years: ClosedRange<Int> { 2025...2026 + scenario.days / 365 + 2 }

    func begin() throws {
        let configured = configuration.current.library
        try store.command(actor: "configuration", verb: "reload", at: time.now) { db, command in
            try Mirror.apply(configured, today: { _ in Self.start }, command, db)
        }
        for event in library.events(at: Moment(time.now), years: years) {
            if case .branch(let branch) = event.what { offsets[branch.id] = branch.offset }
            take(event.what)
        }
        take(.now(Tick()))
        for number in 1...scenario.partners { try addPartner(number) }
        for facts in try store.read({ try Facts.all($0) }) { try note(facts) }
        try audit()
    }

    func addPartner(_ number: Int) throws {
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
                stage: stage, on: "\(since)", override: "as it is"), by: Caller(actor: "root"))
    }

    func liveDay() async throws {
        let date = Self.start.adding(days: day)
        var random = Random(scenario.seed, 3, day)
        // Never for a week: what is due is to be said within seven send days, and nobody can.
        let isOut = day % 10 < 5 && Random.isWithinSpell(scenario.seed, 4, day, every: 40, longest: 10)
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
            turn = Self.turn(store, configuration, time, mail, scenario)
            try turn.recover()
            try noteDelivered()
        }
        try await turns(until: instant(date, noon), &random)
        jump(to: date, noon)
        tick()
        try act()
        try flood()
        try releaseStorm()
        try releaseClock()
        try countsOfStatus()
        try await doTurn(&random)
        try plans(&random)
        try preview()
        try await turns(until: instant(date, 24 * 60), &random)
    }

    func instant(_ date: CivilDate, _ minutes: Int) -> Instant {
        let day = date.adding(days: minutes / 1440), minutes = minutes % 1440
        return library.zone("").firstInstant(
            at: LocalTime(date: day, time: Self.clock(minutes / 60, minutes % 60)))
    }

    func jump(to date: CivilDate, _ minutes: Int) {
        let moment = instant(date, minutes)
        if moment > time.now { time.jump(to: moment) }
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
