import PartnerControl
import PartnerCore
import PartnerStore

extension SheetImport {
    mutating func take(_ rows: [PartnerRow]) throws {
        var seen: [Partner.ID: Int] = [:]
        for written in rows {
            let line = memory.line(of: written)
            // What was not changed in the sheet since it was read last says nothing new.
            let row = line.map { written.changed(since: $0.row) } ?? written
            let before = issues.count
            var owner = line?.partner
            defer {
                let isRefused = issues.dropFirst(before).contains { $0.severity == .refusal }
                memory.keep(isRefused ? line?.row : written, of: owner)
            }
            let found = line.flatMap { index.partner($0.partner) }.map(Found.known) ?? find(written)
            if case .unclear = found { continue }
            if case .known(let partner) = found {
                if let earlier = seen[partner.id] {
                    refuse(
                        .contradiction, row: row.row, found: row.name,
                        "\"\(row.name)\" stands in row \(earlier) already",
                        expected: "one row a partner, or a slug column that tells them apart")
                    continue
                }
                seen[partner.id] = row.row
                owner = partner.id
                try update(partner, from: row)
            } else if let partner = try add(row) {
                seen[partner.id] = row.row
                owner = partner.id
            }
        }
    }

    private enum Found {
        case known(Partner), new, unclear
    }

    /// By the slug; else by name, and where several bear it, by branch.
    private mutating func find(_ row: PartnerRow) -> Found {
        if let slug = row.slug {
            return index.slug(slug.text).map(Found.known) ?? .new
        }
        let named = index.named(row.name)
        if named.count <= 1 { return named.first.map(Found.known) ?? .new }
        let here = row.branch.flatMap(branch).map { branch in named.filter { $0.branch == branch } } ?? []
        if here.count == 1 { return .known(here[0]) }
        refuse(
            .ambiguousName, row: row.row, found: row.name, "several partners are called \"\(row.name)\"",
            expected: "a slug column: \(named.map(\.slug).joined(separator: ", "))")
        return .unclear
    }

    private func branch(_ text: String) -> BranchKey? {
        let wanted = PartnerIndex.folded(text)
        return library.branches.values.first {
            $0.key.rawValue == text || PartnerIndex.folded($0.name) == wanted
                || PartnerIndex.folded($0.key.rawValue) == wanted
                || PartnerIndex.folded($0.name) == wanted + "-branch"
        }?.key
    }

    /// The kind as the configuration names it, in the singular or the plural; else as the sheet has it.
    private mutating func kind(_ text: String?, row: Int) -> KindKey? {
        guard let text else { return nil }
        let folded = PartnerIndex.folded(text)
        for name in [folded, folded.hasSuffix("s") ? String(folded.dropLast()) : folded, folded + "s"]
        where library.policies[KindKey(name)] != nil { return KindKey(name) }
        let near = NearestName.best(for: folded, among: library.policies.keys.map(\.rawValue))
        warn(
            .unknownName, row: row, column: "kind", found: text,
            "the configuration has no policy for the kind \"\(text)\"; the default holds",
            expected: near.map { "did you mean \"\($0)\"?" })
        return KindKey(folded)
    }

    // MARK: A new partner

    private mutating func add(_ row: PartnerRow) throws -> Partner? {
        let before = issues.count
        let steward = staff(row.steward, row: row.row, column: "steward")
        let home: BranchKey
        if let text = row.branch {
            guard let found = branch(text) else {
                let near = NearestName.best(for: text, among: library.branches.values.map(\.name))
                refuse(
                    .unknownName, row: row.row, column: "branch", found: text, "\"\(text)\" is no branch",
                    expected: near.map { "did you mean \"\($0)\"?" })
                return nil
            }
            home = found
        } else if let found = steward.flatMap({ library.staff[$0]?.branch }) ?? onlyBranch {
            home = found
        } else {
            refuse(
                .missing, row: row.row, column: "branch",
                "it is not clear which branch \"\(row.name)\" belongs to",
                expected: "a branch column, or a steward")
            return nil
        }
        guard let slug = freeSlug(row) else { return nil }
        let today = today(in: home)
        let kind = kind(row.kind, row: row.row) ?? Self.otherKind
        guard let touch = lastContact(row, today: today),
            let stage = stage(
                row, touch: touch.date, kind: kind, today: today, openDays: library.branches[home]?.openDays)
        else { return nil }
        if issues.dropFirst(before).contains(where: { $0.severity == .refusal }) { return nil }

        var entry = PartnerEntry(slug: slug, name: row.name, kind: kind, branch: home)
        entry.backup = staff(row.backup, row: row.row, column: "backup")
        fill(&entry, from: row)
        let id = try Partners.add(entry, command, db)
        try Stages.set(
            stage, for: id, on: today, cause: .imported, by: nil, reason: nil, command, db)
        try Stewardships.set(steward, for: id, on: today, command, db)
        let contact = try contact(row, of: id)
        if let date = touch.date {
            try Touches.add(
                to: id, .init(date: date, how: touch.how, staff: steward, contact: contact?.id), from: number,
                command, db)
        }
        if let partner = try Partners.get(id, db) {
            index.add(partner)
            added.append(.init(row: row.row, slug: partner.slug, name: partner.name))
            return partner
        }
        return nil
    }

    /// For partners of whose kind nothing is said.
    private static let otherKind: KindKey = "other"

    private var onlyBranch: BranchKey? { library.branches.count == 1 ? library.branches.keys.first : nil }

    private mutating func freeSlug(_ row: PartnerRow) -> Slug? {
        guard let wanted = row.slug ?? Slug(from: row.name) else {
            refuse(
                .badSlug, row: row.row, found: row.name, "no slug can be made of \"\(row.name)\"",
                expected: "a slug column")
            return nil
        }
        let taken = index.slugs
        return taken.contains(wanted.text)
            ? (2...).lazy.map(wanted.numbered).first { !taken.contains($0.text) } : wanted
    }

    // MARK: Stage and last contact

    /// nil where the row is refused for it.
    private mutating func lastContact(
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

    /// Documentation/rules.md, "Stages": with a touch established, or lapsed if that is over three cadences
    /// ago; without one, where the import was told.
    private mutating func stage(
        _ row: PartnerRow, touch: CivilDate?, kind: KindKey, today: CivilDate, openDays: OpenDays?
    ) -> Stage? {
        if let text = row.stage {
            if let stage = StageWord.stage(text) { return stage }
            refuse(
                .unknownName, row: row.row, column: "stage", found: text, "\"\(text)\" is no stage",
                expected: Stage.allCases.map(\.rawValue).joined(separator: ", "))
            return nil
        }
        if let touch, let openDays {
            let cadence = row.followUp.flatMap(CadenceWord.cadence) ?? library.policy(for: kind).followUp
            let limit = cadence.date(after: touch, times: 3, openDays: openDays) ?? today
            return limit < today ? .lapsed : .established
        }
        guard let untouched else {
            refuse(
                .missing, row: row.row, column: "last contact",
                "\"\(row.name)\" has no last contact, so it is not clear where it stands",
                expected: "a date, or --as established or --as lapsed")
            return nil
        }
        return untouched == .established ? .established : .lapsed
    }

    // MARK: A known partner

    private mutating func update(_ partner: Partner, from row: PartnerRow) throws {
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
        try Partners.change(partner.id, to: entry, command, db)
        let stewardNow = facts.steward(on: today)
        if let steward, steward != stewardNow {
            changes.append(FieldChange(field: "steward", from: stewardNow?.rawValue, to: steward.rawValue))
            try Stewardships.set(steward, for: partner.id, on: today, command, db)
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

    // MARK: What both have

    private mutating func fill(_ entry: inout PartnerEntry, from row: PartnerRow) {
        let address = [row.address, row.city, row.zip].compactMap(\.self).joined(separator: ", ")
        if !address.isEmpty { entry.address = address }
        if let website = row.website { entry.website = website }
        if let notes = row.notes { entry.notes = notes }
        if let text = row.followUp {
            if let cadence = CadenceWord.cadence(text) {
                entry.followUp = cadence
            } else {
                refuse(
                    .unknownName, row: row.row, column: "follow-up", found: text, "\"\(text)\" is no cadence",
                    expected: "one like \"every 3 months\"")
            }
        }
    }

    /// The row's contact, added or brought up to date.
    private func contact(
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
