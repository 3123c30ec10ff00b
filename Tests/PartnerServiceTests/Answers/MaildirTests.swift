import Foundation
import Testing

@testable import PartnerService

@Suite("Mails are taken from a Maildir as maildir(5) has it")
final class MaildirTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "inbox-\(UUID().uuidString)")
    private var maildir: Maildir { Maildir(path: folder.path) }

    init() throws {
        for name in ["new", "cur", "tmp"] {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func put(_ names: String..., into place: String = "new") throws {
        for name in names {
            try Data("x".utf8).write(to: folder.appendingPathComponent(place).appendingPathComponent(name))
        }
    }

    private func lying(in place: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: folder.appendingPathComponent(place).path
        ).sorted()
    }

    @Test("the earliest first, a bounded number, without what begins with a dot or is left out")
    func new() throws {
        try put("30.c", "10.a", ".hidden", "20.b")
        #expect(try maildir.new(atMost: 2, besides: []).map(\.shown) == ["10.a", "20.b"])
        let first = try maildir.new(atMost: 1, besides: [])
        #expect(try maildir.new(atMost: 9, besides: first).map(\.shown) == ["20.b", "30.c"])
        #expect(maildir.path(of: first[0]) == folder.path + "/new/10.a")
        #expect(maildir.path(of: Maildir.Entry(name: [0xff, 0x31])) == nil)
    }

    @Test("what is settled counts as seen, whatever flags it came with")
    func settled() throws {
        try put("10.a", "20.b,U=7:2,")
        for entry in try maildir.new(atMost: 9, besides: []) { try maildir.settle(entry) }
        #expect(try lying(in: "cur") == ["10.a:2,S", "20.b,U=7:2,S"])
        #expect(try lying(in: "new").isEmpty)
    }

    @Test("a folder that is missing is said, a file that was taken away is not")
    func missing() throws {
        try put("10.a")
        let entry = try maildir.new(atMost: 1, besides: [])[0]
        try FileManager.default.removeItem(at: folder.appendingPathComponent("cur"))
        #expect(throws: SystemCallError.self) { try maildir.settle(entry) }
        #expect(maildir.has(entry))
        try maildir.discard(entry)
        #expect(!maildir.has(entry))
        try maildir.settle(entry)
        #expect(throws: SystemCallError.self) { try Maildir(path: "/nowhere").new(atMost: 1, besides: []) }
    }

    @Test("what is over goes by the name under which it came")
    func removed() throws {
        try put("10.a:2,S", "10.ab:2,S", "20.b:2,RS", "30.c:2,S", into: "cur")
        try maildir.remove(["10.a", "20.b"])
        #expect(try lying(in: "cur") == ["10.ab:2,S", "30.c:2,S"])
    }
}
