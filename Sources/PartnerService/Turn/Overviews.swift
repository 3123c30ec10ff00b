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
        return try !Digests.hasLeft(to: person, in: date.startOfWeek...date, besides: message, db)
    }

    /// The weeks, by their Mondays, whose overview has left.
    static func given(in library: Library, on today: CivilDate, _ db: Database) throws -> Set<DigestKey> {
        let week = today.startOfWeek
        let heads = library.staff.keys.filter(library.getsOverview)
        return try Set(
            heads.filter { try Digests.hasLeft(to: $0, in: week...today, besides: nil, db) }
                .map { DigestKey(person: $0, date: week) })
    }

    /// One for each branch that the person heads.
    static func written(
        _ household: Household, for person: Staff, _ db: Database
    ) throws -> [DigestOverview] {
        let outbox = try OutboxSummary.load(at: household.instant, db)
        let started = try DaemonRecord.load(db).started
        let waiting = try Outbox.open(decidedBefore: household.instant, db)
        return household.library.branches(headedBy: person.key).map { branch in
            let proof = ProofOfLife(
                upDays: started.map { Int(household.instant.duration(since: $0).milliseconds / 86_400_000) },
                lastLook: branch.zone.local(household.instant).time,
                acceptedThisWeek: outbox.acceptedThisWeek,
                // What was decided at this moment is on its way, and no cause for worry.
                waiting: waiting)
            return OverviewWriter(household: household, branch: branch, reader: person, proof: proof)
                .overview()
        }
    }
}
