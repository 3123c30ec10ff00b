import GRDB
import PartnerCore
import PartnerModel
import PartnerService
import PartnerStore

/// What `status` counts, and the audit of each request: item 15.
extension World {
    /// Each changed row of facts has its one row in the audit.
    func audit() throws {
        guard report.violation == nil else { return }
        take(try store.read { try trail.event($0) })
    }

    /// In each life after its first days, and now and then.
    func countsOfStatus() throws {
        var random = Random(scenario.seed, 21, day)
        guard report.violation == nil, day % 30 == 6 || random.once(in: 15) else { return }
        let status = try desk.status(), partners = status.partners
        let others = try store.read(OtherMail.init)
        var counts = Counts()
        counts.kept = partners.kept
        counts.due = partners.due
        counts.overdue = partners.overdue
        counts.lost = partners.lost
        counts.resting = partners.resting
        counts.lapsed = partners.lapsed
        counts.ended = partners.ended
        counts.building = partners.building
        counts.quiet = partners.quiet
        counts.orphans = partners.orphans
        // It shows these two within its sums: who is neither building nor established has no health.
        let healthy = partners.kept + partners.due + partners.overdue + partners.lost
        counts.established = healthy - partners.building
        counts.prospect = partners.total - healthy - partners.resting - partners.lapsed
        counts.outbox = status.mail.waiting - others.waiting
        counts.dead = status.mail.dead - others.dead
        report.count("counts of status")
        take(.counts(counts))
    }
}

/// Messages that the model is told nothing of: without a step, as an overview alone, a handover's pack, an alarm.
private struct OtherMail {
    let waiting: Int
    let dead: Int

    init(_ db: PartnerStore.Database) throws {
        func count(_ condition: String) throws -> Int {
            try Int.fetchOne(db, sql: "SELECT count(*) FROM message WHERE \(condition)") ?? 0
        }
        waiting = try count(
            "state = 'open' AND id NOT IN (SELECT message FROM step WHERE state = 'decided')")
        dead = try count("state = 'refused' AND id NOT IN (SELECT message FROM step)")
    }
}
