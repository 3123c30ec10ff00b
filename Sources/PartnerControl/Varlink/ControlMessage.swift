import FoundationEssentials

/// How values become messages, whichever way they go.
package enum ControlMessage {
    /// Without the NUL; fields in alphabetical order, so that it can be pinned.
    package static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}
