extension SchemaV1 {
    /// A table whose every change is kept, with its columns as they are in this schema.
    struct Audited {
        let table: String
        let key: String
        /// The column that holds the partner's number, where there is one.
        let partner: String?
        let columns: [String]
    }

    static let audited = [
        Audited(
            table: "branch", key: "key", partner: nil, columns: ["key", "name", "zone", "head", "gone_since"]),
        Audited(
            table: "staff", key: "key", partner: nil,
            columns: ["key", "name", "mail", "phone", "branch", "supervisor", "login", "gone_since"]),
        Audited(
            table: "partner", key: "number", partner: "number",
            columns: [
                "number", "slug", "name", "kind", "branch", "backup", "follow_up", "address", "website",
                "notes",
                "recorded",
            ]),
        Audited(
            table: "import", key: "number", partner: nil,
            columns: [
                "number", "file", "kind", "sha256", "at", "actor", "command", "rows", "added", "changed",
                "same",
                "refused", "recorded",
            ]),
        Audited(
            table: "contact", key: "id", partner: "partner",
            columns: ["id", "partner", "name", "role", "phone", "mail", "confirmed", "left_on", "recorded"]),
        Audited(
            table: "stewardship", key: "id", partner: "partner",
            columns: ["id", "partner", "steward", "date", "recorded"]),
        Audited(
            table: "stage_change", key: "id", partner: "partner",
            columns: ["id", "partner", "stage", "date", "through", "cause", "staff", "reason", "recorded"]),
        Audited(
            table: "touch", key: "id", partner: "partner",
            columns: [
                "id", "partner", "date", "how", "staff", "contact", "note", "command", "import", "recorded",
            ]),
        Audited(
            table: "promise", key: "id", partner: "partner",
            columns: [
                "id", "partner", "what", "made", "due", "staff", "touch", "state", "closed", "reason",
                "recorded",
            ]),
        Audited(
            table: "evaluation", key: "id", partner: "partner",
            columns: [
                "id", "partner", "date", "our_role", "their_role", "commitment", "outcome", "note", "staff",
                "recorded",
            ]),
        Audited(
            table: "skip", key: "id", partner: "partner",
            columns: ["id", "partner", "clock", "subject", "date", "reason", "staff", "recorded"]),
        Audited(
            table: "snooze", key: "id", partner: "partner",
            columns: ["id", "partner", "clock", "subject", "until", "staff", "recorded"]),
        Audited(
            table: "absence", key: "id", partner: nil,
            columns: ["id", "staff", "since", "through", "delegate", "ended", "note", "recorded"]),
    ]

    /// Three triggers: one audit row for each row inserted, changed in anything, or deleted.
    static func auditTriggers(of audited: Audited) -> String {
        func object(_ version: String) -> String {
            "json_object(" + audited.columns.map { "'\($0)', \(version).\($0)" }.joined(separator: ", ") + ")"
        }
        func entry(_ action: String, of version: String, before: String, after: String) -> String {
            """
            BEGIN
                INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
                VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), \(sqlNow)),
                    coalesce((SELECT actor FROM writer), 'another program'), '\(audited.table)',
                    \(version).\(audited.key), \(audited.partner.map { "\(version).\($0)" } ?? "NULL"),
                    '\(action)', \(before), \(after));
            END;
            """
        }
        let changed = audited.columns.map { "OLD.\($0) IS NOT NEW.\($0)" }.joined(separator: " OR ")
        return """
            CREATE TRIGGER \(audited.table)_audit_insert AFTER INSERT ON \(audited.table)
            \(entry("insert", of: "NEW", before: "NULL", after: object("NEW")))
            CREATE TRIGGER \(audited.table)_audit_update AFTER UPDATE ON \(audited.table)
            WHEN \(changed)
            \(entry("update", of: "NEW", before: object("OLD"), after: object("NEW")))
            CREATE TRIGGER \(audited.table)_audit_delete AFTER DELETE ON \(audited.table)
            \(entry("delete", of: "OLD", before: object("OLD"), after: "NULL"))
            """
    }
}
