import PartnerCore
import PartnerStore

/// Whether somebody is still owed the week's ask for a handover: it comes with the first digest of each week of
/// asking that leaves, so that no outage can take it away and no second mail repeats it.
enum LeavingAsks {
    static func owed(
        to person: StaffKey, on date: CivilDate, besides message: Int64? = nil, _ household: Household,
        _ db: Database
    ) throws -> [LeavingAsk] {
        if household.roster.leaving.isEmpty { return [] }
        return try LeavingAsk.all(
            household.facts.values, in: household.library, roster: household.roster, on: date
        ).filter { ask in
            guard ask.asked == person, let week = ask.week(upTo: date) else { return false }
            return try !Digests.hasLeft(to: person, in: week, besides: message, db)
        }
    }
}

extension Household {
    /// What a digest says of it.
    func leaving(_ ask: LeavingAsk) -> DigestLeaving {
        let today = library.date(in: library.staff[ask.staff]?.branch, at: instant)
        let week = ask.week(upTo: today)?.lowerBound.adding(days: 7)
        return DigestLeaving(
            name: name(ask.staff), lastDay: ask.lastDay,
            partners: ask.partners.compactMap { facts[$0]?.partner.name }.sorted(),
            mend: "partnerctl handover \(ask.staff) NAME --from \(ask.lastDay.adding(days: 1))",
            again: week.flatMap { $0 <= ask.lastDay ? $0 : nil })
    }
}
