import PartnerCore
import PartnerStore

extension MailHold {
    /// Why nothing is decided and sent, as things stand: the first reason that applies; nil: none does.
    static func find(
        _ record: DaemonRecord, _ access: Store.Access, _ reading: ClockReading
    ) -> MailHold? {
        if access == .reading { return .anotherMachine }
        if let damage = record.damage { return .damaged(found: damage) }
        if case .olderBackup(let lacks) = record.held { return .olderBackup(lacks: lacks) }
        return byClock(reading, since: record.look)
    }

    /// What programs switch on.
    var code: String {
        switch self {
        case .anotherMachine: "another-machine"
        case .damaged: "damaged"
        case .olderBackup: "older-backup"
        case .clockAwaited: "clock-awaited"
        case .clockBack: "clock-back"
        case .clockAhead: "clock-ahead"
        case .longOff: "long-off"
        }
    }

    /// When it may have ended by itself; nil: only somebody's doing ends it, and that wakes.
    func nextLook(_ reading: ClockReading) -> Instant? {
        // That a clock is synchronised now is told by nobody.
        let soon = reading.now.adding(.seconds(60))
        switch self {
        case .anotherMachine, .olderBackup: return nil
        // It is looked at again: a disk that failed may read well now.
        case .damaged: return reading.now.adding(.seconds(3600))
        case .clockAwaited(let until): return min(until, soon)
        case .clockBack(let lastRecord):
            return reading.synchronisation == .awaited ? min(lastRecord, soon) : lastRecord
        case .clockAhead, .longOff: return reading.synchronisation == .awaited ? soon : nil
        }
    }
}
