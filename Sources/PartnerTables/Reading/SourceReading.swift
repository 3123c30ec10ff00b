import PartnerCore

/// A table of figures about areas, read by its description.
package enum SourceReading {
    /// Everything that is wrong, one line each; never empty.
    package struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        package let problems: [String]
        package var description: String { problems.joined(separator: "\n") }
    }

    /// More than anybody mends at once.
    private static let mostProblems = 20

    package static func figures(
        _ table: Table, _ description: SourceDescription
    ) throws(Refusal) -> SourceFigures {
        let columns = try SourceColumns(table, description)
        var reading = Rows(description: description, columns: columns)
        for row in table.rows.dropFirst(description.headerRows) { reading.read(row) }
        guard reading.problems.isEmpty else {
            let more = reading.problems.count - mostProblems
            throw Refusal(
                problems: Array(reading.problems.prefix(mostProblems))
                    + (more > 0 ? ["… and \(more) more"] : []))
        }
        let figures = reading.figures
        guard !figures.areas.isEmpty else {
            let first = figures.leftOut.prefix(3).map { "row \($0.row) has \"\(CellText.shown($0.key))\"" }
            throw Refusal(problems: [
                "no row of the column \"\(description.columns.key)\" is the code of a \(description.kind.rawValue) "
                    + "(\(description.kind.length) figures)"
                    + (first.isEmpty ? ": there are no rows" : ": " + first.joined(separator: ", "))
            ])
        }
        return figures
    }

    private struct Rows {
        let description: SourceDescription
        let columns: SourceColumns
        var figures = SourceFigures()
        var problems: [String] = []
        private var rowOf: [String: Int] = [:]
        /// Texts that are no numbers are named once a column.
        private var named: Set<String> = []
        private let missing: Set<String>

        init(description: SourceDescription, columns: SourceColumns) {
            self.description = description
            self.columns = columns
            missing = Set(description.missing.map { $0.lowercased() })
            for indicator in description.indicators {
                figures.values[indicator.key] = [:]
                figures.counts[indicator.key] = .init()
            }
        }

        mutating func read(_ row: Table.Row) {
            figures.rows += 1
            let key = text(row, columns.key)
            guard let code = description.kind.code(key) else {
                figures.leftOut.append(.init(row: row.number, key: key))
                return
            }
            if let other = rowOf[code] {
                problems.append(
                    "row \(row.number): the \(description.kind.rawValue) \(code) stands in row \(other), too")
                return
            }
            rowOf[code] = row.number
            figures.areas.append(area(code, row))
            let cells = columns.figures.mapValues { index in number(row, index) }
            for indicator in description.indicators {
                switch indicator.value.value({ cells[$0] ?? nil }) {
                case .number(let value) where value.isFinite: figures.values[indicator.key]?[code] = value
                case .number, .missing: figures.counts[indicator.key]?.missing += 1
                case .dividedByNought: figures.counts[indicator.key]?.dividedByNought += 1
                }
            }
        }

        private mutating func area(_ code: String, _ row: Table.Row) -> Area {
            var area = Area(code: code)
            area.zip = columns.zip.flatMap { AreaKind.zip.code(text(row, $0)) }
            area.county = columns.county.flatMap { Self.countyName(text(row, $0)) }
            area.population = columns.population.flatMap { number(row, $0) }.flatMap { $0 >= 0 ? $0 : nil }
            area.latitude = columns.latitude.flatMap { number(row, $0) }.flatMap { abs($0) <= 90 ? $0 : nil }
            area.longitude = columns.longitude.flatMap { number(row, $0) }.flatMap {
                abs($0) <= 180 ? $0 : nil
            }
            return area
        }

        private static func countyName(_ text: String) -> String? {
            let name = text.hasSuffix(" County") ? String(text.dropLast(7)) : text
            return name.isEmpty ? nil : name
        }

        private func text(_ row: Table.Row, _ index: Int) -> String { CellText.folded(row[index].text) }

        /// nil where it is missing, or no number, which is then a problem.
        private mutating func number(_ row: Table.Row, _ index: Int) -> Double? {
            let text = text(row, index)
            if text.isEmpty || missing.contains(text.lowercased()) { return nil }
            if let number = PlainNumber.read(text) {
                // -999.0 is -999.
                return missing.contains { PlainNumber.read($0) == number } ? nil : number
            }
            if named.insert("\(index) \(text)").inserted {
                problems.append(
                    "row \(row.number), \"\(columns.header(index))\": \"\(CellText.shown(text))\" is no number; "
                        + "if it says that nothing is known, add it to missing in the description")
            }
            return nil
        }
    }
}

/// Where the columns of a description are in a table.
struct SourceColumns {
    let key: Int
    var zip: Int?
    var county: Int?
    var population: Int?
    var latitude: Int?
    var longitude: Int?
    var figures: [String: Int] = [:]
    private let headers: [String]

    func header(_ index: Int) -> String { index < headers.count ? CellText.shown(headers[index]) : "" }

    init(_ table: Table, _ description: SourceDescription) throws(SourceReading.Refusal) {
        var finder = Finder(table, rows: description.headerRows)
        let columns = description.columns
        key = finder.index(of: columns.key, as: "key") ?? 0
        zip = finder.index(of: columns.zip, as: "zip")
        county = finder.index(of: columns.county, as: "county")
        population = finder.index(of: columns.population, as: "population")
        latitude = finder.index(of: columns.latitude, as: "latitude")
        longitude = finder.index(of: columns.longitude, as: "longitude")
        for (name, header) in description.figures.sorted(by: { $0.key < $1.key }) {
            figures[name] = finder.index(of: header, as: name)
        }
        headers = finder.headers
        guard finder.problems.isEmpty else { throw SourceReading.Refusal(problems: finder.problems) }
    }

    private struct Finder {
        /// Of each column the names of its header's rows, joined.
        let headers: [String]
        /// The columns that a name may mean: the whole header, or one of its rows.
        private var columns: [String: [Int]] = [:]
        private(set) var problems: [String] = []

        init(_ table: Table, rows: Int) {
            let header = table.rows.prefix(rows)
            let width = header.map(\.cells.count).max() ?? 0
            var headers: [String] = []
            for index in 0..<width {
                let parts = header.map { CellText.folded($0[index].text) }.filter { !$0.isEmpty }
                headers.append(parts.joined(separator: " "))
                for name in Set(parts + [headers[index]]) where !name.isEmpty {
                    columns[Self.folded(name), default: []].append(index)
                }
            }
            self.headers = headers
            if headers.isEmpty { problems.append("the table is empty") }
        }

        private static func folded(_ name: String) -> String { CellText.folded(name).lowercased() }

        mutating func index(of header: String?, as name: String) -> Int? {
            guard let header, !headers.isEmpty else { return nil }
            let found = columns[Self.folded(header)] ?? []
            if found.count == 1 { return found[0] }
            if found.count > 1 {
                let places = found.map { RowCells.letters($0) }.joined(separator: ", ")
                problems.append("\(name): \(found.count) columns have the header \"\(header)\" (\(places))")
                return nil
            }
            let near = NearestName.best(for: header, among: headers).map {
                "; did you mean \"\(CellText.shown($0))\"?"
            }
            problems.append("\(name): no column \"\(header)\"" + (near ?? "; the first are " + first))
            return nil
        }

        private var first: String {
            headers.prefix(5).map { "\"\(CellText.shown($0))\"" }.joined(separator: ", ")
        }
    }
}
