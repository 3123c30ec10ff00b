import PartnerCore

/// The rows of a list of partners as they are now, each with the line that it was when the sheet was read last.
struct RowPairs {
    /// By row number as it is now: which of the lines.
    private(set) var lines: [Int: Int] = [:]

    /// By what a row is known again: the slug, or name and branch.
    private struct Key: Hashable {
        let slug: Slug?
        let name: String
        let branch: String?

        init(_ row: PartnerRow) {
            slug = row.slug
            name = row.slug == nil ? PartnerIndex.folded(row.name) : ""
            branch = row.slug == nil ? row.branch.map(PartnerIndex.folded) : nil
        }
    }

    init() {}

    /// A row is the line that says the same, wherever that stood; else the one of its slug, or of its name and branch,
    /// whose place it does not deny; else, where the name or the branch was changed, the one in its stead that says all
    /// else.
    init(_ rows: [PartnerRow], last: [PartnerRow]) {
        guard !last.isEmpty else { return }
        var alike: [PartnerRow: [Int]] = [:]
        for index in last.indices.reversed() { alike[last[index].withoutNumber, default: []].append(index) }
        var free = Set(last.indices)
        for row in rows {
            guard let index = alike[row.withoutNumber]?.popLast() else { continue }
            lines[row.row] = index
            free.remove(index)
        }
        let byKey = Dictionary(grouping: last.indices) { Key(last[$0]) }
        let changed = Dictionary(grouping: rows.filter { lines[$0.row] == nil }) { Key($0) }
        for (key, rows) in changed { pair(rows, byKey[key] ?? [], last, &free) }
        let byNumber = Dictionary(last.indices.map { (last[$0].row, $0) }) { first, _ in first }
        for row in rows where lines[row.row] == nil {
            guard let index = byNumber[row.row], last[index].isRenamed(to: row) else { continue }
            lines[row.row] = index
        }
    }

    private mutating func pair(
        _ rows: [PartnerRow], _ known: [Int], _ last: [PartnerRow], _ free: inout Set<Int>
    ) {
        func isSamePlace(_ row: PartnerRow, _ index: Int) -> Bool {
            row.slug != nil || RowPlace(row).difference(from: RowPlace(last[index])) == nil
        }
        var left: [PartnerRow] = []
        for row in rows {
            let fitting = known.filter { free.contains($0) && isSamePlace(row, $0) }
            if let index = fitting.first(where: { last[$0].row == row.row }) ?? fitting.first {
                lines[row.row] = index
                free.remove(index)
            } else {
                left.append(row)
            }
        }
        let open = known.filter(free.contains)
        if left.count == 1, open.count == 1 {
            // It moved.
            lines[left[0].row] = open[0]
            free.remove(open[0])
            return
        }
        // One more contact of a partner that has a row already.
        for row in left { lines[row.row] = known.first { isSamePlace(row, $0) } }
    }
}

extension PartnerRow {
    fileprivate var withoutNumber: PartnerRow {
        var row = self
        row.row = 0
        return row
    }

    /// Whether all that a row says but its name or its branch is as before, and that is something.
    fileprivate func isRenamed(to other: PartnerRow) -> Bool {
        guard slug == nil, other.slug == nil, name != other.name || branch != other.branch else {
            return false
        }
        var before = self, after = other
        (before.name, after.name) = ("", "")
        (before.branch, after.branch) = (nil, nil)
        let says = [steward, contactName, contactMail, contactPhone, address, website, notes].contains {
            $0 != nil
        }
        return says && before == after
    }
}
