import PartnerCore

/// The lines of a contact log as they are now, each with the line that it was when the sheet was read last.
struct LinePairs {
    enum Pair {
        /// It stands there as before.
        case same(TouchRow, SheetMemory.TouchLine)
        /// One that stood there before is gone, and this one is nearly the same.
        case edited(TouchRow, SheetMemory.TouchLine)
        case new(TouchRow)
    }

    /// In the sheet's order.
    let pairs: [Pair]

    /// Rows may have moved: a line is known by what it says, not by where it stands.
    init(_ rows: [TouchRow], last: [SheetMemory.TouchLine]) {
        var before: [TouchRow: [Int]] = [:]
        for (index, line) in last.enumerated().reversed() {
            before[line.row.withoutPlace, default: []].append(index)
        }
        var gone = Set(last.indices)
        let matches = rows.map { row -> Int? in
            guard let index = before[row.withoutPlace]?.popLast() else { return nil }
            gone.remove(index)
            return index
        }
        var remaining = Remaining(last, gone)
        pairs = zip(rows, matches).map { row, match in
            if let match { return .same(row, last[match]) }
            return remaining.take(likest: row).map { .edited(row, last[$0]) } ?? .new(row)
        }
    }

    /// Lines that stood in the sheet and do so no more.
    private struct Remaining {
        private let last: [SheetMemory.TouchLine]
        private var gone: Set<Int>
        private var byPartner: [String: [Int]] = [:]
        private var byNote: [String: [Int]] = [:]

        init(_ last: [SheetMemory.TouchLine], _ gone: Set<Int>) {
            self.last = last
            self.gone = gone
            for index in gone.sorted() {
                byPartner[PartnerIndex.folded(last[index].row.partner), default: []].append(index)
                if let note = last[index].row.note { byNote[note, default: []].append(index) }
            }
        }

        mutating func take(likest row: TouchRow) -> Int? {
            let near =
                (byPartner[PartnerIndex.folded(row.partner)] ?? []) + (row.note.flatMap { byNote[$0] } ?? [])
            let ranked = near.filter(gone.contains).compactMap { index in
                row.likeness(to: last[index].row).map { (index, $0) }
            }
            guard let best = ranked.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }) else { return nil }
            gone.remove(best.0)
            return best.0
        }
    }
}

extension TouchRow {
    fileprivate var withoutPlace: TouchRow {
        var row = self
        row.row = 0
        return row
    }

    /// How much of a line is as it was in one that is gone; nil where it is another one.
    ///
    /// It is the same line put right where partner and day are the same and so is one thing more, where the day was
    /// put right and the words are the same, or where only the partner was another.
    fileprivate func likeness(to other: TouchRow) -> Int? {
        let isPartner = PartnerIndex.folded(partner) == PartnerIndex.folded(other.partner)
        let isDay = date == other.date
        let isNote = note != nil && note == other.note
        let isHow = how == other.how
        let isStaff = staff == other.staff
        let isPlace = row == other.row
        let isSame =
            isPartner
            ? isDay && (isNote || isHow || isStaff) || isNote
                || isPlace && isHow && isStaff && note == other.note
            : isDay && isNote && isHow && isStaff
        guard isSame else { return nil }
        return [isPartner, isDay, isNote, isHow, isStaff, isPlace].count { $0 }
    }
}
