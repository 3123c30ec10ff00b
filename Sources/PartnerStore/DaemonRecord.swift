import GRDB
import PartnerCore

/// What the daemon remembers of itself between its lives.
package struct DaemonRecord: Hashable, Sendable {
    package enum TimeKind: String, Hashable, Sendable, Codable {
        case system
        /// The database is for trying things out: its time is not the world's.
        case virtual
    }

    /// A reason for sending nothing that outlives the process.
    package enum Hold: Hashable, Sendable {
        case clockAhead
        /// - `lacks`: how many changes were written after the backup.
        case olderBackup(lacks: Int64)
    }

    /// Of the machine that writes here; nil: none has yet.
    package var identity: String?
    package var time: TimeKind
    package var started: Instant?
    /// When the clock was last taken for right, and what else it showed then.
    package var lastSeen: Instant?
    package var lastUptime: Duration?
    package var life: String?
    package var held: Hold?
    /// The digest of the configuration in force, and since when.
    package var configuration: String?
    package var configurationSince: Instant?
    /// Why the configuration that was loaded last was refused, and when; nil: it was not.
    package var refusedConfiguration: String?
    package var refusedAt: Instant?
    /// When the whole database was last checked.
    package var checked: Instant?
    /// What the last check found broken in its structure, in SQLite's words; nil: nothing.
    package var damage: String?
    /// What it found in single rows that the schema forbids; nil: nothing.
    package var misfits: String?
}

extension DaemonRecord {
    /// The last moment at which the clock was taken for right; nil: never.
    package var look: ClockLook? {
        lastSeen.map {
            ClockLook(at: $0, uptime: lastUptime, life: life, foundAhead: held == .clockAhead)
        }
    }

    /// Takes the clock for right as it is.
    package mutating func take(_ reading: ClockReading) {
        lastSeen = reading.now
        lastUptime = reading.uptime
        life = reading.life
        if held == .clockAhead { held = nil }
    }
}

extension DaemonRecord {
    package static func load(_ db: Database) throws -> DaemonRecord {
        let record = try db.one(
            "daemon",
            """
            SELECT identity, clock, started, last_seen, configuration, configuration_since, refused_configuration,
                refused_at, last_uptime, life, held, lacks, checked, damage, misfits
            FROM daemon
            """
        ) { row in
            DaemonRecord(
                identity: row.optionalText(0), time: try row.word(1), started: row.optionalInstant(2),
                lastSeen: row.optionalInstant(3),
                lastUptime: row.optionalInt(8).map { .milliseconds($0) }, life: row.optionalText(9),
                held: Hold(word: row.optionalText(10), lacks: row.optionalInt(11)),
                configuration: row.optionalText(4),
                configurationSince: row.optionalInstant(5), refusedConfiguration: row.optionalText(6),
                refusedAt: row.optionalInstant(7), checked: row.optionalInstant(12),
                damage: row.optionalText(13), misfits: row.optionalText(14))
        }
        return record ?? DaemonRecord(time: .system)
    }

    package func save(_ db: Database) throws {
        try db.run(
            sql: """
                INSERT INTO daemon (id, identity, clock, started, last_seen, last_uptime, life, held, lacks,
                    configuration, configuration_since, refused_configuration, refused_at, checked, damage, misfits)
                VALUES (1, :identity, :clock, :started, :last_seen, :last_uptime, :life, :held, :lacks,
                    :configuration, :configuration_since, :refused_configuration, :refused_at, :checked, :damage, :misfits)
                ON CONFLICT (id) DO UPDATE
                SET identity = excluded.identity, clock = excluded.clock, started = excluded.started,
                    last_seen = excluded.last_seen, last_uptime = excluded.last_uptime, life = excluded.life,
                    held = excluded.held, lacks = excluded.lacks,
                    configuration = excluded.configuration, configuration_since = excluded.configuration_since,
                    refused_configuration = excluded.refused_configuration, refused_at = excluded.refused_at,
                    checked = excluded.checked, damage = excluded.damage, misfits = excluded.misfits
                """,
            arguments: [
                "identity": identity, "clock": time.rawValue, "started": started, "last_seen": lastSeen,
                "last_uptime": lastUptime?.milliseconds, "life": life, "held": held?.word,
                "lacks": held?.lacks,
                "configuration": configuration, "configuration_since": configurationSince,
                "refused_configuration": refusedConfiguration, "refused_at": refusedAt, "checked": checked,
                "damage": damage, "misfits": misfits,
            ])
    }

    /// Changes what is remembered, in the caller's transaction.
    package static func update(_ db: Database, _ change: (inout DaemonRecord) throws -> Void) throws {
        var record = try load(db)
        try change(&record)
        try record.save(db)
    }

    /// Whether nothing was ever written down: what a virtual clock may take for its own.
    package static func isEmpty(_ db: Database) throws -> Bool {
        try db.answer(
            Bool.self,
            """
            SELECT NOT EXISTS (SELECT 1 FROM command) AND NOT EXISTS (SELECT 1 FROM audit)
                AND NOT EXISTS (SELECT 1 FROM message)
            """) ?? false
    }
}

extension DaemonRecord.Hold {
    fileprivate init?(word: String?, lacks: Int64?) {
        switch word {
        case "clock-ahead": self = .clockAhead
        // Written by another program without its count: held all the same.
        case "older-backup": self = .olderBackup(lacks: lacks ?? 1)
        default: return nil
        }
    }

    fileprivate var word: String {
        switch self {
        case .clockAhead: "clock-ahead"
        case .olderBackup: "older-backup"
        }
    }

    fileprivate var lacks: Int64? {
        if case .olderBackup(let lacks) = self { lacks } else { nil }
    }
}
