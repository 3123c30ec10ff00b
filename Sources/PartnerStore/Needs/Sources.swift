import GRDB
import PartnerCore

/// A table of figures about areas, as it was added.
package struct SourceRecord: Hashable, Sendable {
    package let id: Int64
    package let name: String
    package let kind: AreaKind
    /// The YAML file that describes it, whole.
    package let description: String
    package let file: String
    /// Of the table's file.
    package let sha256: String
    package let rows: Int
    package let recorded: Instant
}

package enum Sources {
    private static let columns = "id, name, level, description, file, sha256, rows, recorded"

    package static func all(_ db: Database) throws -> [SourceRecord] {
        try db.list("source", "SELECT \(columns) FROM source ORDER BY name", [:], SourceRecord.init)
    }

    package static func find(name: String, _ db: Database) throws -> SourceRecord? {
        try db.one(
            "source", "SELECT \(columns) FROM source WHERE name = :name", ["name": name], SourceRecord.init)
    }

    /// Without its areas and values, which follow.
    package static func add(
        name: String, _ description: SourceDescription, text: String, file: String, sha256: String, rows: Int,
        _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO source (name, title, publisher, vintage, level, description, file, sha256, rows, recorded)
                VALUES (:name, :title, :publisher, :vintage, :level, :description, :file, :sha256, :rows, :recorded)
                """,
            arguments: [
                "name": name, "title": description.title, "publisher": description.publisher,
                "vintage": description.vintage, "level": description.kind.rawValue, "description": text,
                "file": file, "sha256": sha256, "rows": rows, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// With its areas and values: its publisher has them still.
    package static func remove(_ id: Int64, _ command: Command, _ db: Database) throws {
        try db.run(sql: "DELETE FROM source WHERE id = :id", arguments: ["id": id])
        try db.expectRow("source", "id", id)
    }

    package static func add(areas: [Area], to source: Int64, _ db: Database) throws {
        let statement = try db.makeStatement(
            sql: """
                INSERT INTO source_area (source, area, zip, county, population, latitude, longitude)
                VALUES (:source, :area, :zip, :county, :population, :latitude, :longitude)
                """)
        for area in areas {
            try statement.execute(arguments: [
                "source": source, "area": area.code, "zip": area.zip, "county": area.county,
                "population": area.population, "latitude": area.latitude, "longitude": area.longitude,
            ])
        }
    }

    package static func add(
        values: [(area: String, value: Double)], of indicator: String, to source: Int64, _ db: Database
    ) throws {
        let statement = try db.makeStatement(
            sql: """
                INSERT INTO source_value (source, indicator, area, value)
                VALUES (:source, :indicator, :area, :value)
                """)
        for (area, value) in values {
            try statement.execute(arguments: [
                "source": source, "indicator": indicator, "area": area, "value": value,
            ])
        }
    }

    /// By code.
    package static func areas(of source: Int64, _ db: Database) throws -> [Area] {
        try db.list(
            "source_area",
            """
            SELECT area, zip, county, population, latitude, longitude
            FROM source_area
            WHERE source = :source
            ORDER BY area
            """, ["source": source]
        ) { row in
            var area = Area(code: row.text(0))
            area.zip = row.optionalText(1)
            area.county = row.optionalText(2)
            area.population = row.optionalNumber(3)
            area.latitude = row.optionalNumber(4)
            area.longitude = row.optionalNumber(5)
            return area
        }
    }

    /// By area; what is missing is not there.
    package static func values(of indicator: String, in source: Int64, _ db: Database) throws -> [String:
        Double]
    {
        var values: [String: Double] = [:]
        try db.each(
            "source_value",
            "SELECT area, value FROM source_value WHERE source = :source AND indicator = :indicator",
            ["source": source, "indicator": indicator]
        ) { values[$0.text(0)] = $0.number(1) }
        return values
    }

    /// How many areas have a value, by indicator.
    package static func counts(of source: Int64, _ db: Database) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try db.each(
            "source_value",
            "SELECT indicator, count(*) FROM source_value WHERE source = :source GROUP BY indicator",
            ["source": source]
        ) { counts[$0.text(0)] = Int($0.int(1)) }
        return counts
    }

    package static func areaCount(of source: Int64, _ db: Database) throws -> Int {
        try db.answer(
            Int.self, "SELECT count(*) FROM source_area WHERE source = :source", arguments: ["source": source]
        )
            ?? 0
    }
}

extension SourceRecord {
    fileprivate init(_ row: Columns) throws {
        self.init(
            id: row.int(0), name: row.text(1), kind: try row.word(2), description: row.text(3),
            file: row.text(4), sha256: row.text(5), rows: Int(row.int(6)), recorded: row.instant(7))
    }
}
