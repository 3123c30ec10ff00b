import Foundation
import PartnerCore
import Testing

@testable import PartnerZones

@Suite("A damaged zone file is refused whole, never half believed")
struct TZifTests {
    /// A file of version 2 as RFC 9636 lays it out, its old part empty.
    struct File {
        var magic = "TZif"
        var version: UInt8 = 0x32
        var secondVersion: UInt8?
        var times: [Int64] = [0, 10_000_000]
        var indexes: [UInt8] = [1, 0]
        /// Offset, summer, letter.
        var types: [(Int32, UInt8, UInt8)] = [(3600, 0, 0), (7200, 1, 4)]
        var letters = "CET\0CEST\0"
        var leapSeconds: UInt32 = 0
        var footer = "\nCET-1CEST,M3.5.0,M10.5.0/3\n"

        var bytes: [UInt8] {
            header(version, [0, 0, 0, 0, 1, 1]) + [0, 0, 0, 0, 0, 0, 0]
                + header(
                    secondVersion ?? version,
                    [0, 0, leapSeconds, UInt32(times.count), UInt32(types.count), UInt32(letters.utf8.count)])
                + times.flatMap { big(UInt64(bitPattern: $0)) } + indexes
                + types.flatMap { big(UInt32(bitPattern: $0.0)) + [$0.1, $0.2] } + Array(letters.utf8)
                + Array(repeating: 0, count: Int(leapSeconds) * 12) + Array(footer.utf8)
        }

        private func header(_ version: UInt8, _ counts: [UInt32]) -> [UInt8] {
            Array(magic.utf8) + [version] + Array(repeating: 0, count: 15) + counts.flatMap(big)
        }

        private func big(_ number: some FixedWidthInteger) -> [UInt8] {
            withUnsafeBytes(of: number.bigEndian) { Array($0) }
        }

        func with(_ change: (inout File) -> Void) -> File {
            var copy = self
            change(&copy)
            return copy
        }
    }

    @Test("a sound one says what it holds, in versions 2, 3 and 4", arguments: [0x32, 0x33, 0x34] as [UInt8])
    func sound(version: UInt8) throws {
        let zone = try TZif.rules(named: "Test", File().with { $0.version = version }.bytes)
        #expect(zone.utcOffset(atSecond: -1) == 3600)
        #expect(zone.utcOffset(atSecond: 0) == 7200)
        #expect(zone.utcOffset(atSecond: 9_999_999) == 7200)
        // After its last change the rule holds: April 1970 is summer.
        #expect(zone.utcOffset(atSecond: 10_000_000) == 7200)
        #expect(zone.utcOffset(at: Instant(unixMilliseconds: -1)) == 3600)
    }

    @Test("without a rule the last change holds for ever")
    func noRule() throws {
        let zone = try TZif.rules(named: "Test", File().with { $0.footer = "\n\n" }.bytes)
        #expect(zone.utcOffset(atSecond: 10_000_000) == 3600)
        #expect(zone.utcOffset(atSecond: 4_000_000_000) == 3600)
    }

    struct Damage: CustomTestStringConvertible, Sendable {
        let reason: String
        let bytes: [UInt8]
        var testDescription: String { reason }

        init(_ reason: String, _ change: (inout File) -> Void) {
            self.reason = reason
            bytes = File().with(change).bytes
        }
    }

    static let damage = [
        Damage("it does not begin with TZif") { $0.magic = "TZuf" },
        Damage("it is of a version other than 2, 3 or 4") { $0.version = 0 },
        Damage("it is of a version other than 2, 3 or 4") { $0.version = 0x35 },
        Damage("its two headers name different versions") { $0.secondVersion = 0x33 },
        Damage("it has no offset from UTC") { ($0.types, $0.times, $0.indexes) = ([], [], []) },
        Damage("its changes are not in order") { $0.times = [10, 10] },
        Damage("its changes are not in order") { $0.times = [10, 9] },
        Damage("a change leads to an offset that is not there") { $0.indexes = [1, 2] },
        Damage("an offset from UTC is out of range") { $0.types[0].0 = 93_600 },
        Damage("an offset from UTC is out of range") { $0.types[0].0 = -90_000 },
        Damage("an offset from UTC is out of range") { $0.types[0].0 = .min },
        Damage("an offset from UTC is out of range") { $0.types[0].1 = 2 },
        Damage("an offset from UTC is out of range") { $0.types[0].2 = 9 },
        Damage("its rule for later years is missing") { $0.footer = "CET-1\n" },
        Damage("it ends too early") { $0.footer = "\nCET-1" },
        Damage("it ends too early") { $0.footer = "" },
        Damage("its rule for later years makes no sense: \"CET-1CEST\"") { $0.footer = "\nCET-1CEST\n" },
    ]

    @Test("each fault is named", arguments: damage)
    func damaged(_ row: Damage) {
        #expect(throws: TZif.Fault.damaged(row.reason)) { try TZif.rules(named: "Test", row.bytes) }
    }

    @Test("leap seconds are refused by name")
    func leapSeconds() throws {
        #expect(throws: TZif.Fault.leapSeconds) {
            try TZif.rules(named: "Test", File().with { $0.leapSeconds = 1 }.bytes)
        }
        let name = "right/Etc/UTC"
        if FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/" + name) {
            #expect(throws: ZoneError.leapSeconds(name: name)) { try ZoneDatabase().rules(named: name) }
        }
    }

    @Test("cut off anywhere, a file is never taken for a whole one")
    func truncated() throws {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/America/New_York")))
        for length in bytes.indices {
            #expect(throws: TZif.Fault.self) { try TZif.rules(named: "Test", Array(bytes[..<length])) }
        }
        #expect(throws: Never.self) { try TZif.rules(named: "Test", bytes) }
    }

    @Test(
        "random bytes never crash the reader, nor do counts that promise the world",
        arguments: SeededGenerator.seeds)
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let sound = File().bytes
        for _ in 0..<3000 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            guard let zone = try? TZif.rules(named: "Test", bytes) else { continue }  // Refused is as good.
            for second in [Int64.min / 1000, -1, 0, 10_000_000, 1 << 40, Int64.max / 1000] {
                #expect((-604_800...604_800).contains(zone.utcOffset(atSecond: second)))
            }
        }
    }

    @Test("what is no regular file is named with its path")
    func notRegular() throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }  // A left-over harms no test.
        #expect(mkfifo(directory.appending(path: "Fifo").path(), 0o600) == 0)
        try Data("TZif".utf8).write(to: directory.appending(path: "Short"))
        let database = ZoneDatabase(directory: directory.path())
        let fifo = #expect(throws: ZoneError.self) { try database.rules(named: "Fifo") }
        #expect(fifo?.description.hasSuffix("/Fifo cannot be read: Invalid argument") == true)
        let short = #expect(throws: ZoneError.self) { try database.rules(named: "Short") }
        #expect(short?.description.hasSuffix("/Short is no usable time zone file: it ends too early") == true)
    }
}
