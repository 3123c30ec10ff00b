import Foundation
import PartnerCore

@testable import PartnerZones

/// The rows of a table in `Fixtures`, split at its tabs; lines that begin with `# ` are remarks.
enum Table {
    static func rows(_ name: String) throws -> [[String]] {
        guard let folder = Bundle.module.resourceURL else { throw CocoaError(.fileNoSuchFile) }
        let text = try String(contentsOf: folder.appendingPathComponent("Fixtures/\(name)"), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    /// What a JSON string says.
    static func string(_ json: String) throws -> String {
        try JSONDecoder().decode(String.self, from: Data(json.utf8))
    }
}

/// The system's zones, and one that only a rule describes.
struct Zones {
    let database = ZoneDatabase()

    func named(_ name: String) throws -> any TimeZoneRules {
        if let rule = PosixZone(name) { return rule }
        return try database.rules(named: name.isEmpty ? "UTC" : name)
    }

    func isZone(_ name: String) -> Bool { (try? database.rules(named: name)) != nil }
}

/// A zone as the variable TZ may describe one.
private struct PosixZone: TimeZoneRules {
    let name: String
    let rule: PosixRule

    init?(_ text: String) {
        guard text.contains(","), let rule = PosixRule(text) else { return nil }
        name = text
        self.rule = rule
    }

    func utcOffset(at instant: Instant) -> Int { rule.utcOffset(atSecond: instant.unixMilliseconds / 1000) }
}
