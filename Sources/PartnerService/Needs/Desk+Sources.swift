import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func addSource(_ request: Verb.AddSource.Parameters, by caller: Caller) throws -> Verb.AddSource.Reply {
        guard let name = Slug(request.name) else {
            throw ControlFault.refused(
                "\"\(FactText.shown(request.name))\" can be no name of a source", found: request.name,
                expected: Slug(from: request.name).map { "one like \($0.text)" } ?? "one like census-2020")
        }
        let description = try description(request.description)
        let file = try FactText.line(request.file, "file")
        let areas = try areas(request.areas, kind: description.kind)
        try check(request.indicators, of: description, areas: areas)
        return try change("sources add", by: caller) { db, command in
            let old = try Sources.find(name: name.text, db)
            if let old { try Sources.remove(old.id, command, db) }
            let id = try Sources.add(
                name: name.text, description, text: request.description, file: file, sha256: request.sha256,
                rows: request.rows, command, db)
            try Sources.add(areas: areas, to: id, db)
            for indicator in request.indicators {
                try Sources.add(
                    values: zip(indicator.areas, indicator.values).map { ($0, $1) }, of: indicator.indicator,
                    to: id, db)
            }
            guard let record = try Sources.find(name: name.text, db) else {
                throw StoreFault(.missing, "there is no source \(name.text)")
            }
            let places = try Candidates.all(db).map(\.entry.place)
            let geography = try SourceShelf(db).geography
            let codes = Set(areas.map(\.code))
            let found = places.count { place in
                geography.areas(of: place, description.kind).contains { codes.contains($0.code) }
            }
            return .init(
                source: try entry(record, description, db), replaced: old != nil, candidates: places.count,
                candidatesFound: found)
        }
    }

    func listSources() throws -> Verb.ListSources.Reply {
        try read { db in
            .init(sources: try Sources.all(db).map { try entry($0, SourceShelf.description(of: $0), db) })
        }
    }

    func showSource(_ request: Verb.ShowSource.Parameters) throws -> Verb.ShowSource.Reply {
        try read { db in
            let record = try source(request.name, db)
            let description = try SourceShelf.description(of: record)
            var reply = Verb.ShowSource.Reply(
                source: try entry(record, description, db), description: record.description)
            guard let area = request.area else { return reply }
            reply.figures = try figures(at: area, record, db)
            return reply
        }
    }

    func removeSource(
        _ request: Verb.RemoveSource.Parameters, by caller: Caller
    ) throws -> Verb.RemoveSource.Reply {
        try change("sources remove", by: caller) { db, command in
            let record = try source(request.name, db)
            let reply = Verb.RemoveSource.Reply(
                removed: try entry(record, SourceShelf.description(of: record), db))
            try Sources.remove(record.id, command, db)
            return reply
        }
    }

    // MARK: What is given

    private func description(_ text: String) throws(ControlFault) -> SourceDescription {
        switch SourceDescriptionFile.read(text: text, file: "description") {
        case .success(let description): return description
        case .failure(let errors):
            let first = errors.findings.first.map(\.description) ?? "\(errors)"
            throw .refused(
                "the description is wrong: \(first)", expected: "partnerctl sources add, which shows all")
        }
    }

    private func areas(_ given: [SourceAreaEntry], kind: AreaKind) throws(ControlFault) -> [Area] {
        guard !given.isEmpty else {
            throw .refused("the source has no area", expected: "a \(kind.rawValue) at least")
        }
        var seen: Set<String> = []
        var areas: [Area] = []
        for entry in given {
            guard kind.code(entry.area) == entry.area else {
                throw .refused(
                    "\"\(FactText.shown(entry.area))\" is no code of a \(kind.rawValue)", found: entry.area,
                    expected: "\(kind.length) figures")
            }
            guard seen.insert(entry.area).inserted else {
                throw .refused("the \(kind.rawValue) \(entry.area) is there twice", found: entry.area)
            }
            var area = Area(code: entry.area)
            area.zip = try entry.zip.map { (text) throws(ControlFault) in
                guard AreaKind.zip.code(text) == text else {
                    throw .refused(
                        "\"\(FactText.shown(text))\" is no ZIP", found: text, expected: "5 figures")
                }
                return text
            }
            area.county = try FactText.optionalLine(entry.county, "county")
            area.population = entry.population
            area.latitude = entry.latitude
            area.longitude = entry.longitude
            areas.append(area)
        }
        return areas
    }

    private func check(
        _ given: [SourceFiguresEntry], of description: SourceDescription, areas: [Area]
    ) throws(ControlFault) {
        let known = Set(areas.map(\.code)), keys = description.indicators.map(\.key)
        guard Set(given.map(\.indicator)) == Set(keys), given.count == keys.count else {
            throw .refused(
                "the figures are not those of the description", expected: keys.joined(separator: ", "))
        }
        for indicator in given {
            guard indicator.areas.count == indicator.values.count, indicator.values.allSatisfy(\.isFinite),
                Set(indicator.areas).count == indicator.areas.count, known.isSuperset(of: indicator.areas)
            else {
                throw .refused(
                    "the values of \(indicator.indicator) are not one an area", found: indicator.indicator)
            }
        }
    }

    private func source(_ name: String, _ db: Database) throws -> SourceRecord {
        if let found = try Sources.find(name: name, db) { return found }
        throw notFound("source", name, among: try Sources.all(db).map(\.name))
    }

    // MARK: What is shown

    private func entry(
        _ record: SourceRecord, _ description: SourceDescription, _ db: Database
    ) throws -> SourceEntry {
        let counts = try Sources.counts(of: record.id, db)
        return SourceEntry(
            name: record.name, title: description.title, publisher: description.publisher,
            vintage: description.vintage, kind: record.kind.rawValue, file: record.file, rows: record.rows,
            areas: try Sources.areaCount(of: record.id, db), added: moment(record.recorded),
            indicators: description.indicators.map {
                SourceEntry.Indicator(
                    key: $0.key, label: $0.label, scopes: $0.scopes.map(\.rawValue), need: $0.need.rawValue,
                    values: counts[$0.key] ?? 0)
            })
    }

    /// Of an area of the source's own kind, or of a ZIP over its tracts.
    private func figures(at text: String, _ record: SourceRecord, _ db: Database) throws -> [AreaFigureEntry]
    {
        let shelf = try SourceShelf(db)
        var place = CandidatePlace()
        switch record.kind {
        case .zip: place.zip = AreaKind.zip.code(text)
        case .tract:
            place.tract = AreaKind.tract.code(text)
            if place.tract == nil { place.zip = AreaKind.zip.code(text) }
        case .county: place.county = AreaKind.county.code(text)
        // A state is what its counties begin with.
        case .state: place.county = AreaKind.state.code(text).map { $0 + "000" }
        }
        let figures = try AreaNeeds(shelf.indicators(of: record, db), shelf.geography).figures(at: place)
        guard !figures.isEmpty else {
            throw ControlFault(
                .notFound, "\(record.name) has no figure of an area \"\(FactText.shown(text))\"", found: text,
                expected: "the code of a \(record.kind.rawValue)")
        }
        return figures.map(AreaFigureEntry.init)
    }
}

extension AreaFigureEntry {
    init(_ figure: AreaFigure) {
        self.init(
            indicator: figure.indicator.key, label: figure.indicator.label, source: figure.source,
            value: figure.value, unit: figure.indicator.unit, need: figure.need, kind: figure.kind.rawValue,
            among: figure.among)
    }
}
