/// How areas nest: tracts in counties and states by their codes, ZIPs over tracts by tables that carry both.
package struct Geography: Sendable {
    private struct Tract {
        let code: String
        let population: Double?
        let latitude: Double?
        let longitude: Double?
    }

    /// In the order of their codes.
    private var tractsOfZIP: [String: [Tract]] = [:]
    private var middles: [String: (latitude: Double, longitude: Double)] = [:]
    /// The folded name of a county, by its code.
    private var countyNames: [String: String] = [:]

    package init() {}

    /// Takes the areas of one source in. Where two sources carry tract and ZIP, the first that knows a tract's
    /// holds.
    package mutating func add(_ areas: [Area], of kind: AreaKind) {
        var added: Set<String> = []
        for area in areas {
            if let name = area.county, kind == .tract || kind == .county {
                countyNames[String(area.code.prefix(5))] = FoldedText(name).text
            }
            if let latitude = area.latitude, let longitude = area.longitude, middles[area.code] == nil {
                middles[area.code] = (latitude, longitude)
            }
            guard kind == .tract, let zip = area.zip, known.insert(area.code).inserted else { continue }
            tractsOfZIP[zip, default: []].append(
                Tract(
                    code: area.code, population: area.population, latitude: area.latitude,
                    longitude: area.longitude))
            added.insert(zip)
        }
        for zip in added { tractsOfZIP[zip]?.sort { $0.code < $1.code } }
    }

    private var known: Set<String> = []

    /// The areas of a kind that a place lies in, each with its weight, in the order of their codes.
    ///
    /// What is nearest to the kind goes first: a tract that the place names before its ZIP, its ZIP before its
    /// county.
    package func areas(of place: CandidatePlace, _ kind: AreaKind) -> [(code: String, weight: Double)] {
        switch kind {
        case .zip: return place.zip.map { [($0, 1)] } ?? []
        case .tract:
            if let tract = place.tract { return [(tract, 1)] }
            return place.zip.map(tracts) ?? []
        case .county:
            return place.county.map { [($0, 1)] } ?? holders(of: place, length: AreaKind.county.length)
        case .state:
            if let county = place.county { return [(String(county.prefix(2)), 1)] }
            return holders(of: place, length: AreaKind.state.length)
        }
    }

    /// The tracts of a ZIP, by population where all of it is known; else each as much as any.
    private func tracts(of zip: String) -> [(code: String, weight: Double)] {
        let tracts = tractsOfZIP[zip] ?? []
        let isKnown =
            tracts.allSatisfy { $0.population != nil } && tracts.contains { ($0.population ?? 0) > 0 }
        return tracts.map { ($0.code, isKnown ? $0.population ?? 0 : 1) }
    }

    /// Counties or states over the tracts of a place.
    private func holders(of place: CandidatePlace, length: Int) -> [(code: String, weight: Double)] {
        var weights: [String: Double] = [:]
        for tract in areas(of: place, .tract) {
            weights[String(tract.code.prefix(length)), default: 0] += tract.weight
        }
        return weights.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Where a place is: as its list says, else the middle of its tract, else that of its ZIP's tracts by
    /// population; nil where none of it is known.
    package func point(of place: CandidatePlace) -> GeoPoint? {
        if let latitude = place.latitude, let longitude = place.longitude {
            return GeoPoint(latitude: latitude, longitude: longitude)
        }
        let areas = areas(of: place, .tract)
        var latitude = 0.0, longitude = 0.0, weight = 0.0
        for area in areas {
            guard let middle = middles[area.code] else { continue }
            latitude += middle.latitude * area.weight
            longitude += middle.longitude * area.weight
            weight += area.weight
        }
        if weight > 0 { return GeoPoint(latitude: latitude / weight, longitude: longitude / weight) }
        guard let middle = place.zip.flatMap({ middles[$0] }) else { return nil }
        return GeoPoint(latitude: middle.latitude, longitude: middle.longitude)
    }

    /// The codes of the counties that are called so, without the word County; or the code itself.
    package func counties(named text: String) -> Set<String> {
        if let code = AreaKind.county.code(text), code == text { return [code] }
        var name = FoldedText(text).text
        if name.hasSuffix(" county") { name.removeLast(7) }
        return Set(countyNames.filter { $0.value == name }.map(\.key))
    }

    package var namesOfCounties: [String] { Set(countyNames.values).sorted() }
}
