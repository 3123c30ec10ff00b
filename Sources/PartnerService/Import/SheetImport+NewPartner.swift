import PartnerControl
import PartnerCore
import PartnerStore

extension SheetImport {
    mutating func add(_ row: PartnerRow) throws -> Partner? {
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
        } else if let found = steward.flatMap({ library.staff[$0]?.branch }) ?? otherwiseAt {
            home = found
        } else {
            refuse(
                .missing, row: row.row, column: "branch",
                "it is not clear which branch \"\(row.name)\" belongs to",
                expected: "a branch column, a steward, or --branch")
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
        guard let place = try place(row, for: nil, of: steward, at: home, in: stage, column: .stage) else {
            return nil
        }

        var entry = PartnerEntry(slug: slug, name: row.name, kind: kind, branch: home)
        entry.backup = staff(row.backup, row: row.row, column: "backup")
        fill(&entry, from: row)
        let id = try Partners.add(entry, command, db)
        try Stages.set(
            stage, for: id, on: today, cause: .imported, by: nil, reason: nil, override: place.override,
            command, db)
        try Stewardships.set(steward, for: id, on: today, command, db)
        let contact = try contact(row, of: id)
        if let date = touch.date {
            try Touches.add(
                to: id, .init(date: date, how: touch.how, staff: steward, contact: contact?.id), from: number,
                command, db)
        }
        if let partner = try Partners.get(id, db) {
            index.add(partner)
            focus?.add(partner, stage, since: today, steward: steward)
            added.append(.init(row: row.row, slug: partner.slug, name: partner.name))
            return partner
        }
        return nil
    }

    /// For partners of whose kind nothing is said.
    private static let otherKind: KindKey = "other"

    private mutating func freeSlug(_ row: PartnerRow) -> Slug? {
        guard let wanted = row.slug ?? Slug(from: row.name) else {
            refuse(
                .badSlug, row: row.row, found: row.name, "no slug can be made of \"\(row.name)\"",
                expected: "a slug column")
            return nil
        }
        return wanted.free(where: { !index.isTaken($0) })
    }

    /// Documentation/rules.md, "Stages": with a touch established, or lapsed if that is over three cadences
    /// ago; without one, where the import was told.
    private mutating func stage(
        _ row: PartnerRow, touch: CivilDate?, kind: KindKey, today: CivilDate, openDays: OpenDays?
    ) -> Stage? {
        if let text = row.stage {
            if let stage = StageWord.stage(text) {
                guard stage == .established, let touch, let openDays,
                    isGivenUp(row, touch: touch, kind: kind, today: today, openDays: openDays)
                else { return stage }
                warn(
                    .contradiction, row: row.row, column: "stage", found: text,
                    "the last contact, \(touch), is over three cadences ago: it comes in as lapsed",
                    expected: "partnerctl lost lists it, to be taken up again")
                return .lapsed
            }
            refuse(
                .unknownName, row: row.row, column: "stage", found: text, "\"\(text)\" is no stage",
                expected: Stage.allCases.map(\.rawValue).joined(separator: ", "))
            return nil
        }
        if let touch, let openDays {
            return isGivenUp(row, touch: touch, kind: kind, today: today, openDays: openDays)
                ? .lapsed : .established
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

    /// Whether the last touch is over three cadences ago.
    private func isGivenUp(
        _ row: PartnerRow, touch: CivilDate, kind: KindKey, today: CivilDate, openDays: OpenDays
    ) -> Bool {
        let cadence = row.followUp.flatMap { Cadence($0) } ?? library.policy(for: kind).followUp
        return cadence.date(after: touch, times: 3, openDays: openDays).map { $0 < today } ?? false
    }
}
