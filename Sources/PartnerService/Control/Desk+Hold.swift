import Logging
import PartnerControl
import PartnerCore
import PartnerStore

/// What holds all mail, and how the admin ends it.
extension Desk {
    /// Why nothing is sent now; nil: it is.
    func hold(_ db: Database) throws -> MailHold? {
        MailHold.find(try DaemonRecord.load(db), store.access, time.reading)
    }

    /// Sends again: takes the clock for right, or goes on from an older backup.
    package func releaseHold(
        _ request: Verb.ReleaseHold.Parameters, by caller: Caller
    ) throws -> Verb.ReleaseHold.Reply {
        let reading = time.reading
        let record = try read(DaemonRecord.load)
        switch request.hold {
        case .clock:
            guard MailHold.byClock(reading, since: record.look) != nil else {
                throw ControlFault(.refused, "no clock holds the mail", expected: holdsNow(), exitCode: 65)
            }
            try change("release clock", by: caller) { db, command in
                try ClockGuard.accept(reading, library: library, command, db)
            }
        case .backup:
            guard case .olderBackup = record.held else {
                throw ControlFault(
                    .refused, "no older backup holds the mail", expected: holdsNow(), exitCode: 65)
            }
            try change("release backup", by: caller) { db, _ in
                try DaemonRecord.update(db) { $0.held = nil }
            }
            mark?.restart(at: try refusing { try store.writes() })
        case .storm:
            guard try read(StormRecord.load).storm != nil else {
                throw ControlFault(.refused, "no storm holds the mail", expected: holdsNow(), exitCode: 65)
            }
            let today = library.firstZone.date(reading.now)
            try change("release storm", by: caller) { db, _ in
                try StormRecord.update(db) { record in
                    record.end()
                    record.calmOn = today
                }
            }
            wake()
        }
        let remains = try read(hold)
        return Verb.ReleaseHold.Reply(
            now: moment(reading.now), hold: request.hold, lastRecord: record.lastSeen.map(moment),
            remains: remains?.code)
    }

    private func holdsNow() -> String { "what partnerctl status names" }

    /// Makes this machine the one that writes the records; unless the caller is sure, says what that means.
    func adopt(_ request: Verb.Adopt.Parameters, by caller: Caller) throws -> Verb.Adopt.Reply {
        guard store.access == .reading, let machine else {
            throw ControlFault(.refused, "this machine writes these records already", exitCode: 65)
        }
        let lastRecord = try read(DaemonRecord.load).lastSeen
        let sure = request.sure ?? false
        if sure {
            try refusing {
                try store.takeOver {
                    try store.command(actor: caller.actor, verb: "adopt", at: time.now) { db, _ in
                        try DaemonRecord.update(db) { $0.identity = machine }
                    }
                }
            }
            try refusing { try begin() }
            wake()
        }
        return Verb.Adopt.Reply(
            now: moment(time.now), done: sure, machine: Host.name, path: store.path,
            lastRecord: lastRecord.map(moment), remains: try read(hold)?.code)
    }
}
