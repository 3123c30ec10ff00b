import PartnerConfiguration
import PartnerCore
import PartnerStore

/// The tables of figures that were added, and how their areas nest.
struct SourceShelf {
    let records: [SourceRecord]
    let geography: Geography

    init(_ db: Database) throws {
        records = try Sources.all(db)
        var geography = Geography()
        for record in records { geography.add(try Sources.areas(of: record.id, db), of: record.kind) }
        self.geography = geography
    }

    /// The indicators of one source, in the order of its description.
    func indicators(of record: SourceRecord, _ db: Database) throws -> [AreaIndicator] {
        try Self.description(of: record).indicators.map { indicator in
            AreaIndicator(
                source: record.name, kind: record.kind, indicator: indicator,
                values: try Sources.values(of: indicator.key, in: record.id, db))
        }
    }

    /// Those of every source that speak for a scope; sources by name.
    func needs(for scope: ScopeKey, _ db: Database) throws -> AreaNeeds {
        var indicators: [AreaIndicator] = []
        for record in records {
            for indicator in try Self.description(of: record).indicators
            where indicator.scopes.contains(scope) {
                indicators.append(
                    AreaIndicator(
                        source: record.name, kind: record.kind, indicator: indicator,
                        values: try Sources.values(of: indicator.key, in: record.id, db)))
            }
        }
        return AreaNeeds(indicators, geography)
    }

    static func description(of record: SourceRecord) throws -> SourceDescription {
        switch SourceDescriptionFile.read(text: record.description, file: record.name + ".yaml") {
        case .success(let description): return description
        // What was added was readable, unless another program wrote into it since.
        case .failure: throw StoreFault(.senseless, "source \(record.id): description makes no sense")
        }
    }
}
