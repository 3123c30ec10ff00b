import PartnerCore

/// The zones that an event may name, always by the rules of the system's tz database.
///
/// What the file itself says of a zone (VTIMEZONE) is left aside: whoever wrote it took it from there too, it grows old
/// in the file, and following the rules of a hostile one may take for ever.
struct EventZones {
    let named: (String) throws -> any TimeZoneRules

    /// - Parameter identifier: the TZID.
    func zone(_ identifier: String) -> (any TimeZoneRules)? {
        Self.candidates(identifier).lazy.compactMap { try? named($0) }.first
    }

    private static func candidates(_ identifier: String) -> [String] {
        if let name = windows[identifier] { return [name] }
        guard identifier.hasPrefix("/") else { return [identifier] }
        // "/example.org/20270101_1/America/Los_Angeles": who made it, and the name behind.
        let parts = identifier.split(separator: "/")
        return (1...3).reversed().map { parts.suffix($0).joined(separator: "/") }
    }

    /// CLDR 44, windowsZones, territory 001, for the zones of the United States; Outlook writes these.
    private static let windows = [
        "Pacific Standard Time": "America/Los_Angeles", "Mountain Standard Time": "America/Denver",
        "US Mountain Standard Time": "America/Phoenix", "Central Standard Time": "America/Chicago",
        "Eastern Standard Time": "America/New_York", "US Eastern Standard Time": "America/Indianapolis",
        "Alaskan Standard Time": "America/Anchorage", "Hawaiian Standard Time": "Pacific/Honolulu",
        "UTC": "UTC",
    ]
}
