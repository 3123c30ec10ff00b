import PartnerCore

/// The description of a table of figures, as a file. Documentation/candidates.md has the format.
package enum SourceDescriptionFile {
    package static func read(
        text: String, file: String
    ) -> Result<SourceDescription, ConfigurationErrors> {
        StrictFile.read(text: text, file: file) { reading, root in reading.sourceDescription(root) }.map(\.0)
    }
}

extension Reading {
    fileprivate mutating func sourceDescription(_ root: Value) -> SourceDescription? {
        let required = ["title", "publisher", "vintage", "key", "columns", "indicators"]
        guard !isEmpty(root, expecting: required),
            let fields = fields(
                root, required: required,
                optional: [
                    "header-rows", "zip", "county", "population", "latitude", "longitude", "missing",
                ])
        else { return nil }
        let title = fields["title"].flatMap { line($0, expecting: "the table's title") }
        let publisher = fields["publisher"].flatMap { line($0, expecting: "who publishes it") }
        let vintage = fields["vintage"].flatMap { line($0, expecting: "the year of the figures") }
        let key = fields["key"].flatMap { self.key($0) }
        let headerRows = Optionally(fields["header-rows"]) { number($0, in: 1...5) }
        let missing = Optionally(fields["missing"]) { texts($0, expecting: "cells such as [-999, (X)]") }
        let zip = header(fields["zip"]), county = header(fields["county"])
        let population = header(fields["population"])
        let latitude = header(fields["latitude"]), longitude = header(fields["longitude"])
        let figures = fields["columns"].flatMap { self.figures($0) }
        let names = fields["columns"].map(Self.keys) ?? []
        let indicators = fields["indicators"].flatMap { self.indicators($0, figures: names) }
        if let zip = fields["zip"], let key, key.kind != .tract {
            refuse(
                .badChoice, zip.owner, path: zip.path, "a ZIP column in a table of \(key.kind.plural)",
                "only a tract lies in a ZIP: leave it out")
        }
        guard let title, let publisher, let vintage, let key, let headerRows, let missing, let zip,
            let county,
            let population, let latitude, let longitude, let figures, let indicators
        else { return nil }
        var columns = SourceDescription.Columns(key: key.column)
        columns.zip = zip.value
        columns.county = county.value
        columns.population = population.value
        columns.latitude = latitude.value
        columns.longitude = longitude.value
        return SourceDescription(
            title: title, publisher: publisher, vintage: vintage, kind: key.kind,
            headerRows: headerRows.value ?? 1, columns: columns, figures: figures,
            missing: missing.value ?? [], indicators: indicators)
    }

    private mutating func header(_ value: Value?) -> Optionally<String>? {
        Optionally(value) { line($0, expecting: "a column's header", atMost: 500) }
    }

    private mutating func key(_ value: Value) -> (column: String, kind: AreaKind)? {
        guard let fields = fields(value, required: ["column", "kind"]) else { return nil }
        let column = fields["column"].flatMap { line($0, expecting: "a column's header", atMost: 500) }
        let kind = fields["kind"].flatMap { choice($0, of: AreaKind.self) }
        guard let column, let kind else { return nil }
        return (column, kind)
    }

    private static func keys(_ value: Value) -> [String] {
        guard case .mapping(let pairs) = value.content else { return [] }
        return pairs.map(\.key.string)
    }

    private mutating func figures(_ value: Value) -> [String: String]? {
        let example = "short names and the headers they stand for, such as {poverty: Poverty}"
        guard case .mapping(let pairs) = value.content, !pairs.isEmpty else {
            wrongType(value, expecting: example)
            return nil
        }
        var figures: [String: String] = [:]
        for pair in pairs {
            guard Self.isFigureName(pair.key.string) else {
                refuse(
                    .badKey, pair.key.span, path: pair.value.path,
                    "\(quoted(pair.key.string)) can be no name in an expression",
                    "expected letters, figures and underscores, a letter first")
                continue
            }
            figures[pair.key.string] = line(pair.value, expecting: "a column's header", atMost: 500)
        }
        return figures.count == pairs.count ? figures : nil
    }

    private static func isFigureName(_ name: String) -> Bool {
        guard let first = name.first, first.isASCII, first.isLetter else { return false }
        return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }

    private mutating func indicators(_ value: Value, figures: [String]) -> [SourceDescription.Indicator]? {
        guard let entries = entries(value, expecting: "the indicators, each by a key, such as child-poverty:")
        else { return nil }
        if entries.isEmpty {
            refuse(.missing, value.owner, path: value.path, "no indicator", "expected one at least")
            return nil
        }
        let indicators = entries.compactMap { indicator($0, figures: figures) }
        return indicators.count == entries.count ? indicators : nil
    }

    private mutating func indicator(
        _ pair: Value.Pair, figures: [String]
    ) -> SourceDescription.Indicator? {
        guard
            let fields = fields(
                pair.value, required: ["label", "value", "need", "scopes"], optional: ["unit"])
        else { return nil }
        let label = fields["label"].flatMap { line($0, expecting: "what people read", atMost: 80) }
        let value = fields["value"].flatMap { expression($0, figures: figures) }
        let unit = Optionally(fields["unit"]) { line($0, expecting: "a unit such as %", atMost: 20) }
        let need = fields["need"].flatMap { choice($0, of: SourceDescription.Need.self) }
        let scopes = fields["scopes"].flatMap { spokenFor($0) }
        guard let label, let value, let unit, let need, let scopes else { return nil }
        return SourceDescription.Indicator(
            key: pair.key.string, label: label, value: value, unit: unit.value, need: need,
            scopes: scopes.map { ScopeKey($0) })
    }

    private mutating func spokenFor(_ value: Value) -> [String]? {
        let example = "scopes such as [youth, edi]"
        if case .list(let items) = value.content, items.isEmpty {
            refuse(.missing, value, "no scope", "expected \(example)")
            return nil
        }
        return shortNames(value, expecting: example)
    }

    private mutating func expression(_ value: Value, figures: [String]) -> Expression? {
        let example = "an expression such as 100 * under_18 / population"
        guard let text = text(value, expecting: example) else { return nil }
        let expression: Expression
        do { expression = try Expression(text.string) } catch {
            let part = text.string[error.part]
            // At the end there is nothing to point at but what stands last.
            let shown = part.isEmpty ? text.string.suffix(1) : part
            refuse(
                .badExpression, shown, of: text, at: value,
                part.isEmpty ? "\(error.problem) at the end" : error.problem, "expected \(error.expected)")
            return nil
        }
        var isRight = true
        for name in expression.names where !figures.contains(name) {
            let place = text.string.firstRange(of: name) ?? text.string.startIndex..<text.string.endIndex
            refuse(
                .unknownName, text.string[place], of: text, at: value, "no column \(quoted(name))",
                NearestName.best(for: name, among: figures).map { "did you mean \(quoted($0))?" }
                    ?? "expected one of columns: \(oneOf(figures, atMost: 8))")
            isRight = false
        }
        return isRight ? expression : nil
    }
}
