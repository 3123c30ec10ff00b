import GRDB
import PartnerCore

/// What was said, or is about to be.
package enum Steps {
    /// Why a decided step is closed before it is spoken.
    package enum CloseReason: String, Hashable, Sendable, CaseIterable, DatabaseValueConvertible {
        case answered
        case handedOver = "handed over"
        /// The partner turned out to be another.
        case merged
    }

    static func insert(_ step: NewStep, decided: CivilDate, message: Int64, _ db: Database) throws {
        try db.run(
            sql: """
                INSERT INTO step (partner, clock, subject, anchor, step, round, state, steward, addressee,
                    decided, message)
                VALUES (:partner, :clock, :subject, :anchor, :step, (
                        SELECT count(*) FROM step
                        WHERE partner = :partner AND clock = :clock AND subject = :subject AND anchor = :anchor
                            AND step = :step),
                    'decided', :steward, :addressee, :decided, :message)
                """,
            arguments: [
                "partner": step.occurrence.partner, "clock": step.occurrence.clock,
                "subject": step.occurrence.subject, "anchor": step.occurrence.anchor, "step": step.step,
                "steward": step.steward, "addressee": step.addressee, "decided": decided, "message": message,
            ])
    }

    /// The steps of a message, whatever became of them.
    package static func of(message: Int64, _ db: Database) throws -> [StepRecord] {
        try db.list(
            "step",
            """
            SELECT \(StepRecord.columns) FROM step
            WHERE message = :message AND clock IN \(ClockKind.sqlList)  -- step_message
            ORDER BY id
            """, ["message": message], StepRecord.init)
    }

    /// Drops decided steps out of their message: they are chosen again when their time comes.
    /// - `reason`: on one line.
    package static func withdraw(_ ids: [Int64], reason: String, _ db: Database) throws {
        for id in ids {
            try db.run(
                sql: """
                    UPDATE step SET state = 'withdrawn', reason = :reason WHERE id = :id AND state = 'decided'
                    """,
                arguments: ["id": id, "reason": reason])
        }
    }

    /// Withdraws what is decided and not spoken of a message.
    static func withdraw(of message: Int64, reason: String, _ db: Database) throws {
        try db.run(
            sql: """
                UPDATE step SET state = 'withdrawn', reason = :reason
                WHERE message = :id AND state = 'decided'                  -- step_message
                """,
            arguments: ["id": message, "reason": reason])
    }

    /// Closes what is decided and not spoken of one clock of a partner.
    /// - `subject`: nil: of every subject.
    package static func close(
        of partner: Partner.ID, _ clock: ClockKind, subject: Int64? = nil, _ reason: CloseReason,
        _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE step SET state = 'closed', reason = :reason
                WHERE partner = :partner AND state = 'decided'     -- step_one_decided
                    AND clock = :clock AND (:subject IS NULL OR subject = :subject)
                """,
            arguments: ["partner": partner, "clock": clock, "subject": subject, "reason": reason])
    }

    /// Closes what is decided and not spoken of a partner.
    package static func closeAll(of partner: Partner.ID, _ reason: CloseReason, _ db: Database) throws {
        try db.run(
            sql: """
                UPDATE step SET state = 'closed', reason = :reason
                WHERE partner = :partner AND state = 'decided'     -- step_one_decided
                """,
            arguments: ["partner": partner, "reason": reason])
    }

    /// Closes what is decided of a partner that was merged, but for what may have left already: that counts for
    /// the survivor once the mail system has it. Returns how many there were.
    package static func closeMerged(_ partner: Partner.ID, _ db: Database) throws -> Int {
        try db.run(
            sql: """
                UPDATE step SET state = 'closed', reason = :reason
                WHERE partner = :partner AND state = 'decided'     -- step_one_decided
                    AND NOT EXISTS (SELECT 1 FROM message WHERE id = step.message AND fixed IS NOT NULL)
                    AND NOT EXISTS (SELECT 1 FROM try WHERE try.message = step.message AND ended IS NULL)
                """,
            arguments: ["partner": partner, "reason": CloseReason.merged])
        return db.changesCount
    }
}
