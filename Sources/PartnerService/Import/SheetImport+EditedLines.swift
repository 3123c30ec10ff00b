import PartnerControl
import PartnerCore
import PartnerStore

extension SheetImport {
    /// The lines that were not in the sheet when it was read last. One that was, and was put right since, puts its
    /// touch right; one that stands there as before says nothing, also where its touch was changed or removed in
    /// another way. A line that is gone leaves its touch on record: sheets are cleared, what happened stays.
    mutating func news(in rows: [TouchRow]) throws -> [TouchRow] {
        guard !memory.touches.isEmpty else { return rows }
        var new: [TouchRow] = []
        for pair in LinePairs(rows, last: memory.touches).pairs {
            switch pair {
            case .same(let row, let line):
                same += 1
                if let touch = line.touch { claimed.insert(touch) }
                memory.keep(row, of: line.partner, as: line.touch)
            case .edited(let row, let last):
                if let id = last.touch, let touch = try Touches.get(id, db) {
                    claimed.insert(id)
                    try mend(touch.touch, of: touch.partner, from: last, row)
                } else {
                    new.append(row)
                }
            case .new(let row): new.append(row)
            }
        }
        return new
    }

    private mutating func mend(
        _ touch: Touch, of partner: Partner.ID, from last: SheetMemory.TouchLine, _ row: TouchRow
    ) throws {
        guard let line = try line(row), let facts = try Facts.one(line.key.partner, db) else {
            // Refused: it counts when it can be taken.
            memory.keep(last.row, of: last.partner, as: last.touch)
            return
        }
        if line.partner.id != partner {
            try move(touch, of: partner, to: line, facts)
            return
        }
        var entry = PartnerStore.TouchEntry(touch)
        if row.date != last.row.date { entry.date = row.date }
        if row.how != last.row.how { entry.how = line.key.how }
        if row.staff != last.row.staff { entry.staff = line.key.staff }
        if row.note != last.row.note { entry.note = row.note }
        if row.contact != last.row.contact { entry.contact = try contact(line) }
        var changes = FieldChanges.list([
            ("date", touch.date.description, entry.date.description),
            ("how", touch.how.rawValue, entry.how.rawValue),
            ("by", touch.staff?.rawValue, entry.staff?.rawValue),
            ("with", try name(touch.contact), try name(entry.contact)),
            ("what was said", touch.note, entry.note),
        ])
        try Touches.change(touch.id, to: entry, command, db)
        if (row.promise, row.promisedBy) != (last.row.promise, last.row.promisedBy),
            try promise(line, outOf: touch.id, facts)
        {
            changes.append(FieldChange(field: "promise", to: row.promise))
        }
        memory.keep(row, of: partner, as: touch.id)
        if changes.isEmpty { same += 1 } else { changed.append(self.row(line, changes)) }
    }

    /// It was written to the wrong partner.
    private mutating func move(
        _ touch: Touch, of partner: Partner.ID, to line: Line, _ facts: PartnerFacts
    ) throws {
        let was = try Partners.get(partner, db)?.name
        try Touches.remove(touch.id, command, db)
        let id = try Touches.add(
            to: line.key.partner,
            .init(
                date: line.key.date, how: line.key.how, staff: line.key.staff, contact: try contact(line),
                note: line.row.note),
            from: number, command, db)
        _ = try promise(line, outOf: id, facts)
        memory.keep(line.row, of: line.key.partner, as: id)
        changed.append(row(line, [FieldChange(field: "partner", from: was, to: line.partner.name)]))
    }

    private func name(_ contact: Int64?) throws -> String? {
        try contact.flatMap { try Contacts.get($0, db) }?.name
    }
}
