import GRDB
import PartnerCore

/// The clock was found set back: what was recorded as having happened on a day to come happened today.
package enum Redating {
    /// How many rows were re-dated.
    package struct Counts: Hashable, Sendable {
        package var touches = 0
        package var evaluations = 0
        package var stages = 0
        package var skips = 0
        /// Who was named steward. A handover is a plan, and keeps its day.
        package var stewards = 0
        package var steps = 0
        /// Decided digests of days to come that no longer count as those days'.
        package var digests = 0

        package init() {}
    }

    /// Whether something was recorded under a later moment. Such moments only go on, so that it may be so for a while after
    /// all is re-dated.
    package static func isAnyRecord(after moment: Instant, _ db: Database) throws -> Bool {
        try db.answer(
            Bool.self, "SELECT latest > :moment FROM writer", arguments: ["moment": moment]) ?? false
    }

    /// Whether a row got its date after `:now`: when it was written down, or when that was corrected.
    private static func isDatedAfter(_ table: String) -> String {
        """
        (recorded > :now OR EXISTS (SELECT 1 FROM audit                              -- audit_row
            WHERE table_name = '\(table)' AND row_key = CAST(\(table).id AS TEXT) AND at > :now
                AND json_extract(before, '$.date') IS NOT json_extract(after, '$.date')))
        """
    }

    /// - `now`: by the clock as it is now; only what was recorded or corrected after it is re-dated, so that a plan that
    ///   another program wrote down ahead stays.
    /// - `today`: in a branch's zone.
    package static func apply(
        recordedAfter now: Instant, today: (BranchKey) -> CivilDate, _ command: Command, _ db: Database
    ) throws -> Counts {
        var counts = Counts()
        let branches = try db.list("branch", "SELECT key FROM branch") { BranchKey($0.text(0)) }
        for branch in branches {
            let arguments: StatementArguments = ["branch": branch, "today": today(branch), "now": now]
            let here = "partner IN (SELECT number FROM partner WHERE branch = :branch)"
            func update(_ sql: String) throws -> Int {
                try db.execute(sql: sql, arguments: arguments)
                return db.changesCount
            }
            /// Of what happened on a day.
            func redate(_ table: String, where more: String = "TRUE") throws -> Int {
                try update(
                    """
                    UPDATE \(table) SET date = :today
                    WHERE date > :today AND \(Self.isDatedAfter(table)) AND \(more) AND \(here)
                    """)
            }
            counts.touches += try redate("touch")
            counts.evaluations += try redate("evaluation")
            counts.stages += try redate("stage_change")
            counts.skips += try redate("skip")
            counts.stewards += try redate("stewardship", where: "handover IS NULL")
            counts.steps += try update(
                "UPDATE step SET spoken = :today WHERE spoken > :today AND spoken_at > :now AND \(here)")
            counts.digests += try update(
                """
                UPDATE digest SET set_aside = :now
                WHERE date > :today AND decided_at > :now AND set_aside IS NULL
                    AND staff IN (SELECT key FROM staff WHERE branch = :branch)
                """)
        }
        return counts
    }
}
