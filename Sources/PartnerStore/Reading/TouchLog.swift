import GRDB
import PartnerCore

/// One exchange, with one partner or several, as it was written down.
package struct Exchange: Hashable, Sendable {
    /// One touch a partner, in the order in which they were written down.
    package let touches: [(partner: Partner.ID, touch: Touch)]

    package static func == (a: Exchange, b: Exchange) -> Bool {
        a.touches.map(\.touch) == b.touches.map(\.touch)
    }
    package func hash(into hasher: inout Hasher) { hasher.combine(touches.map(\.touch)) }

    /// The first, after which it is named.
    package var first: Touch { touches[0].touch }
    /// Who of ours, without repetition.
    package var staff: [StaffKey] {
        touches.map(\.touch).flatMap { [$0.staff].compactMap(\.self) + $0.others }.reduce(into: []) {
            kept, key in
            if !kept.contains(key) { kept.append(key) }
        }
    }
}

/// Who was in touch with whom, over the whole system.
package enum TouchLog {
    package struct Filter: Hashable, Sendable {
        package var staff: StaffKey?
        package var partner: Partner.ID?
        package var branch: BranchKey?
        package var since: CivilDate?
        package var until: CivilDate?

        package init(
            staff: StaffKey? = nil, partner: Partner.ID? = nil, branch: BranchKey? = nil,
            since: CivilDate? = nil, until: CivilDate? = nil
        ) {
            self.staff = staff
            self.partner = partner
            self.branch = branch
            self.since = since
            self.until = until
        }
    }

    /// Touches and attempts, the latest first. An exchange with several partners is one, and whole, wherever one of
    /// them is asked for. A partner that another turned out to be is read with it.
    package static func exchanges(_ filter: Filter, _ db: Database) throws -> [Exchange] {
        let family = try filter.partner.map { try Merges.family(of: Merges.survivor(of: $0, db), db) }
        let partners =
            family.map { family in
                "partner.number IN (\(family.map { String($0.rawValue) }.joined(separator: ", ")))"
            } ?? "TRUE"
        let rows = try db.list(
            "touch",
            """
            SELECT \(Touch.columns) FROM touch
            WHERE coalesce(exchange, -id) IN (
                SELECT coalesce(touch.exchange, -touch.id) FROM touch
                JOIN partner ON partner.number = touch.partner
                WHERE (:staff IS NULL OR touch.staff = :staff
                        OR EXISTS (SELECT 1 FROM touch_staff WHERE touch = touch.id AND touch_staff.staff = :staff))
                    AND \(partners)
                    AND (:branch IS NULL OR partner.branch = :branch)
                    AND (:since IS NULL OR touch.date >= :since)
                    AND (:until IS NULL OR touch.date <= :until))
            ORDER BY date DESC, id DESC
            """,
            [
                "staff": filter.staff, "branch": filter.branch,
                "since": filter.since, "until": filter.until,
            ]
        ) { (partner: $0.partner(1), touch: try Touch($0)) }
        var places: [Int64: Int] = [:]
        var groups: [[(partner: Partner.ID, touch: Touch)]] = []
        for row in rows {
            guard let exchange = row.touch.exchange else {
                groups.append([row])
                continue
            }
            if let place = places[exchange] {
                groups[place].append(row)
            } else {
                places[exchange] = groups.count
                groups.append([row])
            }
        }
        return groups.map { Exchange(touches: $0.sorted { $0.touch.id < $1.touch.id }) }
    }
}
