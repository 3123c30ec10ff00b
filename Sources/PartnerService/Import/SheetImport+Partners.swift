import PartnerControl
import PartnerCore
import PartnerStore

extension SheetImport {
    mutating func take(_ rows: [PartnerRow]) throws {
        memory.pair(rows)
        namesakes = Namesakes(rows)
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
            let found = line.flatMap { recorded($0.partner, row) } ?? find(written)
            switch found {
            case .unclear: continue
            case .former(let partner):
                owner = partner.id
                try updateFormer(partner, from: row)
            case .known(let partner):
                if let earlier = seen[partner.id], disagrees(written, with: earlier) { continue }
                seen[partner.id, default: []].append(written)
                owner = partner.id
                try update(partner, from: row)
            case .new:
                guard let partner = try add(written) else { continue }
                added(partner, by: written)
                seen[partner.id] = [written]
                owner = partner.id
            }
        }
    }

    /// The one that a row was when its sheet was read last.
    private func recorded(_ id: Partner.ID, _ row: PartnerRow) -> Found? {
        guard let partner = index.partner(id) else { return index.survivor(of: id).map(Found.former) }
        return index.isFormer(slug: row.slug, name: row.name) ? .former(partner) : .known(partner)
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
        // Once a sheet: a list of a thousand has few kinds.
        guard unknownKinds.insert(folded).inserted else { return KindKey(folded) }
        warn(
            .unknownName, row: row, column: "kind", found: text,
            "the configuration has no policy for the kind \"\(text)\"; the default holds",
            expected: near.map { "did you mean \"\($0)\"?" })
        return KindKey(folded)
    }
}
