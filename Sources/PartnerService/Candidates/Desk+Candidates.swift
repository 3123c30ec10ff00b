import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    private var needs: NeedsSettings { configuration.current.needs }

    func importCandidates(
        _ request: Verb.ImportCandidates.Parameters, by caller: Caller
    ) throws -> Verb.ImportCandidates.Reply {
        let now = time.now
        let preview = try refusing {
            try store.trial(actor: caller.actor, verb: "candidates import", at: now) { db, command in
                try take(request, command, db)
            }
        }
        if let outcome = request.mode.outcome(
            refused: preview.refused.count, changes: preview.added.count + preview.changed.count)
        {
            var reply = preview
            reply.outcome = outcome
            return reply
        }
        return try change("candidates import", by: caller) { db, command in
            var reply = try take(request, command, db)
            reply.command = command.number
            return reply
        }
    }

    private func take(
        _ request: Verb.ImportCandidates.Parameters, _ command: PartnerStore.Command, _ db: Database
    ) throws -> Verb.ImportCandidates.Reply {
        let number = try Imports.nextNumber(db)
        var sheet = try CandidateImport(
            request, number: number, geography: SourceShelf(db).geography, command: command, db)
        try sheet.take(request.rows)
        if !sheet.added.isEmpty || !sheet.changed.isEmpty {
            try Imports.add(
                number, file: request.file, kind: .candidates,
                counts: .init(
                    rows: request.rows.count, added: sheet.added.count, changed: sheet.changed.count,
                    same: sheet.same, refused: sheet.refused.count), command, db)
            try Commands.describe(
                command, "\(request.file): \(sheet.added.count) added, \(sheet.changed.count) changed", db)
        }
        let touched = Set((sheet.added + sheet.changed).map(\.slug))
        return .init(
            today: library.firstZone.date(time.now), outcome: .applied, added: sheet.added,
            changed: sheet.changed,
            same: sheet.same, refused: sheet.refused,
            pairs: try pairs(db).filter { touched.contains($0.candidate.slug) && $0.verdict == nil },
            unplaced: sheet.unplaced)
    }

    // MARK: The ranking

    func listCandidates(_ request: Verb.ListCandidates.Parameters) throws -> Verb.ListCandidates.Reply {
        let scope = try scope(request.scope)
        let near = try nearness(request)
        return try read { db in
            let pool = try CandidatePool(needs, today: library.firstZone.date(time.now), db)
            let codes = try counties(request.counties, pool.shelf.geography)
            func isAsked(_ candidate: Candidate) -> Bool {
                codes.isEmpty
                    || pool.shelf.geography.areas(of: candidate.entry.place, .county).contains {
                        codes.contains($0.code)
                    }
            }
            let asked = pool.all.filter(isAsked), open = pool.open.filter(isAsked)
            let ranking = try pool.ranking(of: open, for: scope, near: near?.nearness)
            let labels = try Labels(pool.all, db)
            func lines(_ ranks: [CandidateRank]) -> [CandidateLine] {
                ranks.prefix(request.limit ?? .max).map { line($0, pool.twins, labels) }
            }
            let known = asked.count { pool.taken.contains($0.id) || pool.twins.known.contains($0.id) }
            return .init(
                scope: scope.key.rawValue, title: scope.title, near: near?.branch,
                within: near?.nearness.within,
                candidates: lines(ranking.ranked), unplaced: lines(ranking.unplaced),
                counts: CandidateCounts(
                    all: pool.all.count, asked: asked.count, ranked: ranking.ranked.count,
                    unplaced: ranking.unplaced.count, unfit: ranking.unfit, far: ranking.far, known: known,
                    declined: asked.count - known - open.count),
                sources: try pool.shelf.records.filter { record in
                    try SourceShelf.description(of: record).indicators.contains {
                        $0.scopes.contains(scope.key)
                    }
                }.map(\.name))
        }
    }

    private func scope(_ text: String) throws(ControlFault) -> Scope {
        let wanted = FoldedText(text)
        let found = needs.scopes.first {
            FoldedText($0.key.rawValue) == wanted || FoldedText($0.title) == wanted
        }
        if let found { return found }
        throw notFound("scope", text, among: needs.scopes.map(\.key.rawValue))
    }

    private func nearness(
        _ request: Verb.ListCandidates.Parameters
    ) throws(ControlFault) -> (branch: String, nearness: ScopeRanking.Nearness)? {
        guard let text = request.near else {
            guard let within = request.within else { return nil }
            throw .refused(
                "within what is not said", found: String(within), expected: "a branch: --near BRANCH")
        }
        let key = try branch(text)
        guard let place = needs.places[key] else {
            throw .refused(
                "it is not known where \(library.branches[key]?.name ?? text) lies", found: text,
                expected: "branches.\(key).at in the configuration, such as [37.67, -122.08]")
        }
        let within = request.within ?? needs.within
        guard within > 0 else {
            throw .refused("\(within) miles reach nowhere", found: String(within), expected: "more than 0")
        }
        return (library.branches[key]?.name ?? text, .init(from: place, within: within))
    }

    private func counties(_ texts: [String], _ geography: Geography) throws(ControlFault) -> Set<String> {
        var codes: Set<String> = []
        for text in texts {
            let found = geography.counties(named: text)
            if found.isEmpty {
                var fault = notFound("county", text, among: geography.namesOfCounties)
                fault.parameters.expected = "a county's name as a source has it, or its code of five figures"
                throw fault
            }
            codes.formUnion(found)
        }
        return codes
    }

    private func line(_ rank: CandidateRank, _ twins: Twins, _ labels: Labels) -> CandidateLine {
        let entry = rank.candidate.entry
        let city = [entry.place.city, entry.place.state].compactMap(\.self).joined(separator: ", ")
        let place = [city.isEmpty ? nil : city, entry.place.zip].compactMap(\.self).joined(separator: " ")
        return CandidateLine(
            slug: entry.slug, name: entry.name, need: rank.need, fit: rank.fit.points, score: rank.score,
            miles: rank.miles, figures: rank.figures.map(AreaFigureEntry.init),
            signs: rank.fit.parts.map { CandidateLine.Sign(words: $0.sign.words, points: $0.points) },
            perhaps: twins.perhaps(rank.candidate.id).flatMap { labels[$0.other] },
            place: place.isEmpty ? nil : place, about: entry.about, contact: entry.contact,
            phone: entry.phone,
            mail: entry.mail, website: entry.website, list: entry.list, row: entry.row)
    }

    // MARK: One organisation in two records

    func listPairs() throws -> Verb.ListPairs.Reply {
        try read { .init(pairs: try pairs($0)) }
    }

    private func pairs(_ db: Database) throws -> [PairEntry] {
        let all = try Candidates.all(db)
        let labels = try Labels(all, db)
        let pairs = try Twins(all, db).pairs
        let entries = all.flatMap { candidate in
            (pairs[candidate.id] ?? []).compactMap { pair in entry(pair, labels) }
        }
        // What a person is asked about goes first.
        return entries.filter { $0.verdict == nil && !$0.taken }
            + entries.filter { $0.verdict == nil && $0.taken }
            + entries.filter { $0.verdict != nil }
    }

    private func entry(_ pair: Twins.Pair, _ labels: Labels) -> PairEntry? {
        guard let candidate = labels[.candidate(pair.candidate)], let other = labels[pair.other] else {
            return nil
        }
        return PairEntry(
            candidate: candidate, other: other,
            verdict: pair.verdict.map { $0 == .same ? .same : .different },
            taken: pair.isOne, why: pair.resemblance?.why ?? "a person said so")
    }

    func decidePair(_ request: Verb.DecidePair.Parameters, by caller: Caller) throws -> Verb.DecidePair.Reply
    {
        let by = try doer(request.by, caller)
        return try change("candidates \(request.verdict.rawValue)", by: caller) { db, command in
            guard let candidate = try Candidates.find(slug: request.candidate, db) else {
                throw notFound("candidate", request.candidate, among: try Candidates.slugs(db))
            }
            let other = try organisation(request.other, db)
            guard other.organisation != .candidate(candidate.id) else {
                throw ControlFault.refused(
                    "\(candidate.entry.slug) is the same as itself", found: request.other,
                    expected: "a partner or another candidate")
            }
            try CandidatePairs.decide(
                candidate.id, other.organisation, request.verdict == .same ? .same : .different, by: by,
                command, db)
            let all = try Candidates.all(db)
            let pair = try Twins(all, db).pairs[candidate.id]?.first { $0.other == other.organisation }
            guard let pair, let entry = entry(pair, try Labels(all, db)) else {
                throw StoreFault(.missing, "there is no such pair")
            }
            return .init(pair: entry)
        }
    }

    /// How organisations are named.
    private struct Labels {
        private var labels: [Organisation: OrganisationLabel] = [:]

        init(_ candidates: [Candidate], _ db: Database) throws {
            for candidate in candidates {
                labels[.candidate(candidate.id)] = OrganisationLabel(
                    .candidate, slug: candidate.entry.slug, name: candidate.entry.name)
            }
            for partner in try Partners.all(db) {
                labels[.partner(partner.id)] = OrganisationLabel(
                    .partner, slug: partner.slug, name: partner.name)
            }
        }

        subscript(organisation: Organisation) -> OrganisationLabel? { labels[organisation] }
    }
}

extension ScopeFit.Sign {
    /// `"teen*" in its name`
    var words: String {
        switch self {
        case .kind(let kind): "it is a \(kind)"
        case .name(let word): "\"\(word)\" in its name"
        case .about(let word): "\"\(word)\" in what it says of itself"
        case .hint(let word): "\"\(word)\""
        case .category(let category): "category \(category)"
        case .checklist(let title, let points): "\(title): \(points) of 100"
        case .unless(let word): "but \"\(word)\""
        }
    }
}
