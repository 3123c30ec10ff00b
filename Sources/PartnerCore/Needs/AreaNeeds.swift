/// What a source says of each of its areas for one indicator.
package struct AreaIndicator: Sendable {
    package let source: String
    package let kind: AreaKind
    package let indicator: SourceDescription.Indicator
    /// By area; missing ones are not there.
    package let values: [String: Double]
    package let percentiles: Percentiles

    package init(
        source: String, kind: AreaKind, indicator: SourceDescription.Indicator, values: [String: Double]
    ) {
        self.source = source
        self.kind = kind
        self.indicator = indicator
        self.values = values
        percentiles = Percentiles(values.values)
    }
}

/// An indicator's word on one place.
package struct AreaFigure: Sendable {
    package let source: String
    package let kind: AreaKind
    package let indicator: SourceDescription.Indicator
    /// Of several areas the mean, by population where it is known.
    package let value: Double
    /// How many of a hundred areas of the source need less, 0 to 100.
    package let need: Double
    /// How many areas of the source have a value.
    package let among: Int
}

/// Which areas a place lies in, and what is known of their need.
package struct AreaNeeds: Sendable {
    private let indicators: [AreaIndicator]
    private let geography: Geography

    package init(_ indicators: [AreaIndicator], _ geography: Geography) {
        self.indicators = indicators
        self.geography = geography
    }

    /// What each indicator of a scope says of a place, in the order given; indicators whose source has no value
    /// there are left out.
    package func figures(at place: CandidatePlace, for scope: ScopeKey) -> [AreaFigure] {
        var shares: [AreaKind: [(code: String, weight: Double)]] = [:]
        for kind in AreaKind.allCases { shares[kind] = geography.areas(of: place, kind) }
        return indicators.compactMap { indicator in
            guard indicator.indicator.scopes.contains(scope) else { return nil }
            return figure(indicator, over: shares[indicator.kind] ?? [])
        }
    }

    /// Every indicator, whatever it speaks for.
    package func figures(at place: CandidatePlace) -> [AreaFigure] {
        indicators.compactMap { figure($0, over: geography.areas(of: place, $0.kind)) }
    }

    private func figure(_ indicator: AreaIndicator, over areas: [(code: String, weight: Double)])
        -> AreaFigure?
    {
        var sum = 0.0, weight = 0.0
        for area in areas {
            guard let value = indicator.values[area.code] else { continue }
            sum += value * area.weight
            weight += area.weight
        }
        guard weight > 0, let rank = indicator.percentiles.rank(of: sum / weight) else { return nil }
        return AreaFigure(
            source: indicator.source, kind: indicator.kind, indicator: indicator.indicator,
            value: sum / weight,
            need: indicator.indicator.need == .high ? rank : 100 - rank, among: indicator.percentiles.count)
    }
}
