import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func status() throws -> Verb.Status.Reply {
        try read { db in
            let household = try household(db)
            let outbox = try OutboxSummary.load(at: household.instant, db)
            let standing = configuration.whole
            let hold = try hold(db), storm = try StormRecord.load(db).storm
            let record = try DaemonRecord.load(db)
            let wake = NextWake(store: store, library: library)
            let findings = try StatusFindings(
                household: household, outbox: outbox, outages: OutageRecord.lasting(db),
                standing: standing, hold: hold,
                storm: storm,
                daemon: record,
                trouble: pulse.beats(at: time.uptime) ? pulse.trouble : "the daemon is stuck in what it does",
                faults: Sanity.faults(db), calendarTrouble: pulse.calendarTrouble, markTrouble: mark?.trouble,
                moment: moment,
                drop: dropFinding(db), inbox: inboxFinding(db)
            ).all(db)
            return Verb.Status.Reply(
                verdict: findings.map(\.severity).max { $0.rank < $1.rank } ?? .healthy, findings: findings,
                now: moment(household.instant),
                next: hold == nil && storm == nil
                    ? try next(wake, outbox, at: household.instant, db) : nil,
                partners: household.counts, mail: mail(outbox), log: log(outbox), rules: rules(standing),
                data: Verb.Status.DataState(
                    path: store.path, bytes: try Sanity.size(db), lastChecked: record.checked.map(moment)),
                clock: clock, sheets: try sheets(db), drop: try drop(db),
                running: running)
        }
    }

    private func next(
        _ wake: NextWake, _ outbox: OutboxSummary, at now: Instant, _ db: Database
    ) throws -> Verb.Status.NextWake? {
        let digests = try wake.digests(after: now, db)
        if let retry = outbox.nextTry, digests.map({ retry < $0.at }) ?? true {
            return Verb.Status.NextWake(at: moment(retry), why: .retry, count: outbox.waiting)
        }
        return digests.map { Verb.Status.NextWake(at: moment($0.at), why: .digests, count: $0.people) }
    }

    private func mail(_ outbox: OutboxSummary) -> Verb.Status.MailState {
        Verb.Status.MailState(
            waiting: outbox.waiting, oldestWaiting: outbox.oldest.map(moment),
            nextTry: outbox.nextTry.map(moment), dead: outbox.refused,
            lastAccepted: outbox.lastAccepted.map(moment), lastAcceptedTo: outbox.lastAcceptedTo,
            acceptedThisWeek: outbox.acceptedThisWeek)
    }

    private func log(_ outbox: OutboxSummary) -> Verb.Status.LogState? {
        configuration.current.channels.log.map {
            Verb.Status.LogState(path: $0.path, lastWritten: outbox.lastLogged.map(moment))
        }
    }

    private func rules(_ standing: ConfigurationInForce.Standing) -> Verb.Status.RulesState {
        Verb.Status.RulesState(
            file: configuration.path, inForceSince: moment(standing.since),
            warnings: standing.configuration.warnings(on: moment(time.now).date).map(\.description),
            refusedReload: standing.refused.map {
                Verb.Status.RefusedReload(at: moment($0.at), errors: ["\($0.errors)"])
            })
    }

    private var clock: Verb.Status.ClockState {
        let synchronisation = time.synchronisation
        return Verb.Status.ClockState(
            zone: library.firstZone.name, virtual: time is VirtualTime,
            synchronised: synchronisation == .synchronised,
            trouble: synchronisation == .awaited ? "not synchronised" : nil)
    }

    private var running: Verb.Status.RunningState {
        Verb.Status.RunningState(
            version: process.version, since: moment(process.started), process: process.identifier)
    }

    private func sheets(_ db: Database) throws -> [Verb.Status.SheetState] {
        try configuration.current.sheets.map { sheet in
            guard let record = try Sheets.get(sheet.identity, db) else {
                return Verb.Status.SheetState(path: sheet.path, outcome: .notYet)
            }
            return SheetResult(stored: record.result).state(of: sheet.path, readAt: moment(record.readAt))
        }
    }
}

extension Verb.Status.Verdict {
    fileprivate var rank: Int {
        switch self {
        case .healthy: 0
        case .attention: 1
        case .failing: 2
        }
    }
}

extension Household {
    /// How many partners stand where.
    var counts: Verb.Status.PartnerCounts {
        let plans = agenda.plans.values.filter { $0.stage != nil }
        let living = plans.filter { $0.stage?.stage != .ended }
        func health(_ health: Health) -> Int { living.count { $0.health == health } }
        func stage(_ stage: Stage) -> Int { living.count { $0.stage?.stage == stage } }
        return Verb.Status.PartnerCounts(
            total: living.count, kept: health(.kept), due: health(.due), overdue: health(.overdue),
            lost: health(.lost), resting: stage(.resting), lapsed: stage(.lapsed),
            ended: plans.count - living.count, building: stage(.building),
            quiet: living.count { $0.occurrences.contains(where: \.isQuiet) },
            orphans: living.count { $0.orphan != nil })
    }
}
