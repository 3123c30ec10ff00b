import Foundation
import GRDB
import PartnerCore

/// What the daemon remembers of the days before, to know one that is not usual.
package struct StormRecord: Hashable, Sendable {
    /// Of how many partners something was due when digests were decided last.
    package var dueBefore: Int?
    package var dueOn: CivilDate?
    /// Why nothing new is decided; nil: it is.
    package var storm: Storm?
    /// The day on which that was found.
    package var since: CivilDate?
    /// The day for which the admin released it.
    package var calmOn: CivilDate?

    /// Digests are decided again.
    package mutating func end() {
        storm = nil
        since = nil
    }
}

extension StormRecord {
    package static func load(_ db: Database) throws -> StormRecord {
        try db.one("daemon", "SELECT due_before, due_on, storm, storm_on, calm_on FROM daemon") { row in
            StormRecord(
                dueBefore: row.optionalInt(0).map { Int($0) }, dueOn: try row.optionalDate(1),
                // Written by another program into nonsense it is none: the next decision looks again.
                storm: row.optionalText(2).flatMap {
                    try? JSONDecoder().decode(Storm.self, from: Data($0.utf8))
                },
                since: try row.optionalDate(3), calmOn: try row.optionalDate(4))
        } ?? StormRecord()
    }

    /// Changes what is remembered, in the caller's transaction.
    package static func update(_ db: Database, _ change: (inout StormRecord) throws -> Void) throws {
        var record = try load(db)
        try change(&record)
        try record.save(db)
    }

    /// The daemon's own row is there once it has started.
    package func save(_ db: Database) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let storm = try storm.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        try db.run(
            sql: """
                UPDATE daemon SET due_before = :due, due_on = :on, storm = :storm, storm_on = :since,
                    calm_on = :calm
                """,
            arguments: [
                "due": dueBefore, "on": dueOn, "storm": storm, "since": since, "calm": calmOn,
            ])
    }
}
