import GRDB

/// The first schema. Frozen: what it says here is what lies in every database since.
enum SchemaV1 {
    static func create(_ db: Database) throws {
        try db.execute(sql: "PRAGMA application_id = 1886678642")
        try db.execute(sql: commands)
        try db.execute(sql: mirrors)
        try db.execute(sql: facts)
        try db.execute(sql: outbox)
        try db.execute(sql: steps)
        try db.execute(sql: household)
        for table in audited { try db.execute(sql: auditTriggers(of: table)) }
    }

    /// Now, as milliseconds since 1970, by SQL's own clock: for other programs that write.
    static let sqlNow = "(CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))"

    /// A civil date. Without the modifier SQLite takes 2026-02-30 for a date. NULL passes.
    static func date(_ column: String) -> String {
        "CHECK (date(\(column), '+0 days') IS \(column) AND \(column) >= '0001-01-01')"
    }

    /// Text on one line, not blank, without control characters: what may stand in a mail's header. NULL passes.
    static func line(_ column: String) -> String {
        """
        CHECK (trim(\(column)) <> '' AND instr(\(column), char(0)) = 0 \
        AND NOT \(column) GLOB ('*[' || char(1) || '-' || char(31) || ']*'))
        """
    }

    /// Text of any number of lines. NULL passes.
    static func text(_ column: String) -> String {
        "CHECK (trim(\(column)) <> '' AND instr(\(column), char(0)) = 0)"
    }

    /// The local part and domain of an address are checked by who writes; here only that it stays one word.
    static func address(_ column: String) -> String {
        line(column) + " CHECK (instr(\(column), ' ') = 0)"
    }

    /// The words for a clock: all that the rules of being due know, so that a later program needs no new table.
    static let clock = """
        CHECK (clock IN ('follow-up', 'promise', 're-evaluation', 'first-approach', 'contact-check', 'agreement', \
        'fixed-date'))
        """
}
