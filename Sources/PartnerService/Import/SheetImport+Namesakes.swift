import PartnerControl
import PartnerCore

extension SheetImport {
    /// Whom a row of a sheet means.
    enum Found {
        case known(Partner)
        /// One that was merged into this one.
        case former(Partner)
        case new
        /// The row was refused for it.
        case unclear
    }

    /// Of several partners of one name, which are which: by place in `Namesakes.groups`.
    struct SettledNames {
        fileprivate var found: [String: [Settled]] = [:]

        fileprivate enum Settled {
            case known(Partner.ID)
            case former(Partner.ID)
            case new
            case unclear
        }
    }

    /// By the slug; else by name and place, and where several bear the name, by branch.
    mutating func find(_ row: PartnerRow) -> Found {
        if let slug = row.slug {
            guard let known = index.slug(slug.text) else { return .new }
            return index.isFormer(slug: slug, name: row.name) ? .former(known) : .known(known)
        }
        switch namesakes.standing(of: row) {
        case .alone: return findAlone(row)
        case .one(let group):
            let name = PartnerIndex.folded(row.name)
            let settled = names.found[name] ?? settle(row)
            names.found[name] = settled
            switch settled[group] {
            case .known(let id): return index.partner(id).map(Found.known) ?? .new
            case .former(let id): return index.partner(id).map(Found.former) ?? .new
            case .new: return .new
            case .unclear: return refuseAmbiguous(row, index.named(row.name))
            }
        case .unclear:
            refuse(
                .ambiguousName, row: row.row, found: row.name,
                "several rows are called \"\(row.name)\", in different places, and it is not clear which this one means",
                expected: "its city and ZIP, or a slug column")
            return .unclear
        }
    }

    /// One that was added is from now on who the other rows of its place mean.
    mutating func added(_ partner: Partner, by row: PartnerRow) {
        guard row.slug == nil, case .one(let group) = namesakes.standing(of: row) else { return }
        names.found[PartnerIndex.folded(row.name)]?[group] = .known(partner.id)
        guard group > 0, let first = namesakes.groups(named: row).first,
            let other = first.rows.first,
            let column = RowPlace(row).difference(from: first.place)
        else { return }
        warn(
            .ambiguousName, row: row.row, column: column.words, found: row.name,
            "\"\(row.name)\" is another than that of row \(other.row), for it is in another place",
            expected: "if they are one, the same place in both rows, or a slug column")
    }

    private mutating func findAlone(_ row: PartnerRow) -> Found {
        let named = index.named(row.name)
        if named.count <= 1 {
            guard let only = named.first else { return .new }
            if case .former(let survivor)? = index.record(of: row) { return .former(survivor) }
            return index.isFormer(slug: nil, name: row.name) ? .former(only) : .known(only)
        }
        if let exact = index.record(of: row) { return exact }
        let here = row.branch.flatMap(branch).map { branch in named.filter { $0.branch == branch } } ?? []
        return here.count == 1 ? .known(here[0]) : refuseAmbiguous(row, named)
    }

    private mutating func refuseAmbiguous(_ row: PartnerRow, _ named: [Partner]) -> Found {
        let what = named.count == 1 ? "rows of this sheet, and one partner on record," : "partners"
        refuse(
            .ambiguousName, row: row.row, found: row.name, "several \(what) are called \"\(row.name)\"",
            expected: "a slug column: \(named.map(\.slug).joined(separator: ", "))")
        return .unclear
    }

    /// Who of those on record is who of the sheet's: by what the sheet said last, then by the very same address, then
    /// where only one of those on record can be it.
    private func settle(_ row: PartnerRow) -> [SettledNames.Settled] {
        let groups = namesakes.groups(named: row)
        var settled = [SettledNames.Settled?](repeating: nil, count: groups.count)
        var taken: Set<Partner.ID> = []
        for (number, group) in groups.enumerated() {
            guard let id = group.rows.lazy.compactMap({ memory.line(of: $0)?.partner }).first else {
                continue
            }
            if index.partner(id) != nil {
                settled[number] = .known(id)
                taken.insert(id)
            } else if let survivor = index.survivor(of: id) {
                settled[number] = .former(survivor.id)
            }
        }
        for (number, group) in groups.enumerated() where settled[number] == nil {
            switch group.rows.lazy.compactMap({ index.record(of: $0) }).first {
            case .known(let partner)? where !taken.contains(partner.id):
                settled[number] = .known(partner.id)
                taken.insert(partner.id)
            case .former(let partner)?: settled[number] = .former(partner.id)
            default: break
            }
        }
        let left = index.named(row.name).filter { !taken.contains($0.id) }
        let fitting = groups.enumerated().map { number, group in
            settled[number] == nil ? left.filter { fits($0, group) } : []
        }
        return groups.indices.map { number in
            if let known = settled[number] { return known }
            guard let partner = fitting[number].first else { return .new }
            let isOnly =
                fitting[number].count == 1 && fitting.count { $0.contains { $0.id == partner.id } } == 1
            return isOnly ? .known(partner.id) : .unclear
        }
    }

    private func fits(_ partner: Partner, _ group: Namesakes.Group) -> Bool {
        let branches = group.rows.compactMap { $0.branch.flatMap(branch) }
        return (branches.isEmpty || branches.contains(partner.branch))
            && RowPlace(address: partner.address).difference(from: group.place) == nil
    }
}

extension PartnerIndex {
    /// The one of this name whose address is as the row has it; nil: none, or the row has none.
    fileprivate func record(of row: PartnerRow) -> SheetImport.Found? {
        let address = FoldedText(row.wholeAddress)
        guard !address.text.isEmpty else { return nil }
        if let known = named(row.name).first(where: { $0.address.map { FoldedText($0) } == address }) {
            return .known(known)
        }
        return formerNamesake(row.name, at: address).map(SheetImport.Found.former)
    }
}
