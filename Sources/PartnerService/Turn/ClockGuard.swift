import Logging
import PartnerCore
import PartnerStore

/// Looks at the clock before anything is decided by it, and remembers what it showed.
///
/// A clock that is right by now, but was ahead before, has left records behind it: what was recorded as having
/// happened later is dated to today, and no digest comes a second time.
package struct ClockGuard {
    let store: Store
    let log: Logger

    package init(store: Store, log: Logger) {
        self.store = store
        self.log = log
    }

    /// A correction by a synchronised clock is smaller than this.
    private static let negligible = Duration.seconds(2)

    /// Looks at everything that may hold the mail; where nothing does, the clock is taken for right.
    /// - Returns: why nothing may be decided and sent; nil: it may.
    func check(_ reading: ClockReading, library: Library) throws -> MailHold? {
        let (record, hasLaterRecords) = try store.read { db in
            (
                try DaemonRecord.load(db),
                try Redating.isAnyRecord(after: reading.now.adding(Self.negligible), db)
            )
        }
        if let hold = MailHold.find(record, store.access, reading) {
            // By a later start nobody could tell any more.
            if case .clockAhead = hold, record.held == nil {
                try holdAhead(reading.now)
            }
            return hold
        }
        // What was typed while a wrong clock held the mail is later than anything that was taken for right.
        let wasAhead = wasAhead(record, reading.now)
        if wasAhead || hasLaterRecords {
            let counts = try store.command(actor: "clock", verb: "redate", at: reading.now) { db, command in
                try Self.redate(reading.now, library, command, db)
            }
            if wasAhead || counts != Redating.Counts() {
                log.warning(
                    "the clock was set back; what was recorded later counts as of today",
                    metadata: [
                        "now": "\(reading.now)",
                        "was": "\(record.lastSeen.map(\.description) ?? "unknown")",
                    ])
            }
        }
        try store.write { try DaemonRecord.update($0) { $0.take(reading) } }
        return nil
    }

    private func wasAhead(_ record: DaemonRecord, _ now: Instant) -> Bool {
        if record.held == .clockAhead { return true }
        return record.lastSeen.map { $0.duration(since: now) > Self.negligible } ?? false
    }

    private func holdAhead(_ now: Instant) throws {
        try store.command(actor: "clock", verb: "hold", at: now) { db, _ in
            try DaemonRecord.update(db) { $0.held = .clockAhead }
        }
    }

    /// Takes the clock for right by the admin's word, in the caller's command.
    static func accept(
        _ reading: ClockReading, library: Library, _ command: PartnerStore.Command, _ db: Database
    ) throws {
        try redate(reading.now, library, command, db)
        try DaemonRecord.update(db) { $0.take(reading) }
    }

    @discardableResult
    private static func redate(
        _ now: Instant, _ library: Library, _ command: PartnerStore.Command, _ db: Database
    ) throws -> Redating.Counts {
        try Redating.apply(
            recordedAfter: now, today: { library.date(in: $0, at: now) }, command, db)
    }
}
