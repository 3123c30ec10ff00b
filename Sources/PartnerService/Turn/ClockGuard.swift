import Logging
import PartnerCore
import PartnerStore

/// Notices that the wall clock was set back, before anything is decided by it.
///
/// Up to a day is taken for a correction: what was recorded as having happened later is dated to today, and
/// no digest comes a second time. More than a day holds everything until the clock passes the last record
/// again, for then rather the clock is wrong than the records.
package struct ClockGuard {
    let store: Store
    let log: Logger

    package init(store: Store, log: Logger) {
        self.store = store
        self.log = log
    }

    /// A correction by a synchronised clock is smaller than this.
    private static let negligible = Duration.seconds(2)
    private static let correction = Duration.seconds(86_400)

    enum Verdict: Hashable {
        case admitted
        /// Nothing is decided or sent before the clock shows this.
        case held(until: Instant)
    }

    static func verdict(at now: Instant, lastSeen: Instant?) -> Verdict {
        guard let lastSeen, lastSeen.duration(since: now) > correction else { return .admitted }
        return .held(until: lastSeen)
    }

    func check(_ now: Instant, library: Library) throws -> Verdict {
        let lastSeen = try store.read { try DaemonRecord.load($0).lastSeen }
        let verdict = Self.verdict(at: now, lastSeen: lastSeen)
        guard verdict == .admitted else {
            log.error(
                "the clock lies before the last record: nothing is sent until it is right",
                metadata: ["now": "\(now)", "last-record": "\(lastSeen.map(\.description) ?? "none")"])
            return verdict
        }
        if let lastSeen, lastSeen.duration(since: now) > Self.negligible {
            try redate(now, was: lastSeen, library: library)
        }
        try see(now)
        return .admitted
    }

    /// Takes the clock for right, by the admin's word.
    package func accept(_ now: Instant, library: Library) throws {
        if let lastSeen = try store.read({ try DaemonRecord.load($0).lastSeen }), lastSeen > now {
            try redate(now, was: lastSeen, library: library)
        }
        try see(now)
    }

    private func redate(_ now: Instant, was lastSeen: Instant, library: Library) throws {
        log.warning(
            "the clock was set back; what was recorded later counts as of today",
            metadata: ["now": "\(now)", "was": "\(lastSeen)"])
        _ = try store.command(actor: "clock", verb: "redate", at: now) { db, command in
            try Redating.apply(
                recordedAfter: now,
                today: { library.date(in: $0, at: now) }, command, db)
        }
    }

    private func see(_ now: Instant) throws {
        try store.write { db in
            var record = try DaemonRecord.load(db)
            record.lastSeen = now
            try record.save(db)
        }
    }
}
