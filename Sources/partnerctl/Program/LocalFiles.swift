import PartnerCalendarFiles
import PartnerCore
import PartnerZones

/// What a configuration refers to outside itself, read from this machine without the daemon.
struct LocalFiles: Sendable {
    private let database = ZoneDatabase()

    @Sendable func zone(_ name: String) throws -> any TimeZoneRules { try database.rules(named: name) }

    @Sendable func closures(
        _ path: String, _ zone: any TimeZoneRules
    ) throws(ClosureFileFault) -> [Closure] {
        try CalendarFiles(zones: self.zone).closures(path: path, zone: zone)
    }
}
