import PartnerControl
import PartnerCore
import PartnerStore

extension SheetImport {
    /// nil where the row is refused for it.
    mutating func lastContact(
        _ row: PartnerRow, today: CivilDate
    ) -> (date: CivilDate?, how: Touch.How)? {
        let how = TouchWord.how(row.how) ?? .unknown
        guard let date = row.lastContact else { return (nil, how) }
        guard date <= today else {
            refuse(
                .futureDate, row: row.row, column: "last contact", found: "\(date)",
                "the last contact, \(date), has not come yet", expected: "a day up to \(today)")
            return nil
        }
        return (date, how == .attempt ? .unknown : how)
    }

    mutating func fill(_ entry: inout PartnerEntry, from row: PartnerRow) {
        let address = row.wholeAddress
        if !address.isEmpty, !row.isWithin(entry.address) { entry.address = address }
        if let website = row.website { entry.website = website }
        if let notes = row.notes { entry.notes = notes }
        if let text = row.followUp {
            if let cadence = Cadence(text) {
                entry.followUp = cadence
            } else {
                refuse(
                    .unknownName, row: row.row, column: "follow-up", found: text, "\"\(text)\" is no cadence",
                    expected: "one like \"every 3 months\"")
            }
        }
        if let text = row.season {
            do {
                entry.season = try Season(reading: text)
            } catch {
                refuse(
                    .unknownName, row: row.row, column: "season", found: text,
                    "\"\(text)\" is no season: \(error.problem)", expected: error.expected)
            }
        }
    }

    /// The row's contact, added or brought up to date.
    func contact(
        _ row: PartnerRow, of partner: Partner.ID
    ) throws -> (id: Int64, changes: [FieldChange])? {
        guard let name = row.contactName ?? row.contactMail ?? row.contactPhone else { return nil }
        let wanted = PartnerIndex.folded(name)
        let known = try Contacts.of(partner, db)
            .first {
                PartnerIndex.folded($0.name) == wanted || ($0.mail != nil && $0.mail == row.contactMail)
            }
        guard let known else {
            let id = try Contacts.add(
                to: partner,
                .init(name: name, role: row.contactRole, phone: row.contactPhone, mail: row.contactMail),
                command, db)
            return (id, [FieldChange(field: "contact", to: name)])
        }
        var entry = PartnerStore.ContactEntry(known)
        if let role = row.contactRole { entry.role = role }
        if let phone = row.contactPhone { entry.phone = phone }
        if let mail = row.contactMail { entry.mail = mail }
        try Contacts.change(known.id, to: entry, command, db)
        return (known.id, FieldChanges.between(PartnerStore.ContactEntry(known), entry))
    }
}
