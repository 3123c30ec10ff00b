import GRDB
import PartnerCore

extension Steps {
    package static func get(_ id: Int64, _ db: Database) throws -> StepRecord? {
        try db.one(
            "step",
            "SELECT \(StepRecord.columns) FROM step WHERE id = :id AND clock IN \(ClockKind.sqlList)",
            ["id": id], StepRecord.init)
    }
}
