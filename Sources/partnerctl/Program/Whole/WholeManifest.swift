import PartnerControl
import PartnerCore

/// `manifest.json` of a whole export: what lies beside it, and how to know that it is whole.
struct WholeManifest: Hashable, Codable {
    enum Form: String, Hashable, Codable, CaseIterable {
        case csv, jsonl
    }

    struct File: Hashable, Codable {
        /// Without its folder.
        var file: String
        /// Without the header.
        var rows: Int
        /// Of its bytes, in lower-case hexadecimal.
        var sha256: String
        var table: OpenTable
    }

    static let name = "manifest.json"
    static let schema = "schema.json"
    /// Of the folder: a change that an older program can't read gets another.
    static let format = 1

    var format = Self.format
    var form: Form
    /// The program's version.
    var version: String
    /// The versions of the schema, the oldest first.
    var schema: [String]
    var library: String
    var made: Moment
    /// In the order in which they are taken in.
    var files: [File]

    var head: WholeHead {
        WholeHead(
            version: version, schema: schema, library: library, made: made, tables: files.map(\.table))
    }
}

/// What is wrong with a file of a whole export.
struct WholeFault: Error, Hashable, CustomStringConvertible {
    let file: String
    var line: Int?
    /// A clause.
    let problem: String

    var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(problem)" }
}
