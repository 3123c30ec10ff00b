import Logging
import PartnerConfiguration
import PartnerCore
import PartnerStore

/// Looks at what was decided before it is committed: what is no usual day waits until the admin has looked.
///
/// It ends by itself when its cause has gone: the import is undone, the configuration put back.
struct StormGuard {
    let store: Store
    let configuration: Configuration
    let messageID: MessageIDSource
    let log: Logger

    /// Thrown within the transaction of the decisions, so that none of them is committed.
    struct Found: Error {
        let storm: Storm
        let today: CivilDate
    }

    private var library: Library { configuration.library }

    /// - Parameter household: as the decisions saw it.
    func judge(_ decisions: [Dispatcher.Decision], _ household: Household, _ db: Database) throws {
        let today = library.firstZone.date(household.instant)
        var record = try StormRecord.load(db)
        let plans = household.agenda.plans.values
        let due = plans.count(where: \.isDue)
        // A day that is held does not make the next one more usual.
        let days = record.dueOn.map { max(1, min(today, record.since ?? today).days(since: $0)) } ?? 1
        let dates = Set(decisions.map(\.date))
        let storm = Storm(
            mails: try dates.map { try Digests.mostADay(in: $0...$0, db) ?? 0 }.max() ?? 0,
            usual: try Digests.mostADay(in: today.adding(days: -28)...today.adding(days: -1), db),
            due: due, dueBefore: record.dueBefore,
            partners: plans.count { $0.stage.map { $0.stage != .ended } ?? false }, days: days)
        if storm.isOne(library.storm), record.calmOn != today { throw Found(storm: storm, today: today) }
        if record.storm != nil { log.notice("the storm is over: digests are decided again") }
        record.dueBefore = due
        record.dueOn = today
        record.end()
        try record.save(db)
    }

    /// Writes down that nothing is decided, and tells the admin, once.
    func hold(_ found: Found, at now: Instant) throws {
        try store.command(actor: "storm guard", verb: "hold", at: now) { db, _ in
            var record = try StormRecord.load(db)
            let isNew = record.storm == nil
            record.storm = found.storm
            record.since = record.since ?? found.today
            try record.save(db)
            guard isNew else { return }
            log.error(
                "no usual day: no digest is decided", metadata: ["why": "\(found.storm.words(library.storm))"]
            )
            _ = try Outbox.post(
                extra: .alarm, to: library.mail.admin, messageID: messageID.next(),
                subject: "No reminders go out: have a look first",
                words: """
                    \(found.storm.words(library.storm)).

                    So no digest is sent. If that is meant (a large import, a new policy), type: partnerctl release storm

                    If it is not, undo it, and mail goes on by itself: partnerctl import list and import undo NUMBER take an import back; the configuration, put back, is taken over by partnerctl reload. partnerctl preview shows what would go out.
                    """,
                channels: Set(configuration.channels), at: now, db)
        }
    }
}

extension Plan {
    /// Whether something of it is due, held back or not: that a silence or a handover's grace is over is no storm.
    /// Contact checks aside: those of an import all come a year later, on one day, and nobody has done anything wrong.
    fileprivate var isDue: Bool {
        occurrences.contains { $0.occurrence.clock != .contactCheck && $0.due.date <= today }
    }
}

extension Storm {
    /// `212 of 300 partners turned due at once; usual are at most 30 % a day`
    func words(_ limits: Limits) -> String {
        var parts: [String] = []
        if hasTooManyPartners(limits) {
            let since = days == 1 ? "at once" : "within \(days) days"
            parts.append(
                "\(turned) of \(partners) partners turned due \(since); more than \(limits.share) % a day is not usual"
            )
        }
        if hasTooManyMails(limits) {
            parts.append(
                "\(mails) mails would leave today; the most of a day before was \(usual ?? 0), and more than \(limits.mails) above that is not usual"
            )
        }
        return parts.joined(separator: "; ")
    }
}
