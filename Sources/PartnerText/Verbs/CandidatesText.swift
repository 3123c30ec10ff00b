import PartnerControl
import PartnerCore

/// A ranking as a page: the list, or each candidate in full.
package struct CandidatesPage: Rendered {
    package enum Form: Hashable, Sendable {
        case list
        /// With the whole reason of each rank.
        case explained
        /// Those whose area is not known.
        case unplaced
    }

    let reply: Verb.ListCandidates.Reply
    let form: Form

    package init(_ reply: Verb.ListCandidates.Reply, _ form: Form) {
        self.reply = reply
        self.form = form
    }

    package func text(_ look: Look) -> String {
        var page = Page(look)
        switch form {
        case .list:
            page.candidates(reply.candidates)
        case .explained:
            for (index, candidate) in reply.candidates.enumerated() {
                if index > 0 { page.gap() }
                page.candidate(candidate, rank: index + 1)
            }
        case .unplaced:
            page.candidates(reply.unplaced)
            if reply.unplaced.isEmpty {
                page.line("Every candidate that fits \(reply.title) has a place whose need is known.")
            }
            return page.text
        }
        page.gap()
        page.counts(reply)
        return page.text
    }
}

extension Verb.ListCandidates.Reply: Rendered {
    package func text(_ look: Look) -> String { CandidatesPage(self, .list).text(look) }
}

extension CandidateLine {
    /// `poverty: top 9 % of tracts · "teen*" in its name · 0.8 miles`
    fileprivate var why: String {
        let worst = figures.max { $0.need < $1.need }?.brief
        let best = signs.max { $0.points < $1.points }?.words
        let also = perhaps.map { "perhaps \($0.slug)" }
        return [worst, best, miles.map { "\(rounded($0, places: 1)) miles" }, also].compactMap(\.self)
            .joined(separator: " · ")
    }
}

extension Page {
    fileprivate mutating func candidates(_ candidates: [CandidateLine]) {
        table(
            [
                .number(), .titled("organisation", fit: .cut(atLeast: 18)), .number("need"), .number("fit"),
                .titled("why", fit: .wrap(atLeast: 24)),
            ],
            indent: 0,
            candidates.enumerated().map { index, candidate in
                [
                    String(index + 1), candidate.name,
                    candidate.need.map { String(Int($0.rounded())) } ?? "?",
                    String(candidate.fit), candidate.why,
                ]
            })
    }

    fileprivate mutating func candidate(_ candidate: CandidateLine, rank: Int) {
        paragraph(lead: "\(rank)".padded(to: 4), "\(Ink.strong(candidate.name))  (\(candidate.slug))")
        let need = candidate.need.map { String(Int($0.rounded())) } ?? "?"
        let score = candidate.score.map { " = \(Int($0.rounded()))" } ?? ""
        topic("rank", ["need \(need) × fit \(candidate.fit)\(score)"], width: 9)
        topic(
            "need",
            candidate.figures.isEmpty ? ["nothing is known of its area"] : candidate.figures.map(\.sentence),
            width: 9)
        topic("fit", candidate.signs.map { "\($0.points > 0 ? "+" : "")\($0.points)  \($0.words)" }, width: 9)
        let place = [candidate.place, candidate.miles.map { "\(rounded($0, places: 1)) miles" }].compactMap(
            \.self)
        if !place.isEmpty { topic("where", [place.joined(separator: ", ")], width: 9) }
        if let perhaps = candidate.perhaps {
            topic(
                "perhaps",
                [
                    "\(perhaps.name), a \(perhaps.what.rawValue) already? partnerctl candidates same|different "
                        + "\(candidate.slug) \(perhaps.slug)"
                ], width: 9)
        }
        if let about = candidate.about { topic("says", [about.onOneLine.cut(to: 300)], width: 9) }
        let reach = [candidate.contact, candidate.phone, candidate.mail, candidate.website].compactMap(\.self)
        if !reach.isEmpty { topic("reach", [reach.joined(separator: ", ")], width: 9) }
        topic("from", ["\(candidate.list)" + (candidate.row.map { ", row \($0)" } ?? "")], width: 9)
    }

    fileprivate mutating func counts(_ reply: Verb.ListCandidates.Reply) {
        let counts = reply.counts
        guard counts.all > 0 else {
            paragraph("There are no candidates yet: partnerctl candidates import FILE")
            return
        }
        let shown = reply.candidates.count
        var words =
            "\(shown) of \(counted(counts.ranked, "candidate")) that \(counts.ranked == 1 ? "fits" : "fit") \(reply.title)"
        if let near = reply.near, let within = reply.within {
            words += ", within \(rounded(within, places: 1)) miles of \(near)"
        }
        paragraph(words + ".")
        let others = [
            counts.unfit > 0 ? "\(counts.unfit) do not fit" : nil,
            counts.far > 0 ? "\(counts.far) are farther" : nil,
            counts.known > 0 ? "\(counts.known) are partners, or in another list, already" : nil,
            counts.declined > 0 ? "\(counts.declined) were declined" : nil,
        ].compactMap(\.self)
        if !others.isEmpty { paragraph("Of the others \(others.joined(separator: ", ")).") }
        if counts.unplaced > 0 {
            paragraph(
                "\(counts.unplaced) without a place that is known: partnerctl candidates --scope \(reply.scope) --unplaced"
            )
        }
        if reply.sources.isEmpty {
            paragraph(
                "No source speaks for \(reply.title), so that no need is known: partnerctl sources add NAME FILE --describe DESCRIPTION.yaml"
            )
        }
    }
}

/// What became, or would become, of a directory.
package struct CandidateImportResult: Hashable, Sendable, Codable {
    package var sheet: SheetSummary
    /// With the rows that were refused before the daemon saw them.
    package var result: Verb.ImportCandidates.Reply

    package init(sheet: SheetSummary, reply: Verb.ImportCandidates.Reply, issues: [RowIssue]) {
        self.sheet = sheet
        result = reply
        result.refused = (issues.filter { $0.severity == .refusal } + reply.refused).sorted {
            $0.row < $1.row
        }
        result.warned = (issues.filter { $0.severity == .warning } + reply.warned).sorted { $0.row < $1.row }
    }
}

extension CandidateImportResult: Rendered {
    private static let shown = 10

    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.paragraph(sheet.words)
        page.gap()
        page.rows("new", result.added.count, result.changed.isEmpty ? some(result.added.map(\.slug)) : [])
        page.rows(
            "changed", result.changed.count,
            some(
                result.changed.map { row in row.slug + "  " + row.changes.map(\.field).joined(separator: ", ")
                }))
        page.rows("same", result.same, [])
        page.rows("refused", result.refused.count, some(result.refused.map(\.description)), Ink.bad)
        if !result.warned.isEmpty {
            page.gap()
            page.rows("warned", result.warned.count, some(result.warned.map(\.description)), Ink.warning)
        }
        pairs(&page)
        if result.unplaced > 0 {
            page.gap()
            page.paragraph(
                "\(result.unplaced) of \(counted(sheet.rows, "row")) name no ZIP, tract or county: what their area needs is not known."
            )
        }
        page.gap()
        page.paragraph(ending)
        return page.text
    }

    private func some(_ texts: [String]) -> [String] {
        texts.count > Self.shown
            ? texts.prefix(Self.shown) + ["… \(texts.count - Self.shown) more; --json has all"] : texts
    }

    private func pairs(_ page: inout Page) {
        guard !result.pairs.isEmpty else { return }
        page.gap()
        page.rows("known", result.pairs.count, some(result.pairs.map(\.sentence)))
    }

    private var ending: String {
        let left = result.refused.isEmpty ? "" : " \(counted(result.refused.count, "row")) left out."
        switch result.outcome {
        case .applied:
            let number = result.command.map { ", as number \($0)" } ?? ""
            return "Imported\(number): \(result.added.count) new, \(result.changed.count) changed.\(left)"
        case .nothingToDo: return "Nothing was changed: everything in it is on record already."
        case .previewed where result.refused.isEmpty:
            return "Nothing was changed. To import it, leave out --preview."
        case .previewed, .refused:
            return "Nothing was changed. Put what is refused right, or import the rest with --skip-refused."
        }
    }
}

extension PairEntry {
    /// `grange-hall is the partner grange-hall (same name and ZIP)`
    fileprivate var sentence: String {
        let joint = verdict == .different ? "is not" : taken ? "is" : "may be"
        return "\(candidate.slug) \(joint) the \(other.what.rawValue) \(other.slug) (\(why))"
    }
}

extension Verb.ListPairs.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.table(
            [
                .titled("candidate"), .titled("is"), .titled("of ours"), .titled("what", goes: 2),
                .titled("why", fit: .cut(atLeast: 12), goes: 1),
            ],
            indent: 0,
            pairs.map { pair in
                [
                    pair.candidate.slug,
                    pair.verdict == .different ? "not" : pair.taken ? "the same as" : "perhaps",
                    pair.other.slug, pair.other.what.rawValue,
                    pair.verdict == nil ? pair.why : "so decided (\(pair.why))",
                ]
            })
        if pairs.isEmpty {
            page.paragraph("No candidate is a partner, or in two lists, as far as names and places tell.")
        } else if pairs.contains(where: { $0.verdict == nil }) {
            page.gap()
            page.paragraph(
                "Decide: partnerctl candidates same CANDIDATE OTHER, or: different CANDIDATE OTHER")
        }
        return page.text
    }
}

extension Verb.DecidePair.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        let ending =
            pair.verdict == .different ? "It is ranked as any other." : "It is not proposed any more."
        page.paragraph(
            "\(pair.candidate.name) \(pair.verdict == .different ? "is not" : "is") the \(pair.other.what.rawValue) "
                + "\(pair.other.name) (\(pair.other.slug)). \(ending)")
        return page.text
    }
}
