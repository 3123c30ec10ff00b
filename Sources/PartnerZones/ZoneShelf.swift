import PartnerCore
import Synchronization

/// The rules of the zones in use, read again when the system's database has changed.
///
/// A daemon runs for years, and a country that drops summer time gives a month's notice: the zones that are
/// handed out here follow the shelf, so that whoever holds one holds the rules of today.
package final class ZoneShelf: Sendable {
    private struct State {
        var rules: [String: ZoneRules] = [:]
        var fingerprint: ZoneFingerprint?
    }

    private let database: ZoneDatabase
    private let state = Mutex(State())

    package init(_ database: ZoneDatabase) { self.database = database }

    /// The zone of that name, which stays up to date.
    package func zone(named name: String) throws(ZoneError) -> any TimeZoneRules {
        let rules = try database.rules(named: name)
        state.withLock { state in
            state.rules[name] = rules
            state.fingerprint = database.fingerprint(of: state.rules.keys)
        }
        return Zone(name: name, shelf: self, first: rules)
    }

    /// Reads the zones again, where the database has changed since.
    /// - Returns: whether any rule is another now. A zone that can't be read any more keeps its rules.
    package func refresh() -> Bool {
        state.withLock { state in
            let fingerprint = database.fingerprint(of: state.rules.keys)
            if fingerprint == state.fingerprint { return false }
            state.fingerprint = fingerprint
            var changed = false
            for (name, old) in state.rules {
                // A package manager may be in the middle of its work: what is there then counts next time.
                guard let new = try? database.rules(named: name), new != old else { continue }
                state.rules[name] = new
                changed = true
            }
            return changed
        }
    }

    fileprivate func rules(_ name: String) -> ZoneRules? { state.withLock { $0.rules[name] } }

    private struct Zone: TimeZoneRules {
        let name: String
        let shelf: ZoneShelf
        let first: ZoneRules

        func utcOffset(at instant: Instant) -> Int { (shelf.rules(name) ?? first).utcOffset(at: instant) }
    }
}
