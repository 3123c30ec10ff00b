import GRDB
import PartnerCore

/// What the daemon remembers of itself between its lives.
package struct DaemonRecord: Hashable, Sendable {
    package enum TimeKind: String, Hashable, Sendable, Codable {
        case system
        /// The database is for trying things out: its time is not the world's.
        case virtual
    }

    /// Of the machine that ran it last; nil: never run.
    package var identity: String?
    package var time: TimeKind
    package var started: Instant?
    package var lastSeen: Instant?
    /// The digest of the configuration in force, and since when.
    package var configuration: String?
    package var configurationSince: Instant?
    /// Why the configuration that was loaded last was refused, and when; nil: it was not.
    package var refusedConfiguration: String?
    package var refusedAt: Instant?
}

extension DaemonRecord {
    package static func load(_ db: Database) throws -> DaemonRecord {
        let record = try db.one(
            "daemon",
            """
            SELECT identity, clock, started, last_seen, configuration, configuration_since, refused_configuration,
                refused_at
            FROM daemon
            """
        ) { row in
            DaemonRecord(
                identity: row.optionalText(0), time: try row.word(1), started: row.optionalInstant(2),
                lastSeen: row.optionalInstant(3), configuration: row.optionalText(4),
                configurationSince: row.optionalInstant(5), refusedConfiguration: row.optionalText(6),
                refusedAt: row.optionalInstant(7))
        }
        return record ?? DaemonRecord(time: .system)
    }

    package func save(_ db: Database) throws {
        try db.run(
            sql: """
                INSERT INTO daemon VALUES (1, :identity, :clock, :started, :last_seen, :configuration,
                    :configuration_since, :refused_configuration, :refused_at)
                ON CONFLICT (id) DO UPDATE
                SET identity = excluded.identity, clock = excluded.clock, started = excluded.started,
                    last_seen = excluded.last_seen, configuration = excluded.configuration,
                    configuration_since = excluded.configuration_since,
                    refused_configuration = excluded.refused_configuration, refused_at = excluded.refused_at
                """,
            arguments: [
                "identity": identity, "clock": time.rawValue, "started": started, "last_seen": lastSeen,
                "configuration": configuration, "configuration_since": configurationSince,
                "refused_configuration": refusedConfiguration, "refused_at": refusedAt,
            ])
    }

    /// Whether nothing was ever written down: what a virtual clock may take for its own.
    package static func isEmpty(_ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT NOT EXISTS (SELECT 1 FROM command) AND NOT EXISTS (SELECT 1 FROM audit)
                    AND NOT EXISTS (SELECT 1 FROM message)
                """) ?? false
    }
}
