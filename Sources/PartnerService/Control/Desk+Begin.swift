import PartnerCore
import PartnerStore

extension Desk {
    /// What a daemon writes down before its first turn; one that may only read writes nothing. Throws ``StoreFault``.
    package func begin() throws {
        guard store.access == .writing else { return }
        try noticeOlderBackup()
        try mirror(library)
        try store.write { db in
            try DaemonRecord.update(db) { record in
                record.identity = machine ?? record.identity
                record.started = time.now
                record.time = time is VirtualTime ? .virtual : .system
            }
        }
    }

    /// Before anything is written: the counts would close up to each other.
    private func noticeOlderBackup() throws {
        guard let mark else { return }
        let writes = try store.writes()
        let lacks = mark.lacking(writes)
        store.afterEachCommit { mark.rise(to: $0) }
        if let lacks {
            try store.command(actor: "partnerd", verb: "hold", at: time.now) { db, _ in
                try DaemonRecord.update(db) { $0.held = .olderBackup(lacks: lacks) }
            }
        } else {
            mark.rise(to: writes)
        }
    }
}
