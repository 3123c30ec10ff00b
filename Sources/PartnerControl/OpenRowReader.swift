import FoundationEssentials
import PartnerCore

/// Reads rows of a whole export, each a line of JSON with every column of its table and nothing else.
package struct OpenRowReader {
    private let table: OpenTable
    private let places: [String: Int]

    package init(_ table: OpenTable) {
        self.table = table
        places = Dictionary(
            table.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Throws: what is wrong with it, a clause.
    package func row(_ line: some StringProtocol) throws(OpenRowFault) -> [OpenValue] {
        let fields: [String: OpenField]
        do {
            fields = try JSONDecoder().decode([String: OpenField].self, from: Data(line.utf8))
        } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
            throw OpenRowFault(
                "\"\(context.codingPath[0].stringValue)\" is neither a text nor a number nor null")
        } catch {
            throw OpenRowFault("this is no object of JSON in one line")
        }
        if let unknown = fields.keys.sorted().first(where: { places[$0] == nil }) {
            let nearest = NearestName.best(for: unknown, among: table.columns.map(\.name))
            throw OpenRowFault(
                "there is no column \"\(unknown)\"" + (nearest.map { "; perhaps \"\($0)\"?" } ?? ""))
        }
        var row: [OpenValue] = []
        for column in table.columns {
            guard let field = fields[column.name] else {
                throw OpenRowFault("\"\(column.name)\" is missing; a column without a value is null")
            }
            do { row.append(try column.checked(field.value)) } catch { throw OpenRowFault("\(error)") }
        }
        return row
    }
}

/// What is wrong with one row: a clause without its place.
package struct OpenRowFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
    init(_ description: String) { self.description = description }
}

private struct OpenField: Decodable {
    let value: OpenValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .none
        } else if let text = try? container.decode(String.self) {  // each refusal leads to the next kind
            value = .text(text)
        } else if let number = try? container.decode(Int64.self) {
            value = .integer(number)
        } else {
            value = .real(try container.decode(Double.self))
        }
    }
}
