import FoundationEssentials
import PartnerControl

/// Replies as programs read them: fields in alphabetical order, so that two can be compared line by line.
enum JSONAnswer {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
