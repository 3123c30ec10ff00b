import PartnerControl
import PartnerCore
import PartnerStore

/// What is wrong, worst first, each with its evidence and its mend.
struct StatusFindings {
    let household: Household
    let outbox: OutboxSummary
    /// Channels that take nothing.
    let outages: [OutageRecord]
    let standing: ConfigurationInForce.Standing
    /// Why nothing is sent at all.
    let hold: MailHold?
    /// Why no digest is decided.
    let storm: Storm?
    let daemon: DaemonRecord
    /// Why the daemon's last turn could not be done.
    let trouble: String?
    /// Rows that make no sense.
    let faults: [String]
    /// Why the calendar files could not be written.
    let calendarTrouble: String?
    /// Why the count of changes could not be written.
    let markTrouble: String?
    let moment: (Instant) -> Moment
    /// What is wrong with the drop folder.
    let drop: Finding?
    /// What is wrong with the mails that come in, or waits among them.
    let inbox: Finding?

    typealias Finding = Verb.Status.Finding
    typealias Mend = Verb.Status.Mend

    /// A message that waits for longer than this after a try that failed is stuck.
    private static let patience = Duration.seconds(30 * 60)

    func all(_ db: Database) throws -> [Finding] {
        let findings =
            [
                held, stormy, turn, mailStuck, try deadLetters(db), try logStuck(db), refusedReload,
                headsGone,
                leaving, orphans,
                homeless,
                unreachable,
            ]
            + [try sheets(db), drop, inbox, senseless, later, calendars, mark]
        return findings.compactMap(\.self).sorted {
            ($0.severity == .failing ? 0 : 1) < ($1.severity == .failing ? 0 : 1)
        }
    }

    private var date: DateText { DateText(today: moment(household.instant).date) }

    func when(_ instant: Instant) -> String {
        let moment = moment(instant)
        return "\(date.shortWithWeekday(moment.date)) \(moment.local.time)"
    }

    private var turn: Finding? {
        trouble.map {
            Finding(
                code: "turn-failed", severity: .failing, topic: "daemon",
                what: "the daemon can't do its work",
                evidence: [$0], mends: [Mend(lines: ["journalctl -u partnerd"])])
        }
    }

    /// The mail system takes nothing, or a message waits for long.
    private var mailStuck: Finding? {
        outages.first { $0.channel == .sendmail }.map(mailDown) ?? longWaiting
    }

    private func mailDown(_ outage: OutageRecord) -> Finding {
        let next = outage.outage.map { ", next try \(when($0.nextTry))" } ?? ""
        let trouble = MailTrouble(outage, channels: standing.configuration.channels)
        return Finding(
            code: "mail-stuck", severity: .failing, topic: "mail",
            what: "the mail system has taken nothing since \(since(outage.since))",
            evidence: [
                "\(outbox.waiting) waiting, one is tried now and then until it takes mail again\(next)"
            ] + trouble.evidence,
            mends: trouble.mends + [Mend(lines: ["partnerctl outbox retry --all"])])
    }

    /// `Tue 9 March 08:31 (3 days)`
    private func since(_ instant: Instant) -> String {
        let days = Int(household.instant.duration(since: instant).milliseconds / 86_400_000)
        return when(instant) + (days > 0 ? " (\(days) day\(days == 1 ? "" : "s"))" : "")
    }

    private var longWaiting: Finding? {
        guard let oldest = outbox.oldest, let failure = outbox.lastFailure,
            household.instant.duration(since: oldest) > Self.patience
        else { return nil }
        let since = "since \(since(oldest))"
        var evidence = ["\(outbox.waiting) waiting, oldest \(since)"]
        if let next = outbox.nextTry { evidence[0] += ", next try \(when(next))" }
        evidence += MailTrouble(failure, channels: standing.configuration.channels).evidence
        return Finding(
            code: "mail-stuck", severity: .failing, topic: "mail", what: "no mail has left \(since)",
            evidence: evidence,
            mends: MailTrouble(failure, channels: standing.configuration.channels).mends
                + [Mend(lines: ["partnerctl outbox retry --all"])])
    }

    private func deadLetters(_ db: Database) throws -> Finding? {
        let dead = try Outbox.unmended(db)
        guard !dead.isEmpty else { return nil }
        return Finding(
            code: "dead-letters", severity: .attention, topic: "dead",
            what: dead.count == 1
                ? "1 message was given up on" : "\(dead.count) messages were given up on",
            evidence: dead.prefix(5).map { entry in
                "\(entry.message.id) to \(entry.message.recipient.address)"
                    + (entry.lastFailure?.words.map { ": \($0.firstLine)" } ?? "")
            },
            mends: [Mend(lines: ["partnerctl outbox show \(dead.first?.message.id ?? 1)"])])
    }

    /// A log that can't be written costs nobody a mail.
    private func logStuck(_ db: Database) throws -> Finding? {
        guard let path = standing.configuration.channels.log?.path else { return nil }
        if let outage = outages.first(where: { $0.channel == .log }) {
            return Finding(
                code: "log-stuck", severity: .attention, topic: "log",
                what: "the log could not be written since \(since(outage.since))",
                evidence: [outage.words] + (outage.outage.map { ["next try \(when($0.nextTry))"] } ?? []),
                mends: [Mend(lines: ["partnerctl outbox retry --all"])])
        }
        guard let failure = try Outbox.failedLogging(db) else { return nil }
        return Finding(
            code: "log-stuck", severity: .attention, topic: "log", what: "the log can't be written",
            evidence: [failure.words ?? path], mends: [Mend(lines: ["partnerctl outbox retry --all"])])
    }

    private func sheets(_ db: Database) throws -> Finding? {
        let troubled = try standing.configuration.sheets.compactMap { sheet -> (String, SheetResult)? in
            guard let record = try Sheets.get(sheet.identity, db) else { return nil }
            let result = SheetResult(stored: record.result)
            return result.outcome == .read ? nil : (sheet.path, result)
        }
        guard let first = troubled.first else { return nil }
        let what =
            switch first.1.outcome {
            case .missing: "a shared sheet is missing"
            case .refusedRows: "rows of a shared sheet could not be taken"
            case .unreadable, .notYet, .read: "a shared sheet can't be read"
            }
        return Finding(
            code: "sheet", severity: .attention, topic: "sheet", what: what,
            evidence: troubled.map { path, result in
                "\(path)" + (result.words.isEmpty ? "" : ": \(result.words)")
            },
            mends: [Mend(lines: ["put it right and save it; it is read again by itself"])])
    }

    private var refusedReload: Finding? {
        guard let refused = standing.refused else { return nil }
        return Finding(
            code: "reload-refused", severity: .attention, topic: "rules",
            what: "the configuration was refused on \(when(refused.at)); the one before stays in force",
            evidence: "\(refused.errors)".split(separator: "\n").prefix(4).map(String.init),
            mends: [Mend(lines: ["partnerctl check"]), Mend(lines: ["partnerctl reload"])])
    }

    private var orphans: Finding? {
        let orphans = household.agenda.plans.values
            .compactMap { plan in plan.orphan.map { (plan.partner, $0) } }
            .compactMap { id, orphan in household.facts[id].map { ($0.partner, orphan) } }
            .sorted { $0.0.slug < $1.0.slug }
        guard let first = orphans.first else { return nil }
        let shown = orphans.prefix(3).map { "\($0.0.name), \(household.words($0.1))" }
        return Finding(
            code: "orphans", severity: .attention, topic: "orphans",
            what: orphans.count == 1
                ? "1 partner has nobody to look after it"
                : "\(orphans.count) partners have nobody to look after them",
            evidence: ["\(orphans.count): \(shown[0])"] + shown.dropFirst()
                + (orphans.count > 3 ? ["and \(orphans.count - 3) more"] : []),
            mends: [Mend(lines: ["partnerctl assign \(first.0.slug) --to NAME"])])
    }

    /// Partners whose home branch the configuration does not have: they have no calendar, and no reminders.
    private var homeless: Finding? {
        let homeless = household.homeless
        guard let first = homeless.first else { return nil }
        return Finding(
            code: "branch-gone", severity: .attention, topic: "branch",
            what:
                "\(homeless.count) partner\(homeless.count == 1 ? " is" : "s are") at a branch that the configuration does not have: no reminders",
            evidence: homeless.prefix(3).map { "\($0.name), branch \($0.branch)" }
                + (homeless.count > 3 ? ["and \(homeless.count - 3) more"] : []),
            mends: [Mend(lines: ["partnerctl partner edit \(first.slug) --branch NAME"])])
    }

    private var unreachable: Finding? {
        let names = household.agenda.plans.values
            .filter { $0.occurrences.contains { $0.nextStep?.hold == .nobodyReachable } }
            .compactMap { household.facts[$0.partner]?.partner }
            .sorted { $0.slug < $1.slug }
        guard let first = names.first else { return nil }
        return Finding(
            code: "nobody-reachable", severity: .failing, topic: "staff",
            what: "nobody can be told about \(names.count) partner\(names.count == 1 ? "" : "s")",
            evidence: [first.name], mends: [Mend(lines: ["partnerctl assign \(first.slug) --to NAME"])])
    }

    private var calendars: Finding? {
        guard let calendarTrouble, let path = standing.configuration.calendars else { return nil }
        return Finding(
            code: "calendars-stuck", severity: .attention, topic: "calendar",
            what: "the calendar files can't be written",
            evidence: [calendarTrouble], mends: [Mend(lines: ["ls -ld \(path)"])])
    }

    private var mark: Finding? {
        markTrouble.map {
            Finding(
                code: "changes-uncounted", severity: .attention, topic: "data",
                what: "the count of changes can't be written: an older backup would not be noticed",
                evidence: [$0], mends: [Mend(lines: ["make room, or let partnerd write there"])])
        }
    }

    private var senseless: Finding? {
        let faults = faults + (daemon.misfits?.split(separator: "\n").map(String.init) ?? [])
        guard !faults.isEmpty else { return nil }
        return Finding(
            code: "senseless-rows", severity: .attention, topic: "data",
            what: "another program wrote rows that make no sense",
            evidence: Array(faults.prefix(5)) + (faults.count > 5 ? ["and \(faults.count - 5) more"] : []))
    }
}

extension StatusFindings {
    /// What another program wrote as having happened on a day that is still to come.
    private var later: Finding? {
        let facts = household.laterFacts
        guard let first = facts.first else { return nil }
        let shown = facts.prefix(5).map { "\($0.fact) of \($0.partner.name), \(date.day($0.fact.date))" }
        let mend =
            switch first.fact {
            case .touch(let touch): "partnerctl touch edit \(touch.id) --on DAY"
            case .evaluation(let evaluation): "partnerctl evaluate --remove \(evaluation.id)"
            }
        return Finding(
            code: "later-facts", severity: .attention, topic: "data",
            what: "what is to have happened on a day to come is passed over until then",
            evidence: shown + (facts.count > 5 ? ["and \(facts.count - 5) more"] : []),
            mends: [Mend(lines: [mend])])
    }
}

extension String {
    var firstLine: String { split(separator: "\n").first.map(String.init) ?? self }
}
