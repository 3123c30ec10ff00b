import PartnerControl
import PartnerCore
import PartnerStore

extension SheetImport {
    mutating func update(_ partner: Partner, from row: PartnerRow) throws {
        let before = issues.count
        guard var entry = PartnerEntry(partner) else {
            refuse(
                .badSlug, row: row.row, found: partner.slug,
                "the partner on record has the slug \"\(partner.slug)\", which is none",
                expected: "partnerctl partner edit")
            return
        }
        let today = today(in: partner.branch)
        guard let touch = lastContact(row, today: today) else { return }
        if let kind = kind(row.kind, row: row.row) { entry.kind = kind }
        if let text = row.branch {
            if let found = branch(text) {
                entry.branch = found
            } else {
                refuse(.unknownName, row: row.row, column: "branch", found: text, "\"\(text)\" is no branch")
            }
        }
        if let backup = staff(row.backup, row: row.row, column: "backup") { entry.backup = backup }
        if !memory.keepsName(of: row) { entry.name = row.name }
        fill(&entry, from: row)
        let steward = staff(row.steward, row: row.row, column: "steward")
        if issues.dropFirst(before).contains(where: { $0.severity == .refusal }) { return }
        try apply(entry, to: partner, steward: steward, touch: touch, row: row, today: today)
    }

    /// A row of one that was merged into another says when there was a contact; all else is the survivor's own.
    mutating func updateFormer(_ survivor: Partner, from row: PartnerRow) throws {
        warn(
            .contradiction, row: row.row, found: row.name,
            "\"\(row.name)\" was merged into \(survivor.name); only its contact is taken",
            expected: "a sheet with one row for both")
        let today = today(in: survivor.branch)
        guard let entry = PartnerEntry(survivor), let touch = lastContact(row, today: today) else { return }
        var bare = PartnerRow(row: row.row, name: survivor.name)
        bare.contactName = row.contactName
        bare.contactMail = row.contactMail
        bare.contactPhone = row.contactPhone
        bare.contactRole = row.contactRole
        try apply(entry, to: survivor, steward: nil, touch: touch, row: bare, today: today)
    }

    private mutating func apply(
        _ entry: PartnerEntry, to partner: Partner, steward: StaffKey?,
        touch: (date: CivilDate?, how: Touch.How), row: PartnerRow, today: CivilDate
    ) throws {
        guard let facts = try Facts.one(partner.id, db), let old = PartnerEntry(partner) else { return }
        var changes = FieldChanges.between(old, entry)
        if let text = row.stage, let wanted = StageWord.stage(text), let now = StageNow(facts, on: today),
            now.stage != wanted
        {
            warn(
                .contradiction, row: row.row, column: "stage", found: text,
                "\(partner.name) is \(now.stage.rawValue); an import does not change the stage",
                expected: "partnerctl stage \(partner.slug) \(wanted.rawValue)")
        }
        let stewardNow = facts.steward(on: today)
        let stage = StageNow(facts, on: today)?.stage
        let next = steward == stewardNow ? nil : steward
        var override: String?
        if next != nil || entry.branch != old.branch, let stage {
            guard
                let place = try place(
                    row, for: partner.id, of: next, at: entry.branch, in: stage,
                    column: next == nil ? .branch : .steward)
            else { return }
            override = place.override
            if let next { focus?.hand(partner.id, to: next) }
            focus?.move(partner.id, to: entry.branch)
        }
        try Partners.change(partner.id, to: entry, command, db)
        if let next {
            changes.append(FieldChange(field: "steward", from: stewardNow?.rawValue, to: next.rawValue))
        }
        if next != nil || override != nil {
            try Stewardships.set(
                next ?? stewardNow, for: partner.id, on: today, override: override, command, db)
        }
        let contact = try contact(row, of: partner.id)
        changes += contact?.changes ?? []
        if let date = touch.date, !facts.touches.contains(where: { $0.date == date && $0.how.isTouch }) {
            let last = facts.lastTouch(on: today)?.date
            changes.append(FieldChange(field: "last touch", from: last?.description, to: date.description))
            try Touches.add(
                to: partner.id,
                .init(date: date, how: touch.how, staff: steward ?? stewardNow, contact: contact?.id),
                from: number, command, db)
        }
        if changes.isEmpty {
            same += 1
        } else {
            changed.append(.init(row: row.row, slug: entry.slug.text, name: entry.name, changes: changes))
            if let partner = try Partners.get(partner.id, db) { index.add(partner) }
        }
    }
}
