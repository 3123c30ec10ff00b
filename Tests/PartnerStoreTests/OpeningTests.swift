import Foundation
import GRDB
import PartnerStore
import Testing

@Suite("A database opens durable and private, or says in one line why not")
struct OpeningTests {
    @Test("synchronous is FULL, the journal WAL, foreign keys on, the file its owner's alone")
    func durable() throws {
        let world = try World()
        try world.partner()
        let settings = try world.store.write { db in
            try ["synchronous", "journal_mode", "foreign_keys"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == ["2", "wal", "1"])
        // Not the world's own file, whose rights the test has set.
        let made = world.folder.appendingPathComponent("made").path
        try Shell.ask(
            "SELECT count(*) FROM partner",
            of: {
                _ = try Store(path: made); return made
            }())
        for name in [made, world.path + "-wal", world.path + "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: name)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let code: StoreFault.Code
        let words: String
        /// Prepares the file and gives the path to open.
        let prepare: @Sendable (URL) throws -> String
        var testDescription: String { words }
    }

    static let faults = [
        Fault(code: .notADatabase, words: "is not a database") { folder in
            let file = folder.appendingPathComponent("x")
            try Data(repeating: 0x41, count: 4096).write(to: file)
            return file.path
        },
        Fault(code: .anotherPrograms, words: "is a database of another program") { folder in
            let path = folder.appendingPathComponent("x").path
            try Shell.ask("CREATE TABLE other (x)", of: path)
            return path
        },
        Fault(code: .newerSchema, words: "was made by a later version of partnerd") { folder in
            let path = folder.appendingPathComponent("x").path
            try Store(path: path).close()
            try Shell.ask("INSERT INTO grdb_migrations VALUES ('v9')", of: path)
            return path
        },
        Fault(code: .unreadable, words: "No such file or directory") { folder in
            folder.appendingPathComponent("none/x").path
        },
        Fault(code: .unreadable, words: "can't be opened") { folder in folder.path },
    ]

    @Test("refused", arguments: faults)
    func refused(_ fault: Fault) throws {
        let folder = try World.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }  // left behind, it loses nothing
        let path = try fault.prepare(folder)
        let error = #expect(throws: StoreFault.self) { try Store(path: path) }
        #expect(error?.code == fault.code)
        #expect("\(try #require(error))".contains(fault.words), "\(error!)")
        #expect("\(try #require(error))".contains(path))
        #expect(!"\(try #require(error))".contains("\n"))
    }

    @Test("a full disk is told apart, and the transaction leaves nothing")
    func full() throws {
        let world = try World()
        let partner = try world.partner()
        let error = #expect(throws: StoreFault.self) {
            try world.command { db, command in
                let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
                try db.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
                for _ in 0..<1000 {
                    try Touches.add(
                        to: partner, TouchEntry(date: "2027-01-01", how: .call, note: "a long note"), command,
                        db)
                }
            }
        }
        #expect(error?.code == .diskFull)
        #expect(try world.value("SELECT count(*) FROM touch") == "0")
        #expect(try world.value("SELECT count(*) FROM command WHERE verb = 'test'") == "0")
    }
}
