import PartnerCore
import Synchronization

/// A clock that stands still until it is moved: for tests, and for a daemon that is told to run in virtual time.
///
/// `advance` goes from one awaited moment to the next, so that everything that would have happened in between
/// happens in its order; while something is being done, time stands still.
package final class VirtualTime: TimeSource {
    private struct State {
        var now: Instant
        var elapsed = Duration.zero
        var life = VirtualTime.newLife
        var synchronisation = ClockReading.Synchronisation.none
        var pendingWake = false
        var isOver = false
        var waiter: (deadline: Instant?, continuation: CheckedContinuation<WakeReason, Never>)?
        var idle: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    package init(start: Instant) {
        state = Mutex(State(now: start))
    }

    package var now: Instant { state.withLock { $0.now } }
    package var uptime: Duration { state.withLock { $0.elapsed } }
    package var life: String { state.withLock { $0.life } }
    package var synchronisation: ClockReading.Synchronisation { state.withLock { $0.synchronisation } }

    private static var newLife: String { "virtual " + String(UInt64.random(in: .min ... .max), radix: 16) }

    package func wait(until instant: Instant?) async -> WakeReason {
        await withCheckedContinuation { continuation in
            let idle: [CheckedContinuation<Void, Never>] = state.withLock { state in
                if state.pendingWake {
                    state.pendingWake = false
                    continuation.resume(returning: .woken)
                    return []
                }
                if let instant, instant <= state.now {
                    continuation.resume(returning: .reached)
                    return []
                }
                state.waiter = (instant, continuation)
                defer { state.idle = [] }
                return state.idle
            }
            for waiting in idle { waiting.resume() }
        }
    }

    package func wake() {
        let waiter = state.withLock { state in
            defer { state.waiter = nil }
            if state.waiter == nil { state.pendingWake = true }
            return state.waiter
        }
        waiter?.continuation.resume(returning: .woken)
    }

    /// Moves the time on to `target`, stopping at each moment that is awaited; returns when all that was to
    /// be done by then is done, or nobody is left to do it.
    package func advance(to target: Instant) async {
        while true {
            await untilIdle()
            switch step(to: target) {
            case .busy: continue
            case .over: return
            case .stopped(let waiter): waiter.resume(returning: .reached)
            case .arrived(let waiter):
                // Whoever waits looks at the new time, as after any wake-up.
                waiter.resume(returning: .woken)
                await untilIdle()
                return
            }
        }
    }

    private enum Step {
        /// Somebody was woken meanwhile, and is at work.
        case busy
        case over
        case stopped(CheckedContinuation<WakeReason, Never>)
        case arrived(CheckedContinuation<WakeReason, Never>)
    }

    private func step(to target: Instant) -> Step {
        state.withLock { state in
            if state.isOver { return .over }
            guard let waiter = state.waiter, !state.pendingWake else { return .busy }
            let stops = waiter.deadline.map { $0 <= target } ?? false
            let moment = stops ? waiter.deadline ?? target : target
            if moment > state.now {
                state.elapsed += moment.duration(since: state.now)
                state.now = moment
            }
            state.waiter = nil
            return stops ? .stopped(waiter.continuation) : .arrived(waiter.continuation)
        }
    }

    /// Moves the time while nobody waits, as when the machine is off: it starts anew then.
    package func jump(to instant: Instant) {
        state.withLock {
            $0.now = instant
            $0.elapsed = .zero
            $0.life = Self.newLife
        }
    }

    /// Suspends the machine: every clock goes on, and nobody is woken before.
    package func suspend(until instant: Instant) async {
        await untilIdle()
        let waiter = state.withLock { state in
            state.elapsed += instant.duration(since: state.now)
            state.now = instant
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.continuation.resume(returning: .reached)
        await untilIdle()
    }

    /// What the kernel says of the clock from now on.
    package func synchronise(_ synchronisation: ClockReading.Synchronisation) {
        state.withLock { $0.synchronisation = synchronisation }
    }

    /// Sets the wall clock, forward or back, as an administrator does.
    package func set(to instant: Instant) async {
        await untilIdle()
        let waiter = state.withLock { state in
            state.now = instant
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.continuation.resume(returning: .clockSet)
        await untilIdle()
    }

    /// Nobody will wait for a moment any more: who moves the time must not wait for them.
    package func end() {
        let idle = state.withLock { state in
            state.isOver = true
            defer { state.idle = [] }
            return state.idle
        }
        for waiting in idle { waiting.resume() }
    }

    /// Suspends until the one who waits is waiting again, or never will.
    package func untilIdle() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                if state.isOver || (state.waiter != nil && !state.pendingWake) { return true }
                state.idle.append(continuation)
                return false
            }
            if isIdle { continuation.resume() }
        }
    }
}
