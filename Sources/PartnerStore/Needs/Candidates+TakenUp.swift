import GRDB
import PartnerCore

extension Candidates {
    /// The partner that it became.
    package static func partner(of id: Candidate.ID, _ db: Database) throws -> Partner? {
        try db.one(
            "partner", "SELECT \(Partner.columns) FROM partner WHERE candidate = :id ORDER BY number",
            ["id": id],
            Partner.init)
    }

    /// Writes down that a partner was this candidate before it was taken up.
    package static func take(
        _ id: Candidate.ID, as partner: Partner.ID, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: "UPDATE partner SET candidate = :id WHERE number = :partner",
            arguments: ["id": id, "partner": partner])
        try db.expectRow("partner", "number", partner.rawValue)
    }
}
