import Foundation
import PartnerConfiguration
import Testing

@Suite("A file that is none of ours gets one clear error")
struct RawFileTests {
    static func errors(_ bytes: [UInt8]) -> [String] {
        let result = ConfigurationFile.read(bytes: bytes, file: "partnerd.yaml", zones: StubZone.find)
        if case .failure(let errors) = result { return errors.findings.map(\.description) }
        return []
    }

    @Test(
        "line ends and a byte-order mark are all the same", arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
    func lineEnds(_ end: String, _ mark: String) throws {
        let text = mark + Sample().lines.joined(separator: end)
        let right = ConfigurationFile.read(text: text, file: "partnerd.yaml", zones: StubZone.find)
        #expect((try? right.get()) != nil)
        let wrong = ConfigurationFile.read(
            text: text.replacingOccurrences(of: "branch: hillside", with: "branch: hilside"),
            file: "partnerd.yaml",
            zones: StubZone.find)
        guard case .failure(let errors) = wrong else {
            Issue.record("taken")
            return
        }
        #expect(errors.findings.map(\.place.line) == [13])
        #expect(errors.findings.map(\.place.column) == [64])
    }

    @Test("Latin-1, with the place of the first letter that is not UTF-8")
    func latin1() {
        let bytes = Array("# Öffnungszeiten\nlibrary: Bücherei é\n".utf8).map { $0 }
        var wrong = Array("# Öffnungszeiten\nlibrary: B".utf8)
        wrong += [0xFC] + Array("cherei\n".utf8)
        #expect(
            Self.errors(wrong) == ["partnerd.yaml:2:11: an octet that is no UTF-8; save the file as UTF-8"])
        #expect(Self.errors(bytes).count > 1)
        #expect(
            Self.errors(Array("é".utf8.dropLast())).first?.hasPrefix("partnerd.yaml:1:1: an octet") == true)
    }

    @Test("UTF-16")
    func utf16() {
        #expect(
            Self.errors([0xFF, 0xFE, 0x6C, 0]) == [
                "partnerd.yaml:1:1: a file in UTF-16; save the file as UTF-8"
            ])
    }

    @Test("control characters", arguments: ["\0", "\u{1B}", "\u{7F}", "\u{FFFE}"])
    func controls(_ character: String) {
        let errors = Self.errors(Array("library: x\nmail: \(character)y\n".utf8))
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("partnerd.yaml:2:7: a control character, U+") == true)
    }

    @Test("too large a file, too long a line")
    func size() {
        let large = [UInt8](repeating: UInt8(ascii: "\n"), count: ConfigurationFile.largest + 1)
        #expect(Self.errors(large) == ["partnerd.yaml:1:1: a file of more than 1 MiB; is it another file?"])
        #expect(Self.errors(Array(large.dropLast())).count == 1)
        let long = Array(("# " + String(repeating: "x", count: 20_000)).utf8)
        #expect(Self.errors(long) == ["partnerd.yaml:1:1: a line of 20002 characters; is it another file?"])
    }

    @Test("an alias bomb and deep nesting are seen before they are unfolded")
    func bombs() {
        var bomb = "a: &a0 [x, x, x, x, x, x, x, x]\n"
        for level in 1..<20 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ", ")
            bomb += "b\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(
            Self.errors(Array((bomb + "? *a19\n: x\n").utf8)).allSatisfy {
                $0.contains("an a") || $0.contains("complex")
            })
        for sign in ["[", "{", "- ", "{a: ", "- [", "? "] {
            let deep = Array((String(repeating: sign, count: 3000) + "x\n").utf8)
            #expect(!Self.errors(deep).isEmpty)
        }
        let steps = (0..<1400).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(!Self.errors(Array(steps.utf8)).isEmpty)
    }

    @Test("a file that cannot be read")
    func unreadable() {
        for (path, reason) in [
            ("/nowhere/partnerd.yaml", "No such file or directory"), ("/tmp", "it is no file"),
        ] {
            guard case .failure(let errors) = ConfigurationFile.load(path: path, zones: StubZone.find) else {
                Issue.record("\(path) was read")
                continue
            }
            #expect(errors.description == "\(path) cannot be read: \(reason)")
        }
    }

    @Test("a file on disk")
    func load() throws {
        _ = try ConfigurationFile.load(path: Files.example.path, zones: StubZone.find).get()
        guard
            case .failure(let errors) = ConfigurationFile.load(
                path: Files.fixtures.path + "/Wrong/two-errors.yaml", zones: StubZone.find)
        else {
            Issue.record("taken")
            return
        }
        #expect(errors.findings.map(\.place.description) == ["two-errors.yaml:17", "two-errors.yaml:28"])
    }
}
