import GRDB
import PartnerCore
import Synchronization

/// A connection to the database, as the functions of this module take it.
package typealias Database = GRDB.Database

/// The library's records: one SQLite file.
package final class Store: Sendable {
    package let path: String
    private let durability: Durability
    private let state: Mutex<State>
    private var pool: DatabasePool { state.withLock { $0.pool } }

    private struct State {
        var pool: DatabasePool
        var access: Access
        /// What SQLite's counter of other programs' commits said last.
        var lastVersion: Int
        var committed: (@Sendable (Int64) -> Void)?
    }

    /// Whether this process may write.
    package enum Access: Sendable {
        case writing
        /// The records are another machine's: not a byte of the file is changed.
        case reading
    }

    package var access: Access { state.withLock { $0.access } }

    /// What a commit outlives.
    package enum Durability: Sendable {
        /// The machine losing its power: each commit waits for the disk.
        case powerCut
        /// The end of this process, however sudden: for copies, and for a daemon in virtual time.
        case ownCrash
    }

    /// Opens the database, makes it where there is none, and brings it up to this program's schema.
    /// Throws ``StoreFault``.
    /// - Parameter machine: who we are; records that another machine writes are opened for reading alone. nil: nobody
    ///   can tell, or it does not matter.
    package init(
        path: String, outliving durability: Durability = .powerCut, machine: String? = nil
    ) throws {
        self.path = path
        self.durability = durability
        try DatabaseFile.prepare(path)
        do {
            let access = try Self.access(to: path, for: machine)
            let pool = try Self.open(path, access, durability)
            let version = try pool.writeWithoutTransaction(Self.dataVersion)
            state = Mutex(State(pool: pool, access: access, lastVersion: version))
        } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        }
    }

    private static func access(to path: String, for machine: String?) throws -> Access {
        guard let machine else { return .writing }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        let owner = try DatabaseQueue(path: path, configuration: configuration).read { db in
            guard try Schema.owner(db) == .us, try db.tableExists("daemon") else { return String?.none }
            return try String.fetchOne(db, sql: "SELECT identity FROM daemon")
        }
        return owner == nil || owner == machine ? .writing : .reading
    }

    private static func open(
        _ path: String, _ access: Access, _ durability: Durability
    ) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.readonly = access == .reading
        let pool = try DatabasePool(path: path, configuration: configuration)
        try checkOrigin(pool, path: path)
        guard access == .writing else {
            if try pool.read(Schema.migrator.hasCompletedMigrations) { return pool }
            throw StoreFault(
                .olderSchema,
                "\(path) is another machine's, and of an earlier version of partnerd: adopt it with that "
                    + "version first (partnerctl adopt)")
        }
        try Schema.migrator.migrate(pool)
        // Here and not in prepareDatabase, which GRDB 7.10 follows by setting up WAL with NORMAL:
        // a message that was handed over must not come back after a power cut.
        try pool.writeWithoutTransaction { db in
            try db.execute(
                sql: durability == .powerCut ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF")
        }
        return pool
    }

    /// Goes over to writing in records that were opened for reading alone.
    /// - Parameter body: makes them this machine's; where it fails, they stay as they were.
    package func takeOver(_ body: () throws -> Void) throws {
        let before = state.withLock { ($0.pool, $0.access) }
        let pool = try inWords { try Self.open(path, .writing, durability) }
        state.withLock { ($0.pool, $0.access) = (pool, .writing) }
        do { try body() } catch {
            state.withLock { ($0.pool, $0.access) = before }
            throw error
        }
    }

    /// Has the count of all commits told after each.
    package func afterEachCommit(_ tell: @escaping @Sendable (Int64) -> Void) {
        state.withLock { $0.committed = tell }
    }

    /// How many transactions were ever committed.
    package func writes() throws -> Int64 {
        try read { try Int64.fetchOne($0, sql: "SELECT writes FROM daemon") ?? 0 }
    }

    private static func checkOrigin(_ pool: DatabasePool, path: String) throws {
        try pool.read { db in
            if try Schema.owner(db) == .anotherProgram {
                throw StoreFault(.anotherPrograms, "\(path) is a database of another program")
            }
            if try Schema.migrator.hasBeenSuperseded(db) {
                throw StoreFault(
                    .newerSchema, "\(path) was made by a later version of partnerd; this one can't use it")
            }
        }
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
        let (value, writes) = try onWriter { db in
            var done: (Value, Int64?)?
            try db.inTransaction(.immediate) {
                let before = db.totalChangesCount
                let (result, ending) = try body(db)
                let counts = ending == .keep && db.totalChangesCount > before
                done = (result, counts ? try Self.count(db) : nil)
                return ending == .keep ? .commit : .rollback
            }
            return done!
        }
        if let writes { state.withLock { $0.committed }?(writes) }
        return value
    }

    /// On the connection that writes; also where this thread has it already.
    func onWriter<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try inWords { try pool.unsafeReentrantWrite(body) }
    }

    /// A part of a transaction that may fail by itself: what it wrote is undone then, and the rest stands.
    package func part<Value>(of db: Database, _ body: () throws -> Value) throws -> Value {
        try inWords {
            var value: Value?
            try db.inSavepoint {
                value = try body()
                return .commit
            }
            return value!
        }
    }

    /// One more transaction.
    private static func count(_ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "UPDATE daemon SET writes = writes + 1 RETURNING writes"))
    }

    /// What becomes of a transaction that went well.
    enum Ending {
        case keep, undo
    }

    /// Whether another program has written since this was last asked.
    package func othersWrote() throws -> Bool {
        try inWords {
            let version = try pool.writeWithoutTransaction(Self.dataVersion)
            return state.withLock { state in
                defer { state.lastVersion = version }
                return state.lastVersion != version
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
    package func quickCheck() throws -> [String] { try findings(of: "PRAGMA quick_check") }

    /// What SQLite finds wrong when it reads all of the file, each index beside its table; empty where all is well.
    package func wholeCheck() throws -> [String] { try findings(of: "PRAGMA integrity_check") }

    /// On the connection that writes: SQLite does not so much as read the schema's checks on one that can't.
    private func findings(of check: String) throws -> [String] {
        try inWords { try pool.writeWithoutTransaction { try String.fetchAll($0, sql: check) } }
            .filter { $0 != "ok" }
    }

    /// Makes every index anew from its table.
    package func rebuildIndices() throws {
        try inWords { try pool.writeWithoutTransaction { try $0.execute(sql: "REINDEX") } }
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
            if access == .writing {
                _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            }
            try pool.close()
        }
    }

    private func inWords<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw StoreFault(error, path: path) }
    }
}
