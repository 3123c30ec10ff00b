import Foundation
import Logging
import PartnerCore
import PartnerMail
import Testing

@testable import PartnerService

@Suite("The keys for answers turn, and are never lost to a bad moment")
final class AnswerKeysTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "keys-\(UUID().uuidString)")
    private let start = Instant(unixMilliseconds: 1_804_867_200_000)

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private var file: URL { folder.appendingPathComponent("answer.keys") }

    private func keys() -> AnswerKeys {
        AnswerKeys(
            directory: folder.path, random: { .random(in: .min ... .max) },
            log: Logger(label: "keys", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    private func days(_ count: Int) -> Instant { start.adding(.seconds(count * 86_400)) }

    @Test("a new one each quarter of a year; an old one is known as long as what it sealed may be answered")
    func turning() throws {
        let keys = keys()
        let first = try #require(keys.sealing(at: start))
        #expect(keys.sealing(at: days(90)) == first)
        let second = try #require(keys.sealing(at: days(91)))
        #expect(second.generation == first.generation + 1)
        #expect(second.secret != first.secret)
        #expect(keys.all == [first, second])
        // Another life of the daemon.
        #expect(self.keys().all == [first, second])
        for day in stride(from: 182, through: 455, by: 91) { _ = keys.sealing(at: days(day)) }
        #expect(keys.all.contains(first))
        _ = keys.sealing(at: days(546))
        #expect(!keys.all.contains(first))
    }

    @Test("only its owner may read the file")
    func owned() throws {
        _ = keys().sealing(at: start)
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test(
        "what can't be understood is not written over", arguments: ["nonsense\n", "1 2 3\n", "\u{0}\u{0}\n"])
    func kept(_ text: String) throws {
        try Data(text.utf8).write(to: file)
        #expect(keys().sealing(at: start) == nil)
        #expect(keys().all.isEmpty)
        #expect(try Data(contentsOf: file) == Data(text.utf8))
    }

    @Test("where none can be kept, answers are known by the mail they refer to alone")
    func none() throws {
        try FileManager.default.removeItem(at: folder)
        #expect(keys().sealing(at: start) == nil)
    }
}
