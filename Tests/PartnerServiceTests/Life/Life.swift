import Foundation
import Logging
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Synchronization
import Testing

@testable import PartnerService

/// A small library's year: the real engine and the real desk in virtual time, among people who do as they
/// like and a world that breaks. All of it follows from the seed.
actor Life {
    let store: Store
    let time: VirtualTime
    let desk: Desk
    private let configuration: ConfigurationInForce
    private let folder: URL

    var random: SeededRandom
    var town = Town()
    var mood = Mood.fine
    /// Nobody reads mail there: the mail system refuses it for good.
    var deadAddresses: Set<String> = []
    var logIsStuck = false
    /// What was handed over so far, in order.
    var handings: [Handing] = []
    /// What was wrong so far.
    var complaints: [String] = []
    /// How often what happened, to see that a life is no idle one.
    var counts: [String: Int] = [:]
    /// What happened last, for who looks into a failure.
    var diary: [String] = []
    var dayRules = DayRules()
    var audit = AuditReplay()
    var silence = Silence()

    private var engine: Engine?
    private var run: Task<Void, Never>?
    private var isWanted = false
    /// How many lines of its log the daemon still writes before it is stopped.
    private let cord = Mutex<(lines: Int, engine: Engine?)>((.max, nil))
    private var killed: [CheckedContinuation<Void, Never>] = []

    init(seed: UInt64) throws {
        random = SeededRandom(seed: seed)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("life-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("partnerd.yaml").path
        try town.yaml.write(toFile: path, atomically: true, encoding: .utf8)
        store = try Store(path: folder.appendingPathComponent("partnerd.sqlite").path)
        let first: CivilDate = "2027-01-01"
        let start = LocalTime(
            date: first.adding(days: random.below(365)), time: TimeOfDay(minutesSinceMidnight: 1200)
        ).asUTC
        time = VirtualTime(start: start)
        configuration = try ConfigurationInForce(path: path, zones: Town.zone, at: start)
        desk = Desk(
            store: store, configuration: configuration, time: time,
            process: RunningProcess(version: "test", started: start, identifier: 1)
        ) { [time] in time.wake() }
        try desk.mirror(configuration.current.library)
    }

    deinit {
        // A folder left behind under /tmp loses nothing.
        try? FileManager.default.removeItem(at: folder)
    }

    var library: Library { configuration.current.library }

    func complain(_ lines: [String]) {
        complaints += lines.map { "\(moment): \($0)" }
    }

    private var moment: String { Self.hillside?.local(time.now).iso ?? "" }
    private static let hillside = try? Town.zone("America/Los_Angeles")

    func count(_ what: String, _ more: String = "") {
        counts[what, default: 0] += 1
        diary = diary.suffix(400) + ["\(moment) \(what) \(more)"]
    }

    // MARK: The configuration

    func rewrite() throws {
        try town.yaml.write(toFile: configuration.path, atomically: true, encoding: .utf8)
    }

    // MARK: The daemon

    func start() {
        isWanted = true
        let generator = Mutex(SeededRandom(seed: random.next()))
        let engine = Engine(
            store: store, configuration: configuration, time: time,
            channels: ChannelFactory { [weak self] way, ways in
                let isOn = way == .sendmail ? ways.sendmail != nil : ways.log != nil
                return isOn ? self.map { Carrier(life: $0, way: way) } : nil
            }, tables: nil, refreshZones: { false },
            random: { generator.withLock { $0.next() } },
            log: Logger(label: "life") { [weak self] _ in LineCounter { [weak self] in self?.logged() } })
        self.engine = engine
        run = Task {
            do {
                try await engine.run { _ in }
                ended(engine)
            } catch {
                died(engine, error)
            }
        }
    }

    /// SIGTERM.
    func stop() async {
        isWanted = false
        engine?.stop()
        await run?.value
        run = nil
        engine = nil
    }

    /// Stops it at one of the next lines of its log, wherever in its work that is; it is started again.
    func stopSoon() {
        let lines = 1 + random.below(8), engine = engine
        cord.withLock { $0 = (lines, engine) }
    }

    private nonisolated func logged() {
        cord.withLock { cord in
            if cord.lines < .max { cord.lines -= 1 }
            guard cord.lines == 0 else { return }
            cord.engine?.stop()
            cord = (.max, nil)
        }
    }

    private func ended(_ engine: Engine) {
        guard engine === self.engine, isWanted else { return }
        count("stopped at a line of its log")
        comeBack()
    }

    /// The service manager starts it again, at once or when somebody has noticed.
    private func comeBack() {
        if random.chance(30) { time.jump(to: time.now.adding(.seconds(random.below(20 * 3600)))) }
        start()
    }

    private func died(_ engine: Engine, _ error: any Error) {
        guard engine === self.engine else { return }
        complain(["the daemon ended with \(error)"])
        // So that whoever moves the time is not left waiting for it.
        Task { [time] in _ = await time.wait(until: nil) }
    }

    /// kill -9: what was in hand never ends.
    func kill() async {
        count("killed")
        comeBack()
        await withCheckedContinuation { killed.append($0) }
    }

    /// Lets go of the daemons that were killed, when all is over.
    func bury() async {
        await stop()
        for corpse in killed { corpse.resume() }
        killed = []
    }
}

/// A way out that ends in the library's life.
private struct Carrier: PartnerMail.Channel {
    let life: Life
    let way: PartnerStore.Channel
    func deliver(_ parcel: Parcel) async -> Outcome { await life.take(parcel, by: way) }
}

/// A log that says when a line was written.
private struct LineCounter: LogHandler {
    let line: @Sendable () -> Void
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    init(line: @escaping @Sendable () -> Void) { self.line = line }

    func log(event: LogEvent) { line() }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }
}

extension SeededRandom {
    /// 0 up to, not including, `bound`.
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func one<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }
}
