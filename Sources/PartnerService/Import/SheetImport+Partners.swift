import PartnerControl
import PartnerCore
import PartnerStore

extension SheetImport {
    mutating func take(_ rows: [PartnerRow]) throws {
        var seen: [Partner.ID: [PartnerRow]] = [:]
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
                if index.isFormer(slug: row.slug, name: row.name) {
                    owner = partner.id
                    try updateFormer(partner, from: row)
                    continue
                }
                if let earlier = seen[partner.id], disagrees(written, with: earlier) { continue }
                seen[partner.id, default: []].append(written)
                owner = partner.id
                try update(partner, from: row)
            } else if let partner = try add(written) {
                seen[partner.id] = [written]
                owner = partner.id
            }
        }
    }

    /// Refuses a row that says something else of its partner than an earlier one of the same sheet.
    private mutating func disagrees(_ row: PartnerRow, with earlier: [PartnerRow]) -> Bool {
        for other in earlier {
            guard let found = RowDisagreement(other, row) else { continue }
            let column = found.column.words
            refuse(
                .contradiction, row: row.row, column: column, found: found.later,
                "rows \(other.row) and \(row.row) are both \"\(row.name)\" and disagree: "
                    + "\(column) is \"\(found.earlier)\" in row \(other.row), \"\(found.later)\" in row \(row.row)",
                expected: "one row a partner, or a slug column that tells them apart")
            return true
        }
        return false
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

    func branch(_ text: String) -> BranchKey? {
        let wanted = PartnerIndex.folded(text)
        return library.branches.values.first {
            $0.key.rawValue == text || PartnerIndex.folded($0.name) == wanted
                || PartnerIndex.folded($0.key.rawValue) == wanted
                || PartnerIndex.folded($0.name) == wanted + "-branch"
        }?.key
    }

    /// The kind as the configuration names it, in the singular or the plural; else as the sheet has it.
    mutating func kind(_ text: String?, row: Int) -> KindKey? {
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
}
