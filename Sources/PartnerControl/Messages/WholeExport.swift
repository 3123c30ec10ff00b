import PartnerCore

extension Verb {
    /// Everything on record, table by table: as it was at one moment, however long it takes to read.
    package enum ExportAll: ControlStreamMethod {
        package static let name = "ExportAll"

        package typealias Parameters = Nothing

        /// The first has the head and no lines; each that follows some rows of one table, tables and rows in the
        /// order of the head and of their keys; the last has no lines.
        package struct Reply: Hashable, Sendable, Codable {
            package var head: WholeHead?
            package var table: String?
            /// Rows, each one line of JSON.
            package var lines: [String]

            package init(head: WholeHead? = nil, table: String? = nil, lines: [String] = []) {
                self.head = head
                self.table = table
                self.lines = lines
            }
        }
    }

    /// Take a whole export into a database without records: it is begun, then come the rows in any number of
    /// calls, and with the last of three steps all of it is on record, or nothing.
    package enum ImportAll: ControlMethod {
        package static let name = "ImportAll"

        package struct Parameters: Hashable, Sendable, Codable {
            package var step: Step
            /// As the answer to the beginning gave it; absent there.
            package var ticket: Int64?
            /// To begin with.
            package var head: WholeHead?
            /// Whose rows these are.
            package var table: String?
            package var lines: [String] = []

            package init(
                step: Step, ticket: Int64? = nil, head: WholeHead? = nil, table: String? = nil,
                lines: [String] = []
            ) {
                self.step = step
                self.ticket = ticket
                self.head = head
                self.table = table
                self.lines = lines
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                step = try container.decode(Step.self, forKey: .step)
                ticket = try container.decodeIfPresent(Int64.self, forKey: .ticket)
                head = try container.decodeIfPresent(WholeHead.self, forKey: .head)
                table = try container.decodeIfPresent(String.self, forKey: .table)
                lines = try container.decodeIfPresent([String].self, forKey: .lines) ?? []
            }
        }

        package enum Step: String, Hashable, Sendable, CaseIterable, Codable {
            case begin, rows, finish
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var ticket: Int64
            /// Rows that have come so far.
            package var rows: Int
            /// The number under which it is on record; absent until it is.
            package var command: Int64?

            package init(ticket: Int64, rows: Int, command: Int64? = nil) {
                self.ticket = ticket
                self.rows = rows
                self.command = command
            }
        }
    }
}

/// What a whole export says of itself before its rows.
package struct WholeHead: Hashable, Sendable, Codable {
    /// The program's version.
    package var version: String
    /// The versions of the schema, the oldest first.
    package var schema: [String]
    package var library: String
    package var made: Moment
    package var tables: [OpenTable]

    package init(version: String, schema: [String], library: String, made: Moment, tables: [OpenTable]) {
        self.version = version
        self.schema = schema
        self.library = library
        self.made = made
        self.tables = tables
    }
}
