import GRDB
import PartnerCore

/// What digests proposed to whom.
package enum Offers {
    /// Those of digests of these dates on that left, or may still leave.
    package static func since(_ date: CivilDate, _ db: Database) throws -> [Proposal.Offer] {
        try db.list(
            "candidate_offer",
            """
            SELECT candidate_offer.id, candidate_offer.staff, candidate, partner, digest_date
            FROM candidate_offer JOIN message ON message.id = message
            WHERE digest_date >= :date AND message.state IN ('open', 'accepted')
            ORDER BY candidate_offer.id
            """, ["date": date]
        ) { row in
            try Proposal(row, candidate: 2, partner: 3).map {
                Proposal.Offer(to: row.staff(1), what: $0, date: try row.date(4))
            }
        }.compactMap(\.self)
    }

    /// What one digest proposes, in its order, each with why.
    package static func of(
        message: Int64, _ db: Database
    ) throws -> [(what: Proposal, why: String?)] {
        try db.list(
            "candidate_offer",
            """
            SELECT id, candidate, partner, why FROM candidate_offer
            WHERE message = :message ORDER BY id  -- candidate_offer_message
            """, ["message": message]
        ) { row in Proposal(row, candidate: 1, partner: 2).map { ($0, row.optionalText(3)) } }
        .compactMap(\.self)
    }

    package static func add(
        _ what: Proposal, why: String?, to staff: StaffKey, in message: Int64, at now: Instant, _ db: Database
    ) throws {
        let (candidate, partner) = Decisions.keys(what)
        try db.run(
            sql: """
                INSERT INTO candidate_offer (staff, candidate, partner, why, message, recorded)
                VALUES (:staff, :candidate, :partner, :why, :message, :now)
                """,
            arguments: [
                "staff": staff, "candidate": candidate, "partner": partner, "why": why, "message": message,
                "now": now,
            ])
    }
}

extension Digests {
    /// By person and Monday, from this date on: whether a digest of that week had something to say.
    package static func heard(since date: CivilDate, _ db: Database) throws -> [DigestKey: Bool] {
        var heard: [DigestKey: Bool] = [:]
        try db.each(
            "digest",
            """
            SELECT digest.staff, date, coalesce(message.state IN ('open', 'accepted'), 0)
            FROM digest LEFT JOIN message ON message.id = digest.message
            WHERE date >= :date AND set_aside IS NULL
            """, ["date": date]
        ) { row in
            let week = DigestKey(person: row.staff(0), date: try row.date(1).startOfWeek)
            heard[week] = heard[week] == true || row.int(2) == 1
        }
        return heard
    }
}
