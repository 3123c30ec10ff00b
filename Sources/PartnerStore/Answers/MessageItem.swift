import GRDB
import PartnerCore

/// What stood in a mail of ours, so that an answer can say which it means.
package struct MessageItem: Hashable, Sendable {
    /// As it stood before the heading; nil: it was not numbered.
    package let number: Int?
    /// The partner's, or the candidate's, as the mail had it.
    package let name: String
    /// What is asked, for programs; several items of one number are one entry of the mail.
    package let code: String

    package init(number: Int?, name: String, code: String) {
        self.number = number
        self.name = name
        self.code = code
    }
}

package enum MessageItems {
    /// In the place of what stood there before: a digest is composed anew at each try.
    package static func put(_ items: [MessageItem], into message: Int64, _ db: Database) throws {
        try db.run(
            sql: "DELETE FROM message_item WHERE message = :message", arguments: ["message": message])
        for (index, item) in items.enumerated() {
            try db.run(
                sql: """
                    INSERT INTO message_item (message, position, number, name, code)
                    VALUES (:message, :position, :number, :name, :code)
                    """,
                arguments: [
                    "message": message, "position": index + 1, "number": item.number, "name": item.name,
                    "code": item.code,
                ])
        }
    }

    /// In the order of the mail.
    package static func of(message: Int64, _ db: Database) throws -> [MessageItem] {
        try db.list(
            "message_item",
            "SELECT number, name, code FROM message_item WHERE message = :message ORDER BY position",
            ["message": message]
        ) { row in
            MessageItem(number: row.optionalInt(0).map(Int.init), name: row.text(1), code: row.text(2))
        }
    }
}
