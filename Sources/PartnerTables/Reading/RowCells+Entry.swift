import PartnerCore

extension RowCells {
    /// Whether the row is an entry; where it isn't, that is reported.
    mutating func isEntry() -> Bool {
        if let index = row.cells.indices.dropFirst(columns.width).first(where: { !row[$0].isBlank }) {
            let found = row[index].text
            report(
                .refusal, .cellBeyondHeader, found: found,
                problem:
                    "\"\(CellText.shown(found))\" stands in column \(index + 1); the header has \(columns.width)",
                expected: "give that column a header, or empty the cell")
            return false
        }
        if LeftOut.isHeaderAgain(row, columns) {
            report(.warning, .repeatedHeader, problem: "the header once more; left out")
            return false
        }
        guard columns.used.contains(where: { !row[$0.index].isBlank }) else {
            let found = row.cells.first { !$0.isBlank }?.text ?? ""
            report(
                .warning, .nothingUsed, found: found,
                problem:
                    "the row of \"\(CellText.shown(found))\" has nothing in a column that is used; left out")
            return false
        }
        if let name = columns[columns.kind == .contacts ? .partner : .name] {
            let text = CellText.folded(row[name.index].text)
            if LeftOut.isFooter(text, row, column: name.index) {
                report(
                    .warning, .footer, name.field, found: text,
                    problem: "\"\(CellText.shown(text))\" looks like a remark about the sheet; left out")
                return false
            }
        }
        return true
    }

    /// The row as a partner; nil where it was refused.
    mutating func partner() -> PartnerRow? {
        // A missing name is a refusal; the other cells are looked at all the same, to tell all that is wrong.
        var partner = PartnerRow(row: row.number, name: required(.name) ?? "")
        partner.slug = slug(.slug)
        partner.kind = line(.kind)
        partner.branch = line(.branch)
        partner.steward = line(.steward)
        partner.backup = line(.backup)
        partner.contactName = contactName()
        partner.contactRole = line(.role)
        partner.contactMail = mail(.mail)
        partner.contactPhone = line(.phone)
        partner.address = line(.address)
        partner.city = line(.city)
        partner.zip = line(.zip)
        partner.lastContact = date(.lastContact)
        partner.how = line(.how)
        partner.website = line(.website)
        partner.notes = lines(.notes)
        partner.stage = line(.stage)
        partner.followUp = line(.followUp)
        partner.season = line(.season)
        return isRefused ? nil : partner
    }

    /// The row as a contact that was made; nil where it was refused.
    mutating func touch() -> TouchRow? {
        let partner = required(.partner)
        let date = date(.date)
        if date == nil, !isRefused {
            report(
                .refusal, .missing, .date, problem: "the date is missing",
                expected: "expected one like 2027-03-12")
        }
        let said = (note: lines(.notes), how: line(.how), staff: line(.staff), contact: line(.contact))
        let promise = (text: lines(.promise), by: self.date(.promisedBy))
        guard let partner, let date, !isRefused else { return nil }
        var touch = TouchRow(row: row.number, date: date, partner: partner)
        (touch.note, touch.how, touch.staff, touch.contact) = said
        (touch.promise, touch.promisedBy) = promise
        return touch
    }

    /// A contact's name from its own column, or from the two that share it.
    mutating func contactName() -> String? {
        if let name = line(.contact) { return name }
        let parts = [line(.contactFirstName), line(.contactLastName)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    mutating func required(_ field: ColumnField) -> String? {
        let before = issues.count
        if let line = line(field) { return line }
        if issues.count == before {
            let found = columns.used.map { row[$0.index] }.first { !$0.isBlank }?.text ?? ""
            report(
                .refusal, .missing, field, found: found,
                problem: "the \(field.rawValue) is missing in the row of \"\(CellText.shown(found))\"",
                expected: "fill it in, or empty the row")
        }
        return nil
    }
}
