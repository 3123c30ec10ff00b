import PartnerCore

extension Reading {
    mutating func needs(_ fields: Fields, places: [BranchKey: GeoPoint]) -> NeedsSettings? {
        let checklists = Optionally(fields["checklists"]) {
            path($0, expecting: "a folder such as /etc/partnerd/checklists")
        }
        let scopes = self.scopes(fields["scopes"])
        let candidates = candidates(fields["candidates"])
        guard let checklists, let scopes, let candidates else { return nil }
        return NeedsSettings(
            checklists: checklists.value, scopes: scopes, weights: candidates.weights,
            within: candidates.within, places: places)
    }

    private mutating func candidates(_ value: Value?) -> (weights: FitWeights, within: Double)? {
        guard let value else { return (.standard, NeedsSettings.usuallyWithin) }
        guard let fields = fields(value, optional: ["weights", "within"]) else { return nil }
        let within = Optionally(fields["within"]) { miles($0) }
        let weights = fields["weights"].map { self.weights($0) } ?? .standard
        guard let within, let weights else { return nil }
        return (weights, within.value ?? NeedsSettings.usuallyWithin)
    }

    private mutating func miles(_ value: Value) -> Double? {
        let expected = "a distance such as 15 miles"
        guard let text = text(value, expecting: expected) else { return nil }
        let words = text.string.split(separator: " ")
        guard words.count == 2, ["mile", "miles"].contains(words[1]), let number = PlainNumber.read(words[0]),
            number > 0, number <= 1000
        else {
            refuse(.badLength, value, "found \(quoted(text.string))", "expected \(expected)")
            return nil
        }
        return number
    }

    private mutating func weights(_ value: Value) -> FitWeights? {
        let keys: [(String, WritableKeyPath<FitWeights, Int>)] = [
            ("kind", \.kind), ("name", \.name), ("about", \.about), ("hint", \.hint),
            ("category", \.category),
            ("checklist", \.checklist),
        ]
        guard let fields = fields(value, optional: keys.map(\.0)) else { return nil }
        var weights = FitWeights.standard
        var isRight = true
        for (key, path) in keys {
            guard let value = fields[key] else { continue }
            if let number = number(value, in: FitWeights.range) {
                weights[keyPath: path] = number
            } else {
                isRight = false
            }
        }
        return isRight ? weights : nil
    }

    private mutating func scopes(_ value: Value?) -> [Scope]? {
        guard let value else { return Scope.standard }
        guard let entries = entries(value, expecting: "the scopes, each by a key, such as youth:") else {
            return nil
        }
        let own = entries.compactMap { scope($0) }
        guard own.count == entries.count else { return nil }
        let named = Set(own.map(\.key))
        return (Scope.standard.filter { !named.contains($0.key) } + own).sorted { $0.key < $1.key }
    }

    /// What a scope leaves out it takes from the built-in one of that name.
    private mutating func scope(_ pair: Value.Pair) -> Scope? {
        guard
            let fields = fields(
                pair.value,
                optional: ["title", "kinds", "words", "hints", "unless", "ntee", "categories", "indicators"])
        else { return nil }
        let key = ScopeKey(pair.key.string)
        var scope = Scope.standard.first { $0.key == key } ?? Scope(key: key, title: pair.key.string)
        let title = Optionally(fields["title"]) { line($0, expecting: "what people read", atMost: 80) }
        let kinds = Optionally(fields["kinds"]) { shortNames($0, expecting: "kinds such as [school]") }
        let words = Optionally(fields["words"]) { texts($0, expecting: "words such as [teen*, youth]") }
        let hints = Optionally(fields["hints"]) { texts($0, expecting: "words such as [family]") }
        let unless = Optionally(fields["unless"]) { texts($0, expecting: "words such as [law school]") }
        let ntee = Optionally(fields["ntee"]) { texts($0, expecting: "codes such as [B2, O]", atMost: 4) }
        let categories = Optionally(fields["categories"]) {
            texts($0, expecting: "categories such as [Education]")
        }
        let indicators = Optionally(fields["indicators"]) { self.indicatorWeights($0) }
        guard let title, let kinds, let words, let hints, let unless, let ntee, let categories, let indicators
        else { return nil }
        scope.title = title.value ?? scope.title
        scope.kinds = kinds.value ?? scope.kinds
        scope.words = words.value ?? scope.words
        scope.hints = hints.value ?? scope.hints
        scope.unless = unless.value ?? scope.unless
        scope.ntee = ntee.value.map { $0.map { $0.uppercased() } } ?? scope.ntee
        scope.categories = categories.value ?? scope.categories
        scope.indicators = indicators.value ?? scope.indicators
        return scope
    }

    private mutating func indicatorWeights(_ value: Value) -> [String: Double]? {
        guard
            let entries = entries(
                value, expecting: "indicators and how much they count, such as {poverty: 2}")
        else { return nil }
        var weights: [String: Double] = [:]
        for pair in entries { weights[pair.key.string] = decimal(pair.value, in: 0...10) }
        return weights.count == entries.count ? weights : nil
    }
}
