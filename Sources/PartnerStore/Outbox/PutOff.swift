import GRDB
import PartnerCore

/// Something that was left for another day by the attention budget: one clock of a partner, with its subject.
///
/// Without the anchor: what is put off stays so where a date is corrected.
package struct PutOff: Hashable, Sendable {
    package let partner: Partner.ID
    let clock: ClockKind
    let subject: Int64

    package init(_ occurrence: Occurrence) {
        partner = occurrence.partner
        clock = occurrence.clock
        subject = occurrence.subject
    }

    /// What a digest left for another day when it was decided; nothing where its text is composed no more.
    package static func of(message: Int64, _ db: Database) throws -> Set<PutOff> {
        Set(
            try db.list(
                "put_off",
                """
                SELECT partner, clock, subject FROM put_off
                WHERE message = :message AND clock IN \(ClockKind.sqlList)
                """, ["message": message]
            ) { try PutOff($0) })
    }

    static func add(_ occurrence: Occurrence, to message: Int64, _ db: Database) throws {
        try db.run(
            sql: """
                INSERT INTO put_off (message, partner, clock, subject)
                VALUES (:message, :partner, :clock, :subject)
                """,
            arguments: [
                "message": message, "partner": occurrence.partner, "clock": occurrence.clock,
                "subject": occurrence.subject,
            ])
    }

    private init(_ row: Columns) throws {
        partner = row.partner(0)
        clock = try row.word(1)
        subject = row.int(2)
    }
}
