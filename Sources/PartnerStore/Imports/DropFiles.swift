import GRDB
import PartnerCore

/// A file from the drop folder, and what became of it.
package struct DropFile: Hashable, Sendable {
    package enum Outcome: String, Hashable, Sendable, CaseIterable, DatabaseValueConvertible {
        case applied
        /// Everything in it was on record already.
        case same
        /// The very file was taken over before.
        case repeated
        case refused
    }

    /// As it can be shown: on one line, without control characters.
    package let name: String
    /// nil where it could not be read.
    package let sha256: String?
    package let outcome: Outcome
    /// The number of its import; of one that is repeated, of the first.
    package let number: Int64?
    package let staff: StaffKey?
    package let report: String
    package let at: Instant
    /// Where it goes, in the drop folder: `done/partners.csv`.
    package var place: String

    package init(
        name: String, sha256: String?, outcome: Outcome, number: Int64?, staff: StaffKey?, report: String,
        at: Instant, place: String
    ) {
        self.name = name
        self.sha256 = sha256
        self.outcome = outcome
        self.number = number
        self.staff = staff
        self.report = report
        self.at = at
        self.place = place
    }
}

package enum DropFiles {
    @discardableResult
    package static func add(_ file: DropFile, _ db: Database) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO drop_file (name, sha256, outcome, import, staff, report, at, place)
                VALUES (:name, :sha256, :outcome, :import, :staff, :report, :at, :place)
                """,
            arguments: [
                "name": file.name, "sha256": file.sha256, "outcome": file.outcome, "import": file.number,
                "staff": file.staff, "report": file.report, "at": file.at, "place": file.place,
            ])
        return db.lastInsertedRowID
    }

    /// Files of which it is settled what becomes of them, and which are not yet where they belong.
    package static func onTheirWay(_ db: Database) throws -> [(id: Int64, file: DropFile)] {
        try list("WHERE moved IS NULL ORDER BY id", [:], db)  // drop_file_on_its_way
    }

    /// Where it goes instead.
    package static func send(_ id: Int64, to place: String, _ db: Database) throws {
        try db.run(
            sql: "UPDATE drop_file SET place = :place WHERE id = :id", arguments: ["id": id, "place": place])
        try db.expectRow("drop_file", "id", id)
    }

    /// It is where it belongs, with its report beside it.
    package static func moved(_ id: Int64, at now: Instant, _ db: Database) throws {
        try db.run(
            sql: "UPDATE drop_file SET moved = :now WHERE id = :id", arguments: ["id": id, "now": now])
        try db.expectRow("drop_file", "id", id)
    }

    package static func last(_ db: Database) throws -> DropFile? {
        try list("ORDER BY id DESC LIMIT 1", [:], db).first?.file
    }

    /// Those that were refused since, the latest first.
    package static func refused(since: Instant, _ db: Database) throws -> [DropFile] {
        try list("WHERE outcome = 'refused' AND at > :since ORDER BY id DESC", ["since": since], db).map(
            \.file)
    }

    private static func list(
        _ condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [(id: Int64, file: DropFile)] {
        try db.list(
            "drop_file",
            "SELECT id, name, sha256, outcome, import, staff, report, at, place FROM drop_file \(condition)",
            arguments
        ) { row in
            (
                row.int(0),
                DropFile(
                    name: row.text(1), sha256: row.optionalText(2), outcome: try row.word(3),
                    number: row.optionalInt(4), staff: row.optionalStaff(5), report: row.text(6),
                    at: row.instant(7), place: row.text(8))
            )
        }
    }
}
