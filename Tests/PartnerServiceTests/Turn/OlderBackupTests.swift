import Foundation
import Logging
import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("An older backup where later records were is noticed, and held until the admin says what to do")
struct OlderBackupTests {
    /// A desk on a database of its own, as the daemon begins it.
    private struct Life {
        let store: Store
        let mark: WriteMark
        let desk: Desk

        init(_ bench: Bench, _ path: String, machine: String? = "a") throws {
            store = try Store(path: path, outliving: .ownCrash, machine: machine)
            let place = bench.folder.appendingPathComponent(WriteMark.name).path
            mark = WriteMark(
                path: { place }, outliving: .powerCut,
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            desk = Desk(
                store: store, configuration: bench.desk.configuration, time: bench.time,
                process: bench.desk.process, mark: mark, machine: machine, wake: {})
            try desk.begin()
        }

        func change(_ count: Int = 1) throws {
            for _ in 0..<count {
                try store.write { try DaemonRecord.update($0) { $0.started = Instant(unixMilliseconds: 1) } }
            }
        }

        var codes: [String] { get throws { try desk.status().findings.map(\.code) } }
    }

    let bench: Bench
    let path: String
    let backup: String

    init() throws {
        bench = try Bench()
        path = bench.folder.appendingPathComponent("partnerd.db").path
        backup = bench.folder.appendingPathComponent("backup").path
    }

    private var counted: String {
        get throws {
            try String(contentsOf: bench.folder.appendingPathComponent(WriteMark.name), encoding: .utf8)
        }
    }

    private func restore() throws {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
        try FileManager.default.copyItem(atPath: backup, toPath: path)
    }

    @Test(
        "a first start writes the count, each change moves it, and a start on the same records finds nothing")
    func same() throws {
        let life = try Life(bench, path)
        #expect(try life.codes == [])
        try life.change(3)
        #expect(
            try counted == String(repeating: "0", count: 20 - "\(try life.store.writes())".count)
                + "\(try life.store.writes())\n")
        try life.store.close()
        #expect(try Life(bench, path).codes == [])
    }

    @Test("restored: held and said with the count, through restarts, also when as much was written since")
    func restored() throws {
        let first = try Life(bench, path)
        try first.store.copy(to: backup)
        try first.change(5)
        let count = try counted
        try first.store.close()
        try restore()
        let second = try Life(bench, path)
        let finding = try #require(try second.desk.status().findings.first)
        #expect(finding.code == "older-backup" && finding.severity == .failing)
        #expect(finding.evidence.first?.hasPrefix("5 changes were written after it") == true)
        #expect(try counted == count)
        try second.change(9)
        try second.store.close()
        #expect(try Life(bench, path).codes == ["older-backup"])
    }

    @Test("another backup, older than the records that were lost, is held too")
    func restoredAgain() throws {
        let first = try Life(bench, path)
        try first.store.copy(to: backup)
        try first.change(50)
        try first.store.close()
        try restore()
        try Life(bench, path).store.close()
        try restore()
        #expect(try Life(bench, path).codes == ["older-backup"])
    }

    @Test("released: goes on from the backup, by whom is on record, and the next start finds nothing")
    func released() throws {
        let first = try Life(bench, path)
        try first.store.copy(to: backup)
        try first.change(50)
        try first.store.close()
        try restore()
        let second = try Life(bench, path)
        let reply = try second.desk.releaseHold(.init(hold: .backup), by: bench.root)
        #expect(reply.remains == nil)
        #expect(try second.codes == [])
        let fault = try #require(throws: ControlFault.self) {
            try second.desk.releaseHold(.init(hold: .backup), by: bench.root)
        }
        #expect(fault.description.contains("no older backup holds the mail"))
        let audit = try second.store.read { try Audit.of(table: "daemon", key: "1", limit: 9, $0) }
        #expect(audit.map(\.verb) == ["release backup", "hold"])
        #expect(audit.map(\.actor) == ["root", "partnerd"])
        try second.change()
        try second.store.close()
        #expect(try Life(bench, path).codes == [])
    }

    @Test(
        "a lost or senseless count is written anew", arguments: ["", "none\n", "-5\n", "000000000000000000"])
    func senseless(_ text: String) throws {
        try Life(bench, path).store.close()
        let file = bench.folder.appendingPathComponent(WriteMark.name)
        try text.write(to: file, atomically: true, encoding: .utf8)
        let life = try Life(bench, path)
        #expect(try life.codes == [])
        #expect(try counted.hasPrefix("0000000000"))
        #expect(try counted.count == 21)
    }

    @Test("a count that can't be written is said, and holds nothing")
    func unwritable() throws {
        try FileManager.default.createDirectory(
            at: bench.folder.appendingPathComponent(WriteMark.name), withIntermediateDirectories: false)
        let life = try Life(bench, path)
        #expect(try life.codes == ["changes-uncounted"])
        #expect(try life.desk.status().verdict == .attention)
    }

    @Test(
        "another machine's records: said first, read, refused to change; adopted by who is sure, and audited")
    func adopted() throws {
        let first = try Life(bench, path)
        try first.store.close()
        let other = try Life(bench, path, machine: "b")
        let status = try other.desk.status()
        #expect(status.findings.first?.code == "another-machine")
        #expect(
            status.findings.first?.mends.contains { $0.lines.contains { $0.contains("partnerctl adopt") } }
                == true)
        try other.desk.authorize(Verb.Preview.name, bench.root)
        try other.desk.authorize(Verb.Export.name, bench.root)
        try other.desk.authorize(Verb.Adopt.name, bench.root)
        for verb in [
            Verb.LogTouch.name, Verb.Import.name, Verb.Reload.name, Verb.SendTest.name, Verb.ReleaseHold.name,
        ] {
            let fault = try #require(throws: ControlFault.self) { try other.desk.authorize(verb, bench.root) }
            #expect(fault.description.contains("another machine's"))
            #expect(fault.parameters.exitCode == 75)
        }
        #expect(throws: ControlFault.self) {
            try other.desk.authorize(Verb.Adopt.name, try bench.staff("areyes"))
        }
        #expect(try other.desk.adopt(.init(), by: bench.root).done == false)
        #expect(other.store.access == .reading)
        #expect(try other.desk.adopt(.init(sure: true), by: bench.root).done)
        #expect(try other.codes == [])
        let audit = try other.store.read { try Audit.of(table: "daemon", key: "1", limit: 9, $0) }
        #expect(audit.map(\.verb) == ["adopt"] && audit.map(\.actor) == ["root"])
        #expect(throws: ControlFault.self) { try other.desk.adopt(.init(sure: true), by: bench.root) }
        try other.change()
        try other.store.close()
        #expect(try Life(bench, path).codes == ["another-machine"])
    }
}
