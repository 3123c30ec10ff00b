import GRDB

/// How the database came to be: a list of migrations that only ever grows.
///
/// A migration is never edited once released, and names no type of ours that can change later.
enum Schema {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1", migrate: SchemaV1.create)
        migrator.registerMigration("v2", migrate: SchemaV2.migrate)
        return migrator
    }()

    /// What marks a file as ours, in the place that SQLite keeps for it: `ptnr` in ASCII.
    static let applicationID = 0x7074_6E72

    enum Owner {
        case nobody, us, anotherProgram
    }

    /// Whose database this is; an empty file is nobody's.
    static func owner(_ db: Database) throws -> Owner {
        if try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID { return .us }
        let objects = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        return objects == 0 ? .nobody : .anotherProgram
    }
}
