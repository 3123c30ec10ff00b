/// What the rows of a whole export look like, as JSON Schema (draft 2020-12): a definition for each table, which
/// each line of its file fulfils.
package struct OpenSchema: Hashable, Sendable {
    package let tables: [OpenTable]

    package init(_ tables: [OpenTable]) { self.tables = tables }

    package var text: String {
        let definitions = tables.map { table in
            """
                \(JSONLine.quoted(table.name)): {
                  "type": "object",
                  "properties": {
            \(table.columns.map(property).joined(separator: ",\n"))
                  },
                  "required": [\(table.columns.map { JSONLine.quoted($0.name) }.joined(separator: ", "))],
                  "additionalProperties": false
                }
            """
        }
        return """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "partnerd: everything on record, a definition for each table",
              "$defs": {
            \(definitions.joined(separator: ",\n"))
              }
            }

            """
    }

    private func property(_ column: OpenColumn) -> String {
        let type =
            switch column.kind {
            case .integer: "integer"
            case .real: "number"
            case .text, .date, .bytes: "string"
            }
        var parts = [column.optional ? #""type": ["\#(type)", "null"]"# : #""type": "\#(type)""#]
        switch column.kind {
        case .date: parts.append(#""format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$""#)
        case .bytes: parts.append(#""contentEncoding": "base64""#)
        case .integer, .real, .text: break
        }
        return "        \(JSONLine.quoted(column.name)): {\(parts.joined(separator: ", "))}"
    }
}
