import Foundation
import Logging
import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Synchronization
import Testing

@testable import PartnerService

/// The daemon without its edge, in virtual time, with a mail system that does as it is told.
final class House {
    let bench: Bench
    let post = Post()
    /// The log.
    let book = Post()
    let journal = Journal()
    private var engine: Engine
    private var life: Task<Void, any Error>?

    init(
        _ configuration: String = Bench.library,
        zones: @escaping @Sendable (String) throws -> any TimeZoneRules = FixedZone.find
    ) throws {
        bench = try Bench(configuration, zones: zones)
        engine = Self.engine(bench, post, book, journal)
    }

    private static func engine(_ bench: Bench, _ post: Post, _ book: Post, _ journal: Journal) -> Engine {
        let generator = Mutex(SeededRandom(seed: UInt64.random(in: .min ... .max)))
        return Engine(
            store: bench.store, configuration: bench.desk.configuration, time: bench.time,
            channels: ChannelFactory { channel, _ -> (any PartnerMail.Channel)? in
                channel == .sendmail ? post : book
            }, tables: nil, refreshZones: { false },
            random: { generator.withLock { $0.next() } },
            log: journal.logger)
    }

    func start() {
        let engine = engine
        life = Task { try await engine.run { _ in } }
    }

    /// Ends the daemon as SIGTERM does.
    func stop() async throws {
        engine.stop()
        try await life?.value
        life = nil
        engine = Self.engine(bench, post, book, journal)
    }

    func restart() async throws {
        try await stop()
        start()
    }

    /// Moves the time on, in Hillside's zone.
    func advance(to date: CivilDate, _ time: String) async throws {
        let time = try #require(TimeOfDay(time))
        await bench.time.advance(to: Self.instant(date, time))
    }

    /// Sets the wall clock, as an admin does.
    func setClock(to date: CivilDate, _ time: String) async throws {
        let time = try #require(TimeOfDay(time))
        await bench.time.set(to: Self.instant(date, time))
    }

    func suspend(until date: CivilDate, _ time: String) async throws {
        let time = try #require(TimeOfDay(time))
        await bench.time.suspend(until: Self.instant(date, time))
    }

    private static func instant(_ date: CivilDate, _ time: TimeOfDay) -> Instant {
        LocalTime(date: date, time: time).asUTC.adding(.seconds(8 * 3600))
    }

    /// The mail system takes nothing from now to that moment.
    func outage(to date: CivilDate, _ time: String) async throws {
        post.goDown()
        try await advance(to: date, time)
        post.comeBack()
    }

    func steps(of id: Partner.ID) throws -> [StepRecord] { try bench.facts(id).steps }
}

/// A mail system whose answers are laid out beforehand; it accepts when none is left.
final class Post: PartnerMail.Channel {
    struct Mail: Hashable, CustomStringConvertible {
        var description: String {
            "\(now) \(to) \(outcome) \(steps.map { "\($0.partner) \($0.clock) \($0.step)" })"
        }

        let to: StaffKey
        let now: Instant
        let id: String
        let outcome: String
        let message: [UInt8]
        let steps: [Parcel.Spoken]
        let alarm: Parcel.Alarm?

        /// The text part, as far as a search for words needs it.
        var text: String {
            String(decoding: message, as: UTF8.self).replacing("=\n", with: "")
        }
    }

    fileprivate let state = Mutex((answers: [Outcome](), mails: [Mail](), down: Down?.none))

    fileprivate struct Down {
        let outcome: Outcome
        /// nil: for everybody.
        let person: StaffKey?
    }

    /// Answers so from now on, to everybody or to one person's mail.
    func goDown(_ outcome: Outcome = .temporary, for person: StaffKey? = nil) {
        state.withLock { $0.down = Down(outcome: outcome, person: person) }
    }

    func comeBack() { state.withLock { $0.down = nil } }

    func answer(_ outcomes: [Outcome]) { state.withLock { $0.answers += outcomes } }

    func deliver(_ parcel: Parcel) async -> Outcome {
        state.withLock { state in
            let isDown = state.down.map { $0.person == nil || $0.person == parcel.reader } ?? false
            let outcome: Outcome =
                if isDown, let down = state.down {
                    down.outcome
                } else {
                    state.answers.isEmpty ? .accepted : state.answers.removeFirst()
                }
            state.mails.append(
                Mail(
                    to: parcel.reader, now: parcel.now, id: parcel.messageID.description,
                    outcome: outcome.word, message: parcel.message, steps: parcel.steps,
                    alarm: parcel.alarm))
            return outcome
        }
    }

    /// Every try, in order.
    var tries: [Mail] { state.withLock { $0.mails } }
    var accepted: [Mail] { tries.filter { $0.outcome == "accepted" } }
    func accepted(by person: StaffKey) -> [Mail] { accepted.filter { $0.to == person } }
}

extension Outcome {
    var word: String {
        switch self {
        case .accepted: "accepted"
        case .deferred: "deferred"
        case .refused: "refused"
        case .unknown: "unknown"
        }
    }

    static let temporary = Outcome.deferred(
        Cause(code: .status(75), what: "sendmail said EX_TEMPFAIL (75)", words: ""))
    static let noUser = Outcome.refused(
        Cause(code: .status(67), what: "sendmail said EX_NOUSER (67)", words: ""))
    static let timedOut = Outcome.unknown(
        Cause(code: .timeOut(.seconds(60)), what: "sendmail was ended after 60 s", words: ""))
}

/// The same numbers for the same seed (SplitMix64, Steele et al. 2014).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension House {
    /// As the admin says it; returns when what comes of it is done.
    func release(_ hold: Verb.ReleaseHold.Hold) async throws {
        _ = try bench.desk.releaseHold(.init(hold: hold), by: bench.root)
        bench.time.wake()
        await bench.time.untilIdle()
    }

    /// What holds the mail, as status has it.
    var held: String? {
        get throws {
            let codes = [
                "clock-awaited", "clock-back", "clock-ahead", "long-off", "older-backup", "another-machine",
            ]
            return try bench.desk.status().findings.first { codes.contains($0.code) }?.code
        }
    }

    /// The date in Hillside.
    func date(_ instant: Instant) -> CivilDate { local(instant).date }
    func local(_ instant: Instant) -> LocalTime { FixedZone(name: "", hours: -8).local(instant) }
}

extension VirtualTime {
    /// Time goes by while nobody waits for it: the machine is off.
    func pass(to date: CivilDate, _ time: String) {
        guard let time = TimeOfDay(time) else { return }
        jump(to: LocalTime(date: date, time: time).asUTC.adding(.seconds(8 * 3600)))
    }
}
