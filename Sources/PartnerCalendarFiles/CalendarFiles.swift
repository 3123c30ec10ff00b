import PartnerCore

/// Reads the days on which a branch is closed from files as calendar programs write them (RFC 5545).
package struct CalendarFiles: Sendable {
    /// Octets. A year of a town's meetings has some 200 KiB.
    package static let largest = 4 << 20
    /// Closed days of one file, a day closed by two events counted twice.
    package static let mostDays = 20_000

    private let zones: @Sendable (String) throws -> any TimeZoneRules

    /// - Parameter zones: the rules of a time zone by its name in the tz database.
    package init(zones: @escaping @Sendable (String) throws -> any TimeZoneRules) {
        self.zones = zones
    }

    /// The closing days of the file at `path`, of the years `Closure.yearsOfFiles`, in their order.
    package func closures(path: String, zone: any TimeZoneRules) throws(ClosureFileFault) -> [Closure] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return try closures(of: try CalendarBytes.contents(of: path), file: name, zone: zone)
    }

    /// - Parameter file: the name that places show.
    package func closures(
        of bytes: [UInt8], file: String, zone: any TimeZoneRules
    ) throws(ClosureFileFault) -> [Closure] {
        var events: [CalendarEvent] = []
        for text in try EventText.all(in: bytes) {
            events.append(try CalendarEvent(text, zones: EventZones(named: zones)))
        }
        var days = EventDays(events, zone: zone)
        return try days.all().map { found in
            Closure(
                .days(found.days), name: found.name,
                place: SourcePlace(file: file, line: found.line, column: 1))
        }
    }
}
