import NIOCore
import Synchronization

/// The open connections of one server.
final class Connections: Sendable {
    typealias ID = ObjectIdentifier

    private struct State {
        var places: Places<ID>
        var channels: [ID: any Channel] = [:]
        var isStopping = false
    }

    private let state: Mutex<State>

    init(limit: Int) {
        state = Mutex(State(places: Places(limit: limit)))
    }

    var isStopping: Bool { state.withLock(\.isStopping) }

    /// The place is kept until `leave`, also when the caller has gone: what was called goes on.
    /// - Returns: false when there is no place.
    func enter(_ channel: any Channel) -> Bool {
        let id = ObjectIdentifier(channel)
        let (entered, replaced) = state.withLock { state -> (Bool, (any Channel)?) in
            guard !state.isStopping else { return (false, nil) }
            switch state.places.enter(id) {
            case .full: return (false, nil)
            case .entered:
                state.channels[id] = channel
                return (true, nil)
            case .replaced(let gone):
                state.channels[id] = channel
                return (true, state.channels.removeValue(forKey: gone))
            }
        }
        // Outside the lock: closing may run handlers that come back here.
        replaced?.close(promise: nil)
        return entered
    }

    /// - Returns: false when the connection is to end: it lost its place, or the server stops and
    ///   has not begun the call.
    func turn(_ channel: any Channel, to turn: Places<ID>.Turn) -> Bool {
        state.withLock { state in
            if case .request = turn, state.isStopping { return false }
            return state.places.turn(ObjectIdentifier(channel), to: turn)
        }
    }

    func leave(_ channel: any Channel) {
        state.withLock { state in
            state.places.leave(ObjectIdentifier(channel))
            state.channels[ObjectIdentifier(channel)] = nil
        }
    }

    /// Nobody enters or calls any more; calls in hand go on.
    func stop() {
        let idle = state.withLock { state in
            state.isStopping = true
            return state.places.all(in: .request).compactMap { id in
                state.places.leave(id)
                return state.channels.removeValue(forKey: id)
            }
        }
        for channel in idle { channel.close(promise: nil) }
    }

    func closeAll() {
        let rest = state.withLock { state in
            defer { state.channels = [:] }
            return Array(state.channels.values)
        }
        for channel in rest { channel.close(promise: nil) }
    }
}
