import PartnerControl
import PartnerCore

/// What became of a table of figures, with what was seen while it was read.
package struct SourceResult: Hashable, Sendable, Codable {
    package struct LeftOut: Hashable, Sendable, Codable {
        package var row: Int
        package var key: String

        package init(row: Int, key: String) {
            self.row = row
            self.key = key
        }
    }

    package struct Gap: Hashable, Sendable, Codable {
        package var indicator: String
        /// Areas without a value, for a figure is missing.
        package var missing: Int
        /// Areas without one, for it would be divided by nought.
        package var dividedByNought: Int

        package init(indicator: String, missing: Int, dividedByNought: Int) {
            self.indicator = indicator
            self.missing = missing
            self.dividedByNought = dividedByNought
        }
    }

    package var result: Verb.AddSource.Reply
    /// Rows whose key is no area.
    package var leftOut: [LeftOut]
    package var gaps: [Gap]

    package init(result: Verb.AddSource.Reply, leftOut: [LeftOut], gaps: [Gap]) {
        self.result = result
        self.leftOut = leftOut
        self.gaps = gaps
    }
}

extension SourceResult: Rendered {
    package func text(_ look: Look) -> String {
        let source = result.source
        var page = Page(look)
        page.paragraph(
            "\(source.name), \(result.replaced ? "replaced" : "added"): \(source.title), \(source.vintage) "
                + "(\(source.publisher)); \(source.areaWords).")
        page.gap()
        page.indicators(source, gaps: gaps)
        if !leftOut.isEmpty {
            page.gap()
            let shown = leftOut.prefix(3).map {
                "row \($0.row) has \($0.key.isEmpty ? "nothing" : $0.key.quoted)"
            }
            page.paragraph(
                "\(counted(leftOut.count, "row")) left out, whose key is no \(source.kind): "
                    + shown.joined(separator: ", ") + (leftOut.count > 3 ? ", …" : ""))
        }
        if result.candidates > 0 {
            page.gap()
            page.paragraph(
                "\(result.candidatesFound) of \(counted(result.candidates, "candidate")) lie in one of its areas."
            )
        }
        return page.text
    }
}

extension Verb.ListSources.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        guard !sources.isEmpty else {
            page.paragraph(
                "There is no source yet: partnerctl sources add NAME FILE --describe DESCRIPTION.yaml")
            return page.text
        }
        page.table(
            [
                .titled("source"), .titled("of"), .number("areas"),
                .titled("indicators", fit: .wrap(atLeast: 20)),
                .titled("years", goes: 2), .titled("publisher", fit: .cut(atLeast: 8), goes: 1),
            ],
            indent: 0,
            sources.map {
                [
                    $0.name, AreaKind(rawValue: $0.kind)?.plural ?? $0.kind, String($0.areas),
                    $0.indicators.map(\.key).joined(separator: ", "), $0.vintage, $0.publisher,
                ]
            })
        return page.text
    }
}

extension Verb.ShowSource.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: source.added.date)
        var page = Page(look)
        page.line(Ink.strong(source.title))
        page.topic("of", [source.areaWords])
        page.topic("years", [source.vintage])
        page.topic("publisher", [source.publisher])
        page.topic(
            "added",
            [
                "\(DateText.full(source.added.date)) \(dates.minute(source.added).suffix(5)), from \(source.file)"
            ])
        page.gap()
        if figures.isEmpty {
            page.indicators(source, gaps: [])
        } else {
            for figure in figures { page.paragraph(lead: "  ", figure.sentence) }
        }
        return page.text
    }
}

extension Verb.RemoveSource.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.paragraph("\(removed.name) is removed: \(removed.title), \(removed.areaWords).")
        return page.text
    }
}

extension SourceEntry {
    /// `8035 tracts in 8035 rows`
    fileprivate var areaWords: String {
        let plural = AreaKind(rawValue: kind)?.plural ?? kind
        return "\(areas) \(areas == 1 ? kind : plural) in \(counted(rows, "row"))"
    }
}

extension AreaFigureEntry {
    /// `children in poverty 34.1 %: more need than 78 of 100 tracts (census)`
    var sentence: String {
        let plural = AreaKind(rawValue: kind)?.plural ?? kind
        let unit = unit.map { " " + $0 } ?? ""
        return
            "\(label) \(rounded(value))\(unit): more need than \(Int(need.rounded())) of 100 \(plural) (\(source))"
    }

    /// `poverty: top 9 % of tracts`
    var brief: String {
        let plural = AreaKind(rawValue: kind)?.plural ?? kind
        let top = max(1, Int((100 - need).rounded()))
        return top <= 50
            ? "\(label): top \(top) % of \(plural)"
            : "\(label): lower \(max(1, Int(need.rounded()))) % of \(plural)"
    }
}

/// With as many places as a reader needs: `0.12`, `34.1`, `2780`.
func rounded(_ value: Double) -> String {
    let size = abs(value)
    return rounded(value, places: size >= 100 || value == value.rounded() ? 0 : size >= 1 ? 1 : 3)
}

/// - Parameter places: 3 at most; noughts at the end are left out.
func rounded(_ value: Double, places: Int) -> String {
    let scale = [1.0, 10, 100, 1000][places]
    let whole = (value * scale).rounded()
    guard places > 0, abs(whole) < 1e15 else { return abs(whole) < 1e15 ? String(Int(whole)) : String(value) }
    let digits = String(Int(abs(whole)))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var decimals = padded.suffix(places)
    while decimals.last == "0" { decimals.removeLast() }
    let sign = whole < 0 ? "-" : ""
    return sign + padded.dropLast(places) + (decimals.isEmpty ? "" : "." + decimals)
}

extension Page {
    fileprivate mutating func indicators(_ source: SourceEntry, gaps: [SourceResult.Gap]) {
        table(
            [
                .titled("indicator"), .titled("for", goes: 2), .number("areas"), .titled("without", goes: 1),
                .titled("what", fit: .cut(atLeast: 12), goes: 3),
            ],
            source.indicators.map { indicator in
                [
                    indicator.key, indicator.scopes.joined(separator: ", "), String(indicator.values),
                    gaps.first { $0.indicator == indicator.key }?.words ?? "", indicator.label,
                ]
            })
    }
}

extension SourceResult.Gap {
    /// `13 missing, 1 divided by nought`
    fileprivate var words: String {
        [
            missing > 0 ? "\(missing) missing" : nil,
            dividedByNought > 0 ? "\(dividedByNought) divided by nought" : nil,
        ].compactMap(\.self).joined(separator: ", ")
    }
}
