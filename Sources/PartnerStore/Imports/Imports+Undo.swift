import GRDB
import PartnerCore

extension Imports {
    /// Writes down that an import was taken back by this command.
    package static func markUndone(_ number: Int64, _ command: Command, _ db: Database) throws {
        try db.run(
            sql: "UPDATE import SET undone = :command WHERE number = :number",
            arguments: ["number": number, "command": command.number])
        try db.expectRow("import", "number", number)
    }
}
