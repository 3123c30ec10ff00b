import PartnerCore
import PartnerMail
import Synchronization

/// A mail system that accepts, defers, refuses, or never answers, as the seed has it.
final class MailSystem: PartnerMail.Channel {
    private struct State {
        var day = 0
        var isDown = false
        var count = 0
        /// What is called when the program dies with a message in its hand.
        var crash: (@Sendable () -> Void)?
        var handed: [Parcel] = []
    }

    private let seed: UInt64
    private let kinds: Set<Kind>
    private let state = Mutex(State())

    init(_ scenario: Scenario) {
        seed = scenario.seed
        kinds = scenario.kinds
    }

    func begin(day: Int, isDown: Bool) {
        state.withLock {
            $0.day = day
            $0.isDown = isDown
            $0.count = 0
        }
    }

    /// What it was handed since it was asked last, in order.
    func takeHanded() -> [Parcel] {
        state.withLock { state in
            defer { state.handed = [] }
            return state.handed
        }
    }

    /// What it was handed last.
    var last: Parcel? { state.withLock { $0.handed.last } }

    /// The next message that is handed over is one that the program does not live to see the end of.
    func crashAtNext(_ crash: (@Sendable () -> Void)?) { state.withLock { $0.crash = crash } }

    func deliver(_ parcel: Parcel) async -> Outcome {
        let crash = state.withLock { state in
            defer { state.crash = nil }
            state.handed.append(parcel)
            return state.crash
        }
        if let crash {
            crash()
            // Nobody is left to be answered.
            await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
        }
        return state.withLock { state in
            state.count += 1
            let reader = parcel.reader.rawValue.utf8.reduce(0) { $0 &* 31 &+ Int($1) }
            var random = Random(seed, 7, state.day, reader, state.count)
            let chance = random.days(0...99)
            return if state.isDown {
                chance < 20 && kinds.contains(.unknown) ? .timedOut : .temporary
            } else if chance < 4 {
                kinds.contains(.deferred) ? .temporary : .accepted
            } else if chance < 6 {
                kinds.contains(.unknown) ? .timedOut : .accepted
            } else if chance == 6 && random.once(in: 10) {
                kinds.contains(.refused) ? .noUser : .accepted
            } else if chance == 7 && random.once(in: 4) {
                kinds.contains(.refusedText) ? .badText : .accepted
            } else {
                .accepted
            }
        }
    }
}

extension Outcome {
    fileprivate static let temporary = Outcome.deferred(
        Cause(code: .status(75), what: "sendmail said EX_TEMPFAIL (75)", words: ""))
    fileprivate static let noUser = Outcome.refused(
        Cause(code: .status(67), what: "sendmail said EX_NOUSER (67)", words: ""))
    fileprivate static let badText = Outcome.refused(
        Cause(code: .status(65), what: "sendmail said EX_DATAERR (65)", words: ""))
    fileprivate static let timedOut = Outcome.unknown(
        Cause(code: .timeOut(.seconds(60)), what: "sendmail was ended after 60 s", words: ""))
}
