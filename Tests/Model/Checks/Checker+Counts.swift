// Item 15: the audit, and the counts of `status`.

extension Checker {
    /// Remembers which fact row an event changes, and whether that edits history.
    mutating func noteChange(_ what: Event.What) {
        if let row = changedRow(what) { changedRows.append(row) }
        switch what {
        case .written(let written): changedRows += written.rows
        case .removed(let removal): edited.insert(removal.partner)
        case .happened(let new):
            let partner = world.partners[new.partner]
            let isCorrection =
                partner?.happenings.contains { $0.fact.what == new.what && $0.fact.id == new.id } ?? false
            if isCorrection || new.on < world.today(of: new.partner) { edited.insert(new.partner) }
        case .stage(let new):
            if new.on < world.today(of: new.partner) { edited.insert(new.partner) }
        default: break
        }
    }

    private func changedRow(_ what: Event.What) -> String? {
        switch what {
        case .partner(let new): "partner:\(new.id)"
        case .stage(let new): "stage:\(new.id)"
        case .happened(let new): "\(new.what.rawValue):\(new.id)"
        case .promise(let new): "promise:\(new.id)"
        case .agreement(let new): "agreement:\(new.id)"
        case .contact(let new): "contact:\(new.id)"
        case .answered(let new): "\(new.what.rawValue):\(new.subject)"
        case .removed(let removal) where removal.what == .answer:
            "\(removal.of?.rawValue ?? "answer"):\(removal.id)"
        // Some of them are the configuration's, and no rows of facts.
        case .removed(let removal) where removal.what == .rule: nil
        case .removed(let removal): "\(removal.what.rawValue):\(removal.id)"
        case .merge(let new): "partner:\(new.partner)"
        case .snooze(let new): "snooze:\(new.id)"
        case .silence(let new): "silence:\(new.id)"
        case .absence(let new): "absence:\(new.id)"
        case .leaving(let new): "staff:\(new.staff)"
        default: nil
        }
    }

    mutating func check(_ audit: Audit) {
        let (expected, seen) = (changedRows.sorted(), audit.rows.sorted())
        changedRows = []
        // One row may be told by several events, as one that goes from one partner to another.
        func times(_ rows: [String]) -> [String: Int] {
            Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
        }
        let most = times(expected), found = times(seen)
        guard Set(expected) != Set(seen) || found.contains(where: { $0.value > most[$0.key, default: 0] })
        else {
            return
        }
        violate(
            15, nil,
            "changed were \(expected.joined(separator: ", ")); the audit has \(seen.joined(separator: ", "))")
    }

    mutating func check(_ counts: Counts) {
        let mine = countsNow()
        var (expected, seen) = (Fields(), Fields())
        var (one, other) = (mine, counts)
        // Writing throws nothing.
        try? one.fields(&expected)
        try? other.fields(&seen)
        for (mine, theirs) in zip(expected.written, seen.written)
        where theirs.text != "-" && theirs.text != mine.text {
            violate(15, nil, "status counts \(theirs.text) \(theirs.key), where the model has \(mine.text)")
        }
    }

    /// The model's own counts.
    package func countsNow() -> Counts {
        var (stages, healths): ([Stage: Int], [Health: Int]) = ([:], [:])
        var (quiet, orphans) = (0, 0)
        var digests: Set<Int> = []
        for number in world.numbers {
            digests.formUnion(world.partners[number]!.rows.filter { $0.state == .decided }.map(\.digest))
            guard let view = world.view(of: number), let stage = view.periods().last?.stage else { continue }
            stages[stage, default: 0] += 1
            if let health = view.health() { healths[health, default: 0] += 1 }
            quiet += view.quiet().isEmpty ? 0 : 1
            orphans += view.isOrphan() ? 1 : 0
        }
        var counts = Counts()
        counts.candidate = stages[.candidate, default: 0]
        counts.prospect = stages[.prospect, default: 0]
        counts.building = stages[.building, default: 0]
        counts.established = stages[.established, default: 0]
        counts.resting = stages[.resting, default: 0]
        counts.lapsed = stages[.lapsed, default: 0]
        counts.ended = stages[.ended, default: 0]
        counts.kept = healths[.kept, default: 0]
        counts.due = healths[.due, default: 0]
        counts.overdue = healths[.overdue, default: 0]
        counts.lost = healths[.lost, default: 0]
        counts.quiet = quiet
        counts.orphans = orphans
        counts.outbox = digests.count
        counts.dead = world.digests.values.count { $0.state == .dead && !$0.digest.steps.isEmpty }
        return counts
    }
}
