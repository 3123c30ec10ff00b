import PartnerCore
import PartnerMail
import PartnerService
import PartnerStore

@testable import PartnerStore

/// What must hold of the records whenever the daemon sleeps: Documentation/rules.md, sections 3.7, 6 and 8.
///
/// What was looked at is not looked at again, where it can't change any more.
struct DayRules {
    private var lastMessage: Int64 = 0
    private var lastDigest: Int64 = 0
    /// All messages before this one were closed and logged when they were looked at.
    private var firstOpen: Int64 = 0

    mutating func complaints(_ handings: [Handing], library: Library, _ db: Database) throws -> [String] {
        let wrong = try keys(db) + newMessages(library, db) + newDigests(library, db)
        let spoken = try spoken(handings, since: firstOpen, db)
        firstOpen =
            try db.one(
                "delivery", "SELECT min(message) FROM delivery WHERE state IN ('open', 'waiting')"
            ) { $0.optionalInt(0) ?? lastMessage } ?? lastMessage
        return wrong + spoken
    }

    // MARK: Keys

    private func keys(_ db: Database) throws -> [String] {
        func rows(_ what: String, _ sql: String) throws -> [String] {
            try db.list("key", sql) { "\(what): \($0.text(0))" }
        }
        return try rows(
            "a step twice",
            """
            SELECT partner || ' ' || clock || ' ' || subject || ' ' || anchor || ' ' || step || ' ' || round
            FROM step GROUP BY partner, clock, subject, anchor, step, round HAVING count(*) > 1
            """)
            + rows(
                "rounds that do not count",
                """
                SELECT partner || ' ' || clock || ' ' || subject || ' ' || anchor || ' ' || step FROM step
                GROUP BY partner, clock, subject, anchor, step
                HAVING max(round) <> count(*) - 1 OR min(round) <> 0
                """)
            + rows(
                "two decided steps of a clock",
                """
                SELECT partner || ' ' || clock || ' ' || subject FROM step WHERE state = 'decided'
                GROUP BY partner, clock, subject HAVING count(*) > 1
                """)
            + rows(
                "two digests of a date",
                """
                SELECT staff || ' ' || date FROM digest WHERE set_aside IS NULL
                GROUP BY staff, date HAVING count(*) > 1
                """)
            + rows(
                "two open digests of a person that can both change",
                """
                SELECT staff FROM message WHERE state = 'open' AND kind = 'digest' AND fixed IS NULL
                GROUP BY staff HAVING count(*) > 1
                """)
            + rows("a reference to nothing", "SELECT \"table\" FROM pragma_foreign_key_check")
    }

    // MARK: What was decided

    private mutating func newMessages(_ library: Library, _ db: Database) throws -> [String] {
        let ids = try db.list(
            "message", "SELECT id FROM message WHERE kind = 'digest' AND id > \(lastMessage) ORDER BY id"
        ) { $0.int(0) }
        lastMessage = ids.last ?? lastMessage
        let entries = try ids.compactMap { try Outbox.entry($0, db) }
        return entries.flatMap { entry in
            let message = entry.message
            guard let person = message.staff.flatMap({ library.staff[$0] }), let date = message.digestDate
            else { return ["message \(message.id) is to nobody"] }
            return
                (decidedInTime(person, date, message.created, library)
                + withinBudget(entry.steps, library.mail.asksADay)
                + (entry.steps.contains { $0.addressee != person.key } ? ["another's step"] : []))
                .map { "deciding \(message.id) (\(person.key) \(date)): \($0)" }
        }
    }

    /// That there was nothing to say is decided in the same window.
    private mutating func newDigests(_ library: Library, _ db: Database) throws -> [String] {
        let rows = try db.list(
            "digest", "SELECT id, staff, date, decided_at FROM digest WHERE id > \(lastDigest) ORDER BY id"
        ) { (id: $0.int(0), staff: $0.staff(1), date: try $0.date(2), at: $0.instant(3)) }
        lastDigest = rows.last?.id ?? lastDigest
        return rows.flatMap { row in
            library.staff[row.staff].map { decidedInTime($0, row.date, row.at, library) }
                ?? ["a digest of \(row.staff), who is gone"]
        }
    }

    private func decidedInTime(
        _ person: Staff, _ date: CivilDate, _ instant: Instant, _ library: Library
    ) -> [String] {
        guard let branch = library.branches[person.branch] else { return ["\(person.key) is of no branch"] }
        let local = branch.zone.local(instant)
        // The window may reach into the next day.
        let minutes =
            local.date.days(since: date) * 1440 + local.time.minutesSinceMidnight
            - person.digestTime.minutesSinceMidnight
        return (0..<540 ~= minutes ? [] : ["decided at \(local.iso) for \(date)"])
            + (branch.openDays.isOpen(on: date) ? [] : ["\(date) is a closed day of \(person.key)'s branch"])
    }

    /// 8 (10): promises and what is handed up are exempt; two places are always left for the ordinary.
    private func withinBudget(_ steps: [StepRecord], _ budget: Int) -> [String] {
        let partners = Dictionary(grouping: steps, by: \.occurrence.partner).values
        let isExempt = { (steps: [StepRecord]) in
            steps.contains { $0.occurrence.clock == .promise || $0.step.isEscalation }
        }
        let exempt = partners.count(where: isExempt)
        let ordinary = partners.count { !isExempt($0) && $0.contains(where: \.step.isAsk) }
        return ordinary <= max(2, budget - exempt)
            ? [] : ["\(ordinary) ordinary beside \(exempt) exempt, of \(budget)"]
    }

    // MARK: What was handed over

    /// The same of every message there ever was, dead letters that were sent again among them.
    func finalComplaints(_ handings: [Handing], _ db: Database) throws -> [String] {
        try spoken(handings, since: 0, db)
    }

    /// Each accepted parcel's steps are spoken, each spoken step was in one, and the log has a line for each.
    private func spoken(_ handings: [Handing], since first: Int64, _ db: Database) throws -> [String] {
        let accepted = Dictionary(
            handings.filter { $0.answer == .accepted && $0.message >= first }.map {
                (key: Key(message: $0.message, way: $0.way), $0)
            },
            uniquingKeysWith: { $1 })
        let states = try db.list(
            "message",
            """
            SELECT message.id, message.state,
                EXISTS (SELECT 1 FROM delivery WHERE message = message.id AND channel = 'sendmail'),
                (SELECT state FROM delivery WHERE message = message.id AND channel = 'log')
            FROM message WHERE kind = 'digest' AND id >= \(first)
            """
        ) { (id: $0.int(0), state: $0.text(1), mailed: $0.int(2) == 1, log: $0.optionalText(3)) }
        let records = try Dictionary(
            grouping: db.list(
                "step",
                "SELECT message, step, anchor, clock, round, state, partner FROM step WHERE message >= \(first)"
            ) { (message: $0.int(0), name: try Self.name($0), state: $0.text(5)) }, by: \.message)
        return states.flatMap { message -> [String] in
            let steps = records[message.id] ?? []
            let spoken = steps.filter { $0.state == "spoken" }.map(\.name).sorted()
            let leading: PartnerStore.Channel = message.mailed ? .sendmail : .log
            let handing = accepted[Key(message: message.id, way: leading)]
            var wrong: [String] = []
            if let handing, handing.parcel.steps.map(Self.name).sorted() != spoken,
                message.state == "accepted"
            {
                wrong.append("it carried \(handing.parcel.steps.map(Self.name)), spoken are \(spoken)")
            }
            if handing == nil && (!spoken.isEmpty || message.state == "accepted") {
                wrong.append("\(message.state), with \(spoken) spoken, and was never accepted")
            }
            if handing != nil && message.state != "accepted" {
                wrong.append("accepted by the mail system, and \(message.state) in the records")
            }
            if message.mailed, message.log == "accepted" {
                let line = accepted[Key(message: message.id, way: .log)]
                let expected =
                    message.state == "accepted"
                    ? spoken : steps.filter { $0.state == "dead" }.map(\.name).sorted()
                if line?.parcel.steps.map(Self.name).sorted() != expected {
                    wrong.append("logged \(line?.parcel.steps.map(Self.name) ?? []), said \(expected)")
                }
                if line?.parcel.mailed.rawValue != message.state {
                    wrong.append(
                        "logged as \(line?.parcel.mailed.rawValue ?? "nothing"), is \(message.state)")
                }
            }
            return wrong.map { "message \(message.id): \($0)" }
        }
    }

    private struct Key: Hashable {
        let message: Int64
        let way: PartnerStore.Channel
    }

    private static func name(_ row: Columns) throws -> String {
        "\(row.text(3)) \(row.text(2)) \(row.text(1)) \(row.int(4))"
    }

    private static func name(_ step: Parcel.Spoken) -> String {
        "\(step.clock) \(step.anchor) \(step.step) \(step.round)"
    }
}
