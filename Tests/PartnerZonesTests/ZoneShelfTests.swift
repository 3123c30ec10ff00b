import Foundation
import PartnerCore
import PartnerZones
import Testing

@Suite("A new release of the tz database is noticed")
struct ZoneShelfTests {
    /// A folder with one zone, to be replaced as an update does it.
    private func folder(_ source: String) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "America"), withIntermediateDirectories: true)
        try replace(in: folder, by: source)
        return folder
    }

    private func replace(in folder: URL, by source: String) throws {
        let data = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(source)"))
        try data.write(to: folder.appending(path: "America/Los_Angeles"), options: .atomic)
    }

    @Test("a zone that is held follows the file")
    func follows() throws {
        let folder = try folder("America/Los_Angeles")
        // A folder left behind under /tmp loses nothing.
        defer { try? FileManager.default.removeItem(at: folder) }
        let shelf = ZoneShelf(ZoneDatabase(directory: folder.path))
        let zone = try shelf.zone(named: "America/Los_Angeles")
        let summer = LocalTime(date: "2026-07-01", time: TimeOfDay(minutesSinceMidnight: 0)).asUTC
        #expect(zone.utcOffset(at: summer) == -7 * 3600)
        #expect(!shelf.refresh())
        // As if California had dropped summer time.
        try replace(in: folder, by: "Etc/GMT+8")
        #expect(shelf.refresh())
        #expect(zone.utcOffset(at: summer) == -8 * 3600)
        #expect(!shelf.refresh())
    }

    @Test("a zone that vanishes keeps its rules")
    func vanished() throws {
        let folder = try folder("America/Los_Angeles")
        // A folder left behind under /tmp loses nothing.
        defer { try? FileManager.default.removeItem(at: folder) }
        let shelf = ZoneShelf(ZoneDatabase(directory: folder.path))
        let zone = try shelf.zone(named: "America/Los_Angeles")
        try FileManager.default.removeItem(at: folder.appending(path: "America/Los_Angeles"))
        #expect(!shelf.refresh())
        let winter = LocalTime(date: "2026-01-01", time: TimeOfDay(minutesSinceMidnight: 0)).asUTC
        #expect(zone.utcOffset(at: winter) == -8 * 3600)
    }
}
