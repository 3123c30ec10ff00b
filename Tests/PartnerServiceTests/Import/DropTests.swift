import Foundation
import Logging
import PartnerControl
import PartnerCore
import PartnerSheets
import PartnerStore
import Synchronization
import Testing

@testable import PartnerService

@Suite("A file in the drop folder is taken over once, when it is whole, and told of")
struct DropTests {
    /// A bench with a drop folder, read by the real `partner-tables`.
    private final class Dropped {
        let bench: Bench
        let folder: URL
        let open = Open()
        let board = DropBoard()
        let reader: DropReader

        init() throws {
            bench = try Bench()
            folder = bench.folder.appendingPathComponent("drop")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = bench.folder.appendingPathComponent("partnerd.yaml")
            try (Bench.library + "\ndrop: {folder: \(folder.path), as: lapsed, dates: month-first}\n")
                .write(to: file, atomically: true, encoding: .utf8)
            guard case .accepted = bench.desk.configuration.reload(at: bench.time.now, ready: { _ in }) else {
                throw ControlFault(.refused, "the bench's configuration with a drop folder is wrong")
            }
            let program = try #require(Bundle.main.executableURL).deletingLastPathComponent()
                .appending(path: "partner-tables").path
            reader = DropReader(
                store: bench.store, configuration: bench.desk.configuration, time: bench.time,
                tables: TableProgram(path: program), random: { UInt64.random(in: .min ... .max) },
                beingWritten: { [open] in open.names }, board: board,
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        }

        func put(_ text: String, as name: String = "partners.csv") throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }

        /// Looks, and once more after the quiet span.
        func settle() async {
            _ = await reader.look()
            bench.time.jump(to: bench.time.now.adding(.seconds(10)))
            _ = await reader.look()
        }

        /// All files, by their path in the folder.
        var files: [String] {
            get throws {
                let enumerator = FileManager.default.enumerator(atPath: folder.path)
                return (enumerator?.compactMap { $0 as? String } ?? []).filter {
                    $0 != "done" && $0 != "refused"
                }
                .sorted()
            }
        }

        func report(_ path: String) throws -> String {
            try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        }

        var partners: Int { get throws { try bench.store.read { try Partners.count($0) } } }

        var mails: [OutboxMessage] {
            get throws { try bench.store.read { try Outbox.list(.waiting, limit: 99, $0) }.map(\.message) }
        }

        var status: Verb.Status.Reply {
            get throws {
                let desk = Desk(
                    store: bench.store, configuration: bench.desk.configuration, time: bench.time,
                    process: bench.desk.process, dropBoard: board, wake: {})
                return try desk.status()
            }
        }
    }

    final class Open: Sendable {
        private let state = Mutex<Set<[UInt8]>>([])
        var names: Set<[UInt8]> { state.withLock { $0 } }
        func set(_ names: [String]) { state.withLock { $0 = Set(names.map { Array($0.utf8) }) } }
    }

    private static let good = "Organization,Type,Branch,Staff contact\nTeen Coders,school,Hillside,Ana\n"
    private static let bad = "Organization,Type,Branch,Last contact\nTeen Coders,school,Hillside,32 March\n"

    @Test("clean: taken over, moved, reported beside it and by one mail")
    func clean() async throws {
        let dropped = try Dropped()
        try dropped.put(Self.good)
        #expect(await dropped.reader.look() == dropped.bench.time.now.adding(.seconds(10)))
        #expect(try dropped.partners == 0)
        dropped.bench.time.jump(to: dropped.bench.time.now.adding(.seconds(10)))
        #expect(await dropped.reader.look() == nil)
        #expect(try dropped.partners == 1)
        #expect(try dropped.files == ["done/partners.csv", "done/partners.csv.report.txt"])
        let report = try dropped.report("done/partners.csv.report.txt")
        #expect(report.contains("new        1   teen-coders"))
        #expect(report.contains("as import 1"))
        #expect(report.split(separator: "\n").allSatisfy { $0.count <= 76 })
        let mail = try #require(try dropped.mails.first)
        #expect(try dropped.mails.count == 1)
        #expect(mail.kind == .report && mail.recipient.address == "it@library.example")
        #expect(mail.subject == "partners.csv was taken over: 1 new, 0 changed")
        let state = try #require(try dropped.status.drop?.last)
        #expect(state.outcome == .applied && state.number == 1)
        #expect(try dropped.status.findings.allSatisfy { $0.code != "drop" })
        let stage = try dropped.bench.store.read { try Facts.all($0).first?.stages.first?.stage }
        #expect(stage == .lapsed)
    }

    @Test("with a row that can't be taken: nothing is changed, and it is named until it is taken away")
    func refused() async throws {
        let dropped = try Dropped()
        try dropped.put(Self.bad + "Chess Club,club,Hillside,\n")
        await dropped.settle()
        #expect(try dropped.partners == 0)
        #expect(try dropped.files == ["refused/partners.csv", "refused/partners.csv.report.txt"])
        #expect(try dropped.report("refused/partners.csv.report.txt").contains("row 2, \"Last contact\""))
        #expect(try dropped.mails.map(\.subject) == ["partners.csv was not taken over: 1 row can't be taken"])
        #expect(try dropped.status.findings.contains { $0.code == "drop" })
        try FileManager.default.removeItem(at: dropped.folder.appendingPathComponent("refused/partners.csv"))
        #expect(try dropped.status.findings.allSatisfy { $0.code != "drop" })
    }

    @Test("named for a week")
    func week() async throws {
        let dropped = try Dropped()
        try dropped.put(Self.bad)
        await dropped.settle()
        dropped.bench.time.pass(to: "2027-03-19", "07:00")
        #expect(try dropped.status.findings.contains { $0.code == "drop" })
        dropped.bench.time.pass(to: "2027-03-19", "09:00")
        #expect(try dropped.status.findings.allSatisfy { $0.code != "drop" })
    }

    @Test("a file that grows is left until it has stayed as it is")
    func grows() async throws {
        let dropped = try Dropped()
        let start = dropped.bench.time.now
        for second in [0, 8, 16] {
            try dropped.put(String(Self.good.prefix(20 + second)))
            dropped.bench.time.jump(to: start.adding(.seconds(second)))
            #expect(await dropped.reader.look() == start.adding(.seconds(second + 10)))
        }
        #expect(try dropped.files == ["partners.csv"])
        try dropped.put(Self.good)
        await dropped.settle()
        #expect(try dropped.partners == 1)
    }

    @Test("a file that somebody has open is left, and named when that goes on")
    func open() async throws {
        let dropped = try Dropped()
        try dropped.put(Self.good)
        dropped.open.set(["partners.csv"])
        await dropped.settle()
        #expect(try dropped.partners == 0)
        dropped.bench.time.jump(to: dropped.bench.time.now.adding(.seconds(1000)))
        let finding = try #require(try dropped.status.findings.first { $0.code == "drop" })
        #expect(finding.what == "a file in the drop folder stays unfinished")
        dropped.open.set([])
        await dropped.settle()
        #expect(try dropped.partners == 1)
    }

    @Test(
        "half a file is no file",
        arguments: ["Organization,Type,Branch,Staff contact\nTeen Coders,school,Hillside,Ana\nChess Cl"])
    func half(_ text: String) async throws {
        let dropped = try Dropped()
        try dropped.put(text)
        await dropped.settle()
        #expect(try dropped.partners == 0)
        #expect(try dropped.report("refused/partners.csv.report.txt").contains("it looks cut off: line 3"))
    }

    @Test(
        "what programs keep for themselves is never touched",
        arguments: [".hidden.csv", "a.csv.part", "a.tmp", "~$a.xlsx", ".~lock.a.csv#", "a.csv~", "Thumbs.db"])
    func ignored(_ name: String) async throws {
        let dropped = try Dropped()
        try dropped.put(Self.good, as: name)
        await dropped.settle()
        #expect(try dropped.files == [name])
        #expect(try dropped.status.drop?.waiting == 0)
    }

    @Test("nothing that lies there is written over: the next of the same name gets a number")
    func numbered() async throws {
        let dropped = try Dropped()
        for number in 1...3 {
            try dropped.put(Self.good.replacing("Teen", with: "Teen \(number)"))
            await dropped.settle()
        }
        #expect(
            try dropped.files == [
                "done/partners (2).csv", "done/partners (2).csv.report.txt", "done/partners (3).csv",
                "done/partners (3).csv.report.txt", "done/partners.csv", "done/partners.csv.report.txt",
            ])
        #expect(try dropped.partners == 3)
    }

    @Test("the very file again changes nothing, also what was changed since; taken back it counts anew")
    func repeated() async throws {
        let dropped = try Dropped()
        try dropped.put(Self.good)
        await dropped.settle()
        _ = try dropped.bench.desk.assign(
            .init(partner: "teen-coders", steward: "kim"), by: dropped.bench.root)
        try dropped.put(Self.good, as: "again.csv")
        await dropped.settle()
        let steward = try dropped.bench.store.read { try Facts.all($0).first?.stewards.last?.steward }
        #expect(steward == "kim")
        #expect(try dropped.report("done/again.csv.report.txt").contains("as import 1"))

        _ = try dropped.bench.desk.assign(
            .init(partner: "teen-coders", steward: "ana"), by: dropped.bench.root)
        try dropped.put(Self.good.replacing("Ana", with: "Lee"))
        await dropped.settle()
        #expect(
            try dropped.bench.desk.undoImport(.init(number: 2, mode: .undo), by: dropped.bench.root).outcome
                == .undone)
        try dropped.put(Self.good.replacing("Ana", with: "Lee"))
        await dropped.settle()
        #expect(try dropped.status.drop?.last?.number == 3)
    }

    @Test("a crash after a file was settled: it is moved and reported, and neither taken nor mailed again")
    func crash() async throws {
        let dropped = try Dropped()
        try dropped.put(Self.good)
        let settled = DropFile(
            name: "partners.csv", sha256: SHA256.hexadecimal(of: Self.good.utf8), outcome: .applied,
            number: nil,
            staff: nil, report: "taken over\n", at: dropped.bench.time.now, place: "done/partners.csv")
        _ = try dropped.bench.store.write { try DropFiles.add(settled, $0) }
        _ = await dropped.reader.look()
        #expect(try dropped.files == ["done/partners.csv", "done/partners.csv.report.txt"])
        #expect(try dropped.report("done/partners.csv.report.txt") == "taken over\n")
        #expect(try dropped.partners == 0)
        #expect(try dropped.mails.isEmpty)
        #expect(try dropped.bench.store.read { try DropFiles.onTheirWay($0) }.isEmpty)
    }

    @Test(
        "a crash between the move and the report: the report comes, and a later file of that name is a new one"
    )
    func crashAfterMove() async throws {
        let dropped = try Dropped()
        try dropped.put(Self.good)
        let settled = DropFile(
            name: "partners.csv", sha256: SHA256.hexadecimal(of: Self.bad.utf8), outcome: .refused,
            number: nil,
            staff: nil, report: "refused\n", at: dropped.bench.time.now, place: "refused/partners.csv")
        _ = try dropped.bench.store.write { try DropFiles.add(settled, $0) }
        await dropped.settle()
        #expect(
            try dropped.files == [
                "done/partners.csv", "done/partners.csv.report.txt", "refused/partners.csv.report.txt",
            ])
        #expect(try dropped.partners == 1)
    }

    @Test("no link is followed, and no pipe waited for")
    func special() async throws {
        let dropped = try Dropped()
        let secret = dropped.bench.folder.appendingPathComponent("secret.csv")
        try Data(Self.good.utf8).write(to: secret)
        try FileManager.default.createSymbolicLink(
            at: dropped.folder.appendingPathComponent("link.csv"), withDestinationURL: secret)
        #expect(mkfifo(dropped.folder.appendingPathComponent("pipe.csv").path, 0o600) == 0)
        try FileManager.default.createDirectory(
            at: dropped.folder.appendingPathComponent("2027"), withIntermediateDirectories: true)
        await dropped.settle()
        #expect(try dropped.partners == 0)
        #expect(
            try dropped.files == [
                "2027", "refused/link.csv", "refused/link.csv.report.txt", "refused/pipe.csv",
                "refused/pipe.csv.report.txt",
            ])
        #expect(FileManager.default.fileExists(atPath: secret.path))
        #expect(
            try dropped.status.findings.first { $0.code == "drop" }?.evidence.contains {
                $0.hasSuffix("2027: only files are read")
            } == true)
    }

    @Test(
        "a hostile name is shown and kept without harm",
        arguments: [
            "a\nb.csv", "\u{202E}vsc.x.csv", "x'; DROP TABLE partner; --.csv",
            String(repeating: "ü", count: 120) + ".csv",
        ])
    func hostile(_ name: String) async throws {
        let dropped = try Dropped()
        try dropped.put(Self.good, as: name)
        await dropped.settle()
        #expect(try dropped.partners == 1)
        let files = try dropped.files
        #expect(files.count == 2 && files.allSatisfy { $0.hasPrefix("done/") })
        #expect(!files.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test("a huge file, and one that can't be read as a sheet, are refused with the reason")
    func unreadable() async throws {
        let dropped = try Dropped()
        try dropped.put("", as: "huge.csv")
        #expect(truncate(dropped.folder.appendingPathComponent("huge.csv").path, 5 << 30) == 0)
        try dropped.put("PK\u{3}\u{4}nonsense", as: "broken.xlsx")
        await dropped.settle()
        #expect(try dropped.report("refused/huge.csv.report.txt").contains("larger than a sheet may be"))
        #expect(try dropped.files.contains("refused/broken.xlsx"))
        #expect(try dropped.partners == 0)
    }

    @Test("a folder that is gone is said so, and found again when it is back")
    func gone() async throws {
        let dropped = try Dropped()
        try FileManager.default.removeItem(at: dropped.folder)
        #expect(await dropped.reader.look() != nil)
        #expect(try dropped.status.findings.contains { $0.what == "the drop folder can't be seen to" })
        try FileManager.default.createDirectory(at: dropped.folder, withIntermediateDirectories: true)
        try dropped.put(Self.good)
        await dropped.settle()
        #expect(try dropped.partners == 1)
        #expect(try dropped.status.findings.allSatisfy { $0.code != "drop" })
    }

    @Test("where files can't be put away nothing is taken over, nobody is written to, and it is said")
    func stuck() async throws {
        let dropped = try Dropped()
        let blocked = dropped.folder.appendingPathComponent("refused")
        try Data().write(to: blocked)
        try dropped.put(Self.good)
        await dropped.settle()
        await dropped.settle()
        #expect(try dropped.status.findings.contains { $0.what == "the drop folder can't be seen to" })
        #expect(try dropped.partners == 0)
        #expect(try dropped.mails.isEmpty)
        try FileManager.default.removeItem(at: blocked)
        await dropped.settle()
        #expect(try dropped.partners == 1)
        #expect(try dropped.mails.count == 1)
    }
}
