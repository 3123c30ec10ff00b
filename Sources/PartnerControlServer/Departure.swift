import Synchronization

/// The moment the caller is gone for good, for whoever wants to know at the time.
final class Departure: Sendable {
    private enum State {
        case here(onDeparture: (@Sendable () -> Void)?)
        case gone
    }

    private let state = Mutex(State.here(onDeparture: nil))

    func happened() {
        let action = state.withLock { state -> (@Sendable () -> Void)? in
            guard case .here(let action) = state else { return nil }
            state = .gone
            return action
        }
        action?()
    }

    var isPast: Bool {
        state.withLock { state in
            if case .gone = state { true } else { false }
        }
    }

    /// Runs `operation`, cancelled when the caller leaves.
    /// - Returns: nil if they left before it ended.
    func cancelling<Value: Sendable>(_ operation: @escaping @Sendable () async -> Value) async -> Value? {
        let (departures, ending) = AsyncStream<Never>.makeStream()
        watch { ending.finish() }
        defer { watch(nil) }
        return await withTaskGroup(of: Value?.self) { group in
            group.addTask { await operation() }
            group.addTask {
                for await _ in departures {}
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }

    private func watch(_ action: (@Sendable () -> Void)?) {
        let isPast = state.withLock { state in
            guard case .here = state else { return true }
            state = .here(onDeparture: action)
            return false
        }
        if isPast { action?() }
    }
}
