import GRDB
import PartnerCore

package enum Commands {
    /// Says in words what a command did to facts; part of the same transaction. One that changed none stays mute.
    package static func describe(_ command: Command, _ summary: String, _ db: Database) throws {
        try db.run(
            sql: "UPDATE command SET summary = :summary WHERE number = :number AND \(changed)",
            arguments: ["summary": summary, "number": command.number])
    }

    private static let changed = "EXISTS (SELECT 1 FROM audit WHERE command = :number)"  // audit_command
}
