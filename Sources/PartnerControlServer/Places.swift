/// Who may be connected, and who goes when there are too many.
///
/// Whoever waits for a caller can be sent away for another; whoever has a call in hand can't. So
/// idle, half-spoken and slow callers never keep the admin out.
struct Places<ID: Hashable & Sendable>: Sendable {
    enum Turn: Sendable {
        /// Waiting for the caller to call.
        case request
        /// Ours: a call is in hand.
        case call
        /// Waiting for the caller to take the reply.
        case reply
    }

    enum Entry: Hashable, Sendable {
        case entered
        case replaced(ID)
        case full
    }

    let limit: Int
    private var places: [ID: Place] = [:]
    private var turns: UInt64 = 0

    private struct Place {
        var turn: Turn
        /// Counts turns, not time: only the order matters.
        var since: UInt64
    }

    init(limit: Int) {
        self.limit = limit
    }

    mutating func enter(_ id: ID) -> Entry {
        var entry = Entry.entered
        if places.count >= limit {
            guard let gone = longestWaiting(.request) ?? longestWaiting(.reply) else { return .full }
            places[gone] = nil
            entry = .replaced(gone)
        }
        set(id, .request)
        return entry
    }

    /// - Returns: false when it has no place (any more).
    mutating func turn(_ id: ID, to turn: Turn) -> Bool {
        guard places[id] != nil else { return false }
        set(id, turn)
        return true
    }

    mutating func leave(_ id: ID) {
        places[id] = nil
    }

    func all(in turn: Turn) -> [ID] {
        places.filter { $0.value.turn == turn }.map(\.key)
    }

    private mutating func set(_ id: ID, _ turn: Turn) {
        turns += 1
        places[id] = Place(turn: turn, since: turns)
    }

    private func longestWaiting(_ turn: Turn) -> ID? {
        places.filter { $0.value.turn == turn }.min { $0.value.since < $1.value.since }?.key
    }
}
