import GRDB

/// The database as it was at one moment, for reading that takes longer than one answer: what is written meanwhile
/// is not in it. Let it go soon, as the file can't shrink its log before.
package final class StoreSnapshot: Sendable {
    private let snapshot: DatabaseSnapshot
    private let path: String

    init(_ snapshot: DatabaseSnapshot, path: String) {
        self.snapshot = snapshot
        self.path = path
    }

    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try snapshot.read(body) } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        }
    }
}
