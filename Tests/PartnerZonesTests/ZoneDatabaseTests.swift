import Foundation
import PartnerCore
import PartnerZones
import Testing

@Suite("A zone is found by its name, and by no path")
struct ZoneDatabaseTests {
    @Test(
        "what could lead out of the directory, or is no name, is refused before any file is opened",
        arguments: [
            "", "/etc/passwd", "/usr/share/zoneinfo/UTC", "..", "../zoneinfo/UTC", "America/../UTC", "./UTC",
            "America//Denver",
            "America/", "-UTC", "America/-x", "America/Los Angeles", "UTC\u{0}", "Europe/Zürich", "a\nb",
            ":UTC", "UTC;id",
            String(repeating: "a", count: 256),
        ])
    func malformed(name: String) {
        #expect(throws: ZoneError.malformed(name: name)) { try ZoneDatabase().rules(named: name) }
    }

    struct Unknown: CustomTestStringConvertible, Sendable {
        let name: String, nearest: String
        var testDescription: String { name }
    }

    static let unknown = [
        Unknown(name: "America/Los_Angelos", nearest: "America/Los_Angeles"),
        Unknown(name: "america/los_angeles", nearest: "America/Los_Angeles"),
        Unknown(name: "Los_Angeles", nearest: "America/Los_Angeles"),
        Unknown(name: "America/Los-Angeles", nearest: "America/Los_Angeles"),
        Unknown(name: "US/Los_Angeles", nearest: "America/Los_Angeles"),
        Unknown(name: "Europe/Lodnon", nearest: "Europe/London"),
        Unknown(name: "Pacific/Hawaii/Honolulu", nearest: "Pacific/Honolulu"),
    ]

    @Test("a near miss is answered with the nearest name", arguments: unknown)
    func nearest(_ row: Unknown) {
        let error = #expect(throws: ZoneError.self) { try ZoneDatabase().rules(named: row.name) }
        guard case .unknown(row.name, let nearest) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(nearest.first == row.nearest)
        #expect(
            error?.description.hasPrefix("no time zone \"\(row.name)\"; did you mean \(row.nearest)") == true)
    }

    @Test(
        "a directory, and what names no place, is no zone",
        arguments: ["America", "localtime", "posixrules", "Factory", "Qqqqqq"])
    func noZone(name: String) {
        let error = #expect(throws: ZoneError.self) { try ZoneDatabase().rules(named: name) }
        #expect(error?.description.hasPrefix("no time zone \"\(name)\"; ") == true)
    }

    @Test("the names are those of the database")
    func names() {
        let names = ZoneDatabase().names()
        #expect(names.contains("America/Los_Angeles"))
        #expect(names.contains("UTC"))
        #expect(names.contains("America/Argentina/Buenos_Aires"))
        #expect(!names.contains("localtime"))
        #expect(!names.contains { $0.hasPrefix("right/") || $0.hasPrefix("posix/") })
        #expect(names == names.sorted())
        #expect(Set(names).count == names.count)
    }

    @Test("a database without its text form is walked, and its fingerprint is that of its files")
    func ownDirectory() throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID().uuidString)")
        let files = FileManager.default
        try files.createDirectory(
            at: directory.appending(path: "Test/Deep"), withIntermediateDirectories: true)
        // A left-over in the temporary directory harms no test.
        defer { try? files.removeItem(at: directory) }
        let system = URL(filePath: "/usr/share/zoneinfo")
        let utc = try Data(contentsOf: system.appending(path: "Etc/UTC"))
        try utc.write(to: directory.appending(path: "UTC"))
        try utc.write(to: directory.appending(path: "Test/Deep/Zone"))
        try Data("not a zone".utf8).write(to: directory.appending(path: "README"))
        try files.createSymbolicLink(
            at: directory.appending(path: "Test/Circle"), withDestinationURL: directory)

        let database = ZoneDatabase(directory: directory.path())
        #expect(database.names().filter { !$0.contains("Circle") } == ["Test/Deep/Zone", "UTC"])
        #expect(database.release() == nil)
        #expect(try database.rules(named: "Test/Deep/Zone").utcOffset(at: Instant(unixMilliseconds: 0)) == 0)

        let fingerprint = database.fingerprint(of: ["UTC", "Test/Deep/Zone"])
        #expect(fingerprint == database.fingerprint(of: ["Test/Deep/Zone", "UTC"]))
        let kathmandu = try Data(contentsOf: system.appending(path: "Asia/Kathmandu"))
        try kathmandu.write(to: directory.appending(path: "UTC"))
        let replaced = database.fingerprint(of: ["UTC", "Test/Deep/Zone"])
        #expect(replaced != fingerprint)
        #expect(try database.rules(named: "UTC").utcOffset(at: Instant(unixMilliseconds: 0)) == 19_800)
        try Data("# version 2026f\nZ UTC 0 - UTC\nL UTC Etc/Zulu\n".utf8).write(
            to: directory.appending(path: "tzdata.zi"))
        #expect(database.fingerprint(of: ["UTC", "Test/Deep/Zone"]) != replaced)
        #expect(database.release() == "2026f")
        #expect(database.names() == ["UTC"])
        try files.removeItem(at: directory.appending(path: "UTC"))
        #expect(database.fingerprint(of: ["UTC"]) != replaced)
    }

    @Test("the system's own fingerprint stands still, and its release is known")
    func system() {
        #expect(ZoneDatabase().fingerprint(of: ["UTC"]) == ZoneDatabase().fingerprint(of: ["UTC"]))
        #expect(ZoneDatabase().release()?.hasPrefix("20") == true)
    }

    @Test("a database that is not there says so")
    func missing() {
        let database = ZoneDatabase(directory: "/nonexistent")
        #expect(throws: ZoneError.unknown(name: "UTC", nearest: [])) { try database.rules(named: "UTC") }
        #expect(database.names().isEmpty)
    }
}
