import GRDB

/// The second schema: candidates and what ranks them, agreements, silences, handovers, and the rest of what
/// the four practices need.
enum SchemaV2 {
    static func migrate(_ db: Database) throws {
        try db.execute(sql: newColumns)
        try db.execute(sql: stageChanges)
        try db.execute(sql: imports)
        try db.execute(sql: facts)
        try db.execute(sql: needs)
        try db.execute(sql: candidates)
        try db.execute(sql: sheets)
        try db.execute(sql: spokenAfterAll)
        try db.execute(sql: putOff)
        try db.execute(sql: outage)
        try db.execute(sql: answers)
        try db.execute(sql: daemon)
        try db.execute(sql: forgetting)
        for table in audited { try db.execute(sql: SchemaV1.auditTriggers(of: table)) }
    }

    static func json(_ column: String) -> String {
        "CHECK (\(column) IS NULL OR (json_valid(\(column)) AND json_type(\(column)) = 'object'))"
    }
}
