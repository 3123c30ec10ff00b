import PartnerControl
import PartnerCore
import PartnerStore

extension SheetImport {
    /// Takes the lines of a contact log over. A line that is on record already changes nothing, however often
    /// the sheet is read; one whose words were mended mends the record.
    mutating func take(_ rows: [TouchRow]) throws {
        var lines: [LineKey: [Line]] = [:]
        var order: [LineKey] = []
        for row in try news(in: rows) {
            guard let line = try line(row) else { continue }
            if lines[line.key] == nil { order.append(line.key) }
            lines[line.key, default: []].append(line)
        }
        for key in order { try take(lines[key] ?? [], key) }
    }

    struct LineKey: Hashable {
        let partner: Partner.ID
        let date: CivilDate
        let how: Touch.How
        let staff: StaffKey?
    }

    struct Line {
        let key: LineKey
        let row: TouchRow
        let partner: Partner
    }

    mutating func line(_ row: TouchRow) throws -> Line? {
        guard let partner = partner(called: row.partner, row: row.row, column: "partner") else { return nil }
        let today = today(in: partner.branch)
        guard row.date <= today else {
            refuse(
                .futureDate, row: row.row, column: "date", found: "\(row.date)",
                "\(row.date) has not come yet", expected: "a day up to \(today)")
            return nil
        }
        let how = TouchWord.how(row.how)
        if let text = row.how, how == nil {
            warn(
                .unknownName, row: row.row, column: "how", found: text,
                "\"\(text)\" is no way of being in touch that is known; it counts as a touch all the same")
        }
        let staff = speaker(row.staff, row: row.row)
        return Line(
            key: LineKey(partner: partner.id, date: row.date, how: how ?? .unknown, staff: staff), row: row,
            partner: partner)
    }

    /// The partner that a row means by a slug or a name; nil where the row was refused for it.
    mutating func partner(called text: String, row: Int, column: String) -> Partner? {
        if let found = index.slug(text) { return found }
        let named = index.named(text)
        if named.count == 1 { return named[0] }
        if named.count > 1 {
            refuse(
                .ambiguousName, row: row, column: column, found: text,
                "several partners are called \"\(text)\"",
                expected: "one of \(named.map(\.slug).joined(separator: ", "))")
        } else {
            let near = NearestName.all(for: text, among: index.names)
            refuse(
                .unknownName, row: row, column: column, found: text,
                "\"\(text)\" is no partner on record",
                expected: near.first.map { "did you mean \"\($0)\"?" } ?? "partnerctl partner add")
        }
        return nil
    }

    /// The lines of one day, partner, way and person, against what is on record of it: those with the same
    /// words first, then those whose words were mended, then what is new.
    private mutating func take(_ lines: [Line], _ key: LineKey) throws {
        guard let facts = try Facts.one(key.partner, db) else { return }
        var known = facts.touches.filter {
            $0.date == key.date && $0.how == key.how && $0.staff == key.staff && !claimed.contains($0.id)
        }
        .sorted { $0.id < $1.id }
        var open: [Line] = []
        for line in lines {
            if let match = known.firstIndex(where: { $0.note == line.row.note || line.row.note == nil }) {
                let touch = known.remove(at: match)
                memory.keep(line.row, of: key.partner, as: touch.id)
                let promised = try promise(line, outOf: touch.id, facts)
                if promised {
                    changed.append(row(line, [FieldChange(field: "promise", to: line.row.promise)]))
                } else {
                    same += 1
                }
            } else {
                open.append(line)
            }
        }
        for line in open {
            if known.isEmpty {
                let contact = try contact(line)
                let id = try Touches.add(
                    to: key.partner,
                    .init(
                        date: key.date, how: key.how, staff: key.staff, contact: contact, note: line.row.note),
                    from: number, command, db)
                memory.keep(line.row, of: key.partner, as: id)
                _ = try promise(line, outOf: id, facts)
                added.append(row(line, []))
            } else {
                let touch = known.removeFirst()
                memory.keep(line.row, of: key.partner, as: touch.id)
                var entry = PartnerStore.TouchEntry(touch)
                entry.note = line.row.note
                try Touches.change(touch.id, to: entry, command, db)
                _ = try promise(line, outOf: touch.id, facts)
                changed.append(
                    row(line, [FieldChange(field: "what was said", from: touch.note, to: line.row.note)]))
            }
        }
    }

    func row(_ line: Line, _ changes: [FieldChange]) -> Verb.Import.Row {
        Verb.Import.Row(row: line.row.row, slug: line.partner.slug, name: line.partner.name, changes: changes)
    }

    /// One that the sheet names and the records know; a sheet of touches makes no contacts.
    mutating func contact(_ line: Line) throws -> Int64? {
        guard let name = line.row.contact else { return nil }
        let wanted = PartnerIndex.folded(name)
        let known = try Contacts.of(line.partner.id, db)
        let exact = known.filter { PartnerIndex.folded($0.name) == wanted }
        let near = exact.isEmpty ? known.filter { PartnerIndex.folded($0.name).contains(wanted) } : exact
        if near.count == 1 { return near[0].id }
        warn(
            .unknownName, row: line.row.row, column: "contact", found: name,
            "\"\(name)\" is no contact of \(line.partner.name)",
            expected: "partnerctl contact add \(line.partner.slug) --name \"\(name)\"")
        return nil
    }

    /// - Returns: whether a promise was written down.
    mutating func promise(_ line: Line, outOf touch: Int64, _ facts: PartnerFacts) throws -> Bool {
        guard let what = line.row.promise else { return false }
        guard let due = line.row.promisedBy else {
            warn(
                .missing, row: line.row.row, column: "promise", found: what,
                "the promise \"\(what)\" has no day, so nobody can be reminded of it",
                expected: "a column with the day")
            return false
        }
        if facts.promises.contains(where: { $0.what == what && $0.made == line.row.date }) { return false }
        guard due >= line.row.date else {
            warn(
                .contradiction, row: line.row.row, column: "promise", found: "\(due)",
                "\"\(what)\" is promised for \(due), before the day it was made")
            return false
        }
        try Promises.add(
            to: line.partner.id, what: what, made: line.row.date, due: due, by: line.key.staff, outOf: touch,
            command, db)
        return true
    }
}
