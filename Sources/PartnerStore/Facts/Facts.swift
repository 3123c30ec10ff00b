import GRDB
import PartnerCore

/// What the planner plans from.
package enum Facts {
    /// Of every partner, by number.
    package static func all(_ db: Database) throws -> [PartnerFacts] {
        try load(where: "", [:], db)
    }

    /// Of one partner, or nil where there is none.
    package static func one(_ partner: Partner.ID, _ db: Database) throws -> PartnerFacts? {
        try load(where: "WHERE partner = :partner", ["partner": partner], db).first
    }

    private static func load(
        where filter: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [PartnerFacts] {
        let ofPartner = filter.isEmpty ? "" : "WHERE number = :partner"
        var facts = try db.list(
            "partner", "SELECT \(Partner.columns) FROM partner \(ofPartner) ORDER BY number", arguments
        ) { PartnerFacts(partner: try Partner($0)) }
        let places = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1.partner.id, $0) })
        let known = (filter.isEmpty ? "WHERE " : filter + " AND ") + "clock IN \(ClockKind.sqlList)"
        // In the order in which the rows lie in the file: by partner it would be a walk across it for each row.
        func merge(
            _ table: String, _ columns: String, _ filter: String, inOrderOf order: String,
            _ add: (Columns, inout PartnerFacts) throws -> Void
        ) throws {
            let sql = "SELECT \(columns) FROM \(table) \(filter) ORDER BY \(order)"
            try db.each(table, sql, arguments) { row in
                // A row of no partner was written by a program that ignores foreign keys: `Sanity` names it.
                guard let place = places[row.partner(1)] else { return }
                try add(row, &facts[place])
            }
        }
        try merge("stewardship", Stewardship.columns, filter, inOrderOf: "recorded, id") {
            $1.stewards.append(try Stewardship($0))
        }
        try merge("stage_change", StageChange.columns, filter, inOrderOf: "recorded, id") {
            $1.stages.append(try StageChange($0))
        }
        try merge("touch", Touch.columns, filter, inOrderOf: "id") { $1.touches.append(try Touch($0)) }
        try merge("promise", Promise.columns, filter, inOrderOf: "id") { $1.promises.append(try Promise($0)) }
        try merge("evaluation", Evaluation.columns, filter, inOrderOf: "id") {
            $1.evaluations.append(try Evaluation($0))
        }
        try merge("contact", Contact.columns, filter, inOrderOf: "id") {
            $1.contacts.append(try Contact($0))
        }
        try merge("agreement", Agreement.columns, filter, inOrderOf: "id") {
            $1.agreements.append(try Agreement($0))
        }
        try merge("skip", Skip.columns, known, inOrderOf: "id") { $1.skips.append(try Skip($0)) }
        try merge("snooze", Snooze.columns, known, inOrderOf: "id") { $1.snoozes.append(try Snooze($0)) }
        try merge("step", StepRecord.columns, known, inOrderOf: "id") { $1.steps.append(try StepRecord($0)) }
        return facts
    }
}
