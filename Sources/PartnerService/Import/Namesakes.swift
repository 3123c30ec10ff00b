import PartnerCore

/// The rows of one sheet that have the same name and no slug, by the places in which they say that their partner is.
///
/// Lists often have a row for each contact of one partner, and as often a row for each of several partners of one
/// name. A place tells them apart; a row that says nothing of a place is the only one's there is.
struct Namesakes {
    /// Rows of one partner.
    struct Group {
        fileprivate(set) var place: RowPlace
        /// In the sheet's order; the first one speaks for all.
        fileprivate(set) var rows: [PartnerRow]
    }

    enum Standing {
        /// All rows of the name are one partner's.
        case alone
        /// One of several partners of the name: which, by its place in `groups`.
        case one(of: Int)
        /// It may be one or another of them.
        case unclear
    }

    /// By folded name; only those that several bear.
    private var groups: [String: [Group]] = [:]
    /// By row number.
    private var standings: [Int: Standing] = [:]

    init(_ rows: [PartnerRow]) {
        var byName: [String: [PartnerRow]] = [:]
        for row in rows where row.slug == nil {
            byName[PartnerIndex.folded(row.name), default: []].append(row)
        }
        for (name, rows) in byName where rows.count > 1 { sort(rows, name) }
    }

    private mutating func sort(_ rows: [PartnerRow], _ name: String) {
        var groups: [Group] = []
        var places: [(row: PartnerRow, group: Int?)] = []
        // Who says most says first where there is something.
        let ranked = rows.map { ($0, RowPlace($0)) }.enumerated()
            .sorted { (-$0.element.1.detail, $0.offset) < (-$1.element.1.detail, $1.offset) }
        for (_, (row, place)) in ranked {
            let fitting = groups.indices.filter { groups[$0].place.difference(from: place) == nil }
            switch fitting.count {
            case 0:
                places.append((row, groups.count))
                groups.append(Group(place: place, rows: [row]))
            case 1:
                places.append((row, fitting[0]))
                groups[fitting[0]].place.join(place)
                groups[fitting[0]].rows.append(row)
            default: places.append((row, nil))
            }
        }
        guard groups.count > 1 else { return }
        for index in groups.indices { groups[index].rows.sort { $0.row < $1.row } }
        self.groups[name] = groups
        for (row, group) in places { standings[row.row] = group.map { .one(of: $0) } ?? .unclear }
    }

    func standing(of row: PartnerRow) -> Standing { standings[row.row] ?? .alone }

    /// All that bear the name of this row.
    func groups(named row: PartnerRow) -> [Group] { groups[PartnerIndex.folded(row.name)] ?? [] }
}
