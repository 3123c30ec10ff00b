import GRDB
import PartnerCore

package enum ReceivedMails {
    @discardableResult
    package static func add(_ mail: ReceivedEntry, _ db: Database) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO received (identity, message_id, file, at, sender, subject, words, staff, answers, verdict, reason,
                    command, confirmation, settled)
                VALUES (:identity, :message_id, :file, :at, :sender, :subject, :words, :staff, :answers, :verdict, :reason,
                    :command, :confirmation, :settled)
                """,
            arguments: [
                "identity": mail.identity, "message_id": mail.messageID, "file": mail.file, "at": mail.at,
                "sender": mail.sender,
                "subject": mail.subject, "words": mail.words, "staff": mail.staff, "answers": mail.answers,
                "verdict": mail.verdict, "reason": mail.reason, "command": mail.command,
                "confirmation": mail.confirmation, "settled": mail.settled,
            ])
        return db.lastInsertedRowID
    }

    /// The mail of an identity, if it came before.
    package static func known(_ identity: String, _ db: Database) throws -> (id: Int64, mail: ReceivedEntry)?
    {
        try list("WHERE identity = :identity", ["identity": identity], db).first
    }

    package static func get(_ id: Int64, _ db: Database) throws -> ReceivedEntry? {
        try list("WHERE id = :id", ["id": id], db).first?.mail
    }

    /// The mail that a confirmation answers.
    package static func answered(by confirmation: Int64, _ db: Database) throws -> ReceivedEntry? {
        try list("WHERE confirmation = :message  -- received_confirmation\n", ["message": confirmation], db)
            .first?.mail
    }

    /// An answer, or a copy, of somebody's that changed something.
    /// - Parameters:
    ///   - command: which; nil: the one that this mail of ours confirmed, and where it confirms none, their last.
    ///   - message: the mail that is answered.
    package static func acted(
        _ command: Int64?, of staff: StaffKey, answering message: OutboxMessage, _ db: Database
    ) throws -> (command: Int64, at: Instant, isUndone: Bool)? {
        let isOfConfirmation = command == nil && message.kind == .confirmation
        return try db.one(
            "received",
            """
            SELECT id, command, at, undone FROM received
            WHERE staff = :staff AND verdict IN ('acted', 'copy') AND command IS NOT NULL
                AND (:command IS NULL OR command = :command)
                AND (NOT :confirmed OR confirmation = :message)
            ORDER BY id DESC LIMIT 1
            """,
            [
                "staff": staff, "command": command, "confirmed": isOfConfirmation, "message": message.id,
            ]
        ) { ($0.int(1), $0.instant(2), $0.optionalInt(3) != nil) }
    }

    /// What it changed is taken back by another command.
    package static func undo(_ command: Int64, by other: Int64, _ db: Database) throws {
        try db.run(
            sql: "UPDATE received SET undone = :other WHERE command = :command",
            arguments: ["command": command, "other": other])
        // What that command had taken back stands again.
        try db.run(
            sql: "UPDATE received SET undone = NULL WHERE undone = :command", arguments: ["command": command])
    }

    /// Those that came before a moment, wait for nobody, and are still kept.
    package static func kept(
        before limit: Instant, most: Int, _ db: Database
    ) throws -> [(id: Int64, mail: ReceivedEntry)] {
        try list(
            """
            WHERE forgotten IS NULL AND at < :limit  -- received_kept
                AND (settled IS NOT NULL OR verdict NOT IN ('review', 'unreadable'))
            ORDER BY at LIMIT :most
            """, ["limit": limit, "most": most], db)
    }

    /// Its file is gone, and nothing is left of what it said; that it came stays, so that it is known again.
    package static func forget(_ id: Int64, at now: Instant, _ db: Database) throws {
        try db.run(
            sql: """
                UPDATE received SET forgotten = :now, words = NULL, subject = NULL, sender = NULL WHERE id = :id
                """, arguments: ["id": id, "now": now])
        try db.expectRow("received", "id", id)
    }

    package static func settle(_ id: Int64, at now: Instant, _ db: Database) throws {
        try db.run(
            sql: "UPDATE received SET settled = :now WHERE id = :id", arguments: ["id": id, "now": now])
        try db.expectRow("received", "id", id)
    }

    /// Those that came last, the latest first.
    /// - Parameter onlyWaiting: only those that wait until somebody has seen to them.
    package static func latest(
        onlyWaiting: Bool, limit: Int, _ db: Database
    ) throws -> [(id: Int64, mail: ReceivedEntry)] {
        try list(
            (onlyWaiting ? waiting : "") + " ORDER BY id DESC LIMIT :limit", ["limit": limit], db)
    }

    package static func count(onlyWaiting: Bool, _ db: Database) throws -> Int {
        try db.answer(Int.self, "SELECT count(*) FROM received " + (onlyWaiting ? waiting : "")) ?? 0
    }

    private static let waiting =
        "WHERE settled IS NULL AND verdict IN ('review', 'unreadable')  -- received_waiting\n"

    /// How many of one sender were read as answers or copies since a moment.
    package static func countRead(from sender: String, since: Instant, _ db: Database) throws -> Int {
        try db.answer(
            Int.self,
            """
            SELECT count(*) FROM received
            WHERE sender = :sender AND at >= :since AND staff IS NOT NULL  -- received_sender
                AND (verdict IN ('acted', 'asked', 'noted', 'copy') OR confirmation IS NOT NULL)
            """,
            arguments: ["sender": sender, "since": since]) ?? 0
    }

    private static func list(
        _ condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [(id: Int64, mail: ReceivedEntry)] {
        try db.list(
            "received",
            """
            SELECT id, identity, message_id, file, at, sender, subject, words, staff, answers, verdict, reason, command,
                confirmation, settled
            FROM received \(condition)
            """, arguments
        ) { row in
            (
                row.int(0),
                ReceivedEntry(
                    identity: row.text(1), messageID: row.optionalText(2), file: row.text(3),
                    at: row.instant(4), sender: row.optionalText(5), subject: row.optionalText(6),
                    words: row.optionalText(7), staff: row.optionalStaff(8), answers: row.optionalInt(9),
                    verdict: try row.word(10), reason: row.optionalText(11), command: row.optionalInt(12),
                    confirmation: row.optionalInt(13), settled: row.optionalInstant(14))
            )
        }
    }
}
