import PartnerConfiguration
import PartnerCore
import PartnerStore

/// Whether a head is still owed the overview of the week: it comes with the first digest of each week that
/// leaves, so that no outage can take it away.
enum Overviews {
    static func isOwed(
        to person: StaffKey, on date: CivilDate, in library: Library, besides message: Int64? = nil,
        _ db: Database
    ) throws -> Bool {
        guard library.getsOverview(person) else { return false }
        return try !Digests.hasLeft(
            to: person, in: library.overviewWeek(of: date)...date, besides: message, db)
    }

    /// The weeks, by their first days, whose overview has left or waits to: each head's own weeks, as it may be Monday for one
    /// and still Sunday for another.
    static func given(in library: Library, at now: Instant, _ db: Database) throws -> Set<DigestKey> {
        let heads = library.staff.values.filter { library.getsOverview($0.key) }
        let left = try Digests.left(since: library.earliestDate(at: now).adding(days: -8), db)
        return Set(
            heads.flatMap { head -> [DigestKey] in
                guard let today = library.branches[head.branch]?.zone.date(now) else { return [] }
                // Yesterday's window may still be open.
                let weeks = Set([today.adding(days: -1), today].map(library.overviewWeek))
                return weeks.filter { week in
                    left.contains { $0.person == head.key && (week...today).contains($0.date) }
                }.map { DigestKey(person: head.key, date: $0) }
            })
    }

    /// One for each branch that the person heads.
    static func written(
        _ household: Household, for person: Staff, _ needs: NeedsSettings, _ db: Database
    ) throws -> [DigestOverview] {
        let outbox = try OutboxSummary.load(at: household.instant, db)
        let record = try DaemonRecord.load(db), started = record.started
        let weekAgo = household.instant.adding(.seconds(-7 * 24 * 3600))
        let handovers = try Handovers.all(db).filter { $0.recorded >= weekAgo }.map {
            (handover: $0, partners: try Handovers.partners(of: $0.id, db))
        }
        let waiting = try Outbox.open(decidedBefore: household.instant, db)
        let branches = household.library.branches(headedBy: person.key)
        let today = household.library.date(in: person.branch, at: household.instant)
        let proposals = try Proposals(household, branches: Set(branches.map(\.key)), needs, from: today, db)
        return branches.map { branch in
            let proof = ProofOfLife(
                upDays: started.map { Int(household.instant.duration(since: $0).milliseconds / 86_400_000) },
                lastLook: branch.zone.local(household.instant).time,
                acceptedThisWeek: outbox.acceptedThisWeek,
                // What was decided at this moment is on its way, and no cause for worry.
                waiting: waiting, recordsChecked: record.checked.map { branch.zone.date($0) })
            return OverviewWriter(
                household: household, branch: branch, reader: person, proof: proof,
                proposals: proposals, handovers: handovers
            )
            .overview()
        }
    }
}
