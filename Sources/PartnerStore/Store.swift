import GRDB
import PartnerCore
import Synchronization

/// A connection to the database, as the functions of this module take it.
package typealias Database = GRDB.Database

/// The library's records: one SQLite file.
package final class Store: Sendable {
    package let path: String
    private let pool: DatabasePool
    /// What SQLite's counter of other programs' commits said last.
    private let lastVersion: Mutex<Int>

    /// What a commit outlives.
    package enum Durability: Sendable {
        /// The machine losing its power: each commit waits for the disk.
        case powerCut
        /// The end of this process, however sudden: for copies, and for a daemon in virtual time.
        case ownCrash
    }

    /// Opens the database, makes it where there is none, and brings it up to this program's schema.
    /// Throws ``StoreFault``.
    package init(path: String, outliving: Durability = .powerCut) throws {
        self.path = path
        try DatabaseFile.prepare(path)
        do {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(10)
            pool = try DatabasePool(path: path, configuration: configuration)
            try Self.migrate(pool, path: path)
            let version = try pool.writeWithoutTransaction { db in
                // Here and not in prepareDatabase, which GRDB 7.10 follows by setting up WAL with NORMAL:
                // a message that was handed over must not come back after a power cut.
                try db.execute(
                    sql: outliving == .powerCut ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF")
                return try Self.dataVersion(db)
            }
            lastVersion = Mutex(version)
        } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        }
    }

    private static func migrate(_ pool: DatabasePool, path: String) throws {
        try pool.read { db in
            if try Schema.owner(db) == .anotherProgram {
                throw StoreFault(.anotherPrograms, "\(path) is a database of another program")
            }
            if try Schema.migrator.hasBeenSuperseded(db) {
                throw StoreFault(
                    .newerSchema, "\(path) was made by a later version of partnerd; this one can't use it")
            }
        }
        try Schema.migrator.migrate(pool)
    }

    /// What the database held at one moment.
    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try inWords { try pool.read(body) }
    }

    /// One transaction that is no command: of the outbox and what the daemon keeps for itself.
    @discardableResult
    package func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try transaction { db in (try body(db), .keep) }
    }

    /// One transaction, begun as a writer's so that it never fails half-way for another program's sake.
    func transaction<Value>(_ body: (Database) throws -> (Value, Ending)) throws -> Value {
        try inWords {
            try pool.writeWithoutTransaction { db in
                var value: Value?
                try db.inTransaction(.immediate) {
                    let (result, ending) = try body(db)
                    value = result
                    return ending == .keep ? .commit : .rollback
                }
                return value!
            }
        }
    }

    /// What becomes of a transaction that went well.
    enum Ending {
        case keep, undo
    }

    /// Whether another program has written since this was last asked.
    package func othersWrote() throws -> Bool {
        try inWords {
            let version = try pool.writeWithoutTransaction(Self.dataVersion)
            return lastVersion.withLock { last in
                defer { last = version }
                return last != version
            }
        }
    }

    private static func dataVersion(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
    }

    /// The database as it is now, to be read page by page.
    package func snapshot() throws -> StoreSnapshot {
        try inWords { StoreSnapshot(try pool.makeSnapshot(), path: path) }
    }

    /// What SQLite finds wrong with the file itself, the schema's checks included; empty where all is well.
    package func quickCheck() throws -> [String] {
        // On the connection that writes: SQLite does not so much as read the checks on one that can't.
        try inWords {
            try pool.writeWithoutTransaction { try String.fetchAll($0, sql: "PRAGMA quick_check") }
        }.filter { $0 != "ok" }
    }

    /// Writes the file anew without what was deleted or overwritten, and empties the log beside it: none of those
    /// bytes is left in either.
    package func shred() throws {
        try inWords {
            try pool.writeWithoutTransaction { db in
                // Else the copy would lie in a file of its own meanwhile.
                try db.execute(sql: "PRAGMA temp_store = MEMORY; VACUUM; PRAGMA temp_store = DEFAULT")
                try db.checkpoint(.truncate)
            }
        }
    }

    /// Writes the records as they are now into a database of its own, at a path where nothing is yet.
    package func copy(to path: String) throws {
        try inWords {
            try pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
        }
    }

    /// Closes the file; the store is of no use afterwards. All lies in the one file then: GRDB leaves the log
    /// beside it, and who copies the file alone must not miss what is in there.
    package func close() throws {
        try inWords {
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    private func inWords<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw StoreFault(error, path: path) }
    }
}
