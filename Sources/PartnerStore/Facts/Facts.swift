import GRDB
import PartnerCore

/// What the planner plans from. One that was merged into another is none of its own: the other has its touches,
/// promises, evaluations, skips, snoozes and steps, and its own stage and steward.
package enum Facts {
    /// Of every partner, by number.
    package static func all(_ db: Database) throws -> [PartnerFacts] {
        try load(nil, db)
    }

    /// Of one partner, or of the one it was merged into; nil where there is none.
    package static func one(_ partner: Partner.ID, _ db: Database) throws -> PartnerFacts? {
        try load(try Merges.family(of: try Merges.survivor(of: partner, db), db), db).first
    }

    /// Of these, or of those they were merged into.
    package static func of(_ partners: Set<Partner.ID>, _ db: Database) throws -> [PartnerFacts] {
        try load(Merges.families(of: partners, db), db)
    }

    /// - `family`: a partner and those merged into it; nil: everybody.
    private static func load(_ family: [Partner.ID]?, _ db: Database) throws -> [PartnerFacts] {
        let numbers: StatementArguments = family.map { ["family": $0.asOneValue] } ?? [:]
        let isInFamily = "IN (SELECT value FROM json_each(:family))"
        let filter = family == nil ? "" : "WHERE partner \(isInFamily)"
        let partners = try db.list(
            "partner",
            "SELECT \(Partner.columns) FROM partner \(family == nil ? "" : "WHERE number \(isInFamily)") ORDER BY number",
            numbers, Partner.init)
        let merged = try partners.allSatisfy { $0.mergedInto == nil } ? [:] : Merges.all(db)
        var facts = partners.filter { merged[$0.id] == nil }.map { PartnerFacts(partner: $0) }
        var places = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1.partner.id, $0) })
        for (partner, survivor) in merged { places[partner] = places[survivor] }
        let known = (filter.isEmpty ? "WHERE " : filter + " AND ") + "clock IN \(ClockKind.sqlList)"
        let ofRules = filter.isEmpty ? "WHERE partner IS NOT NULL" : filter
        // In the order in which the rows lie in the file: by partner it would be a walk across it for each row.
        func read(
            _ table: String, _ columns: String, _ filter: String, inOrderOf order: String,
            _ add: (Columns, inout PartnerFacts) throws -> Void
        ) throws {
            let sql = "SELECT \(columns) FROM \(table) \(filter) ORDER BY \(order)"
            try db.each(table, sql, numbers) { row in
                // A row of no partner was written by a program that ignores foreign keys: `Sanity` names it.
                guard let place = places[row.partner(1)] else { return }
                try add(row, &facts[place])
            }
        }
        func readOwn(
            _ table: String, _ columns: String, inOrderOf order: String,
            _ add: (Columns, inout PartnerFacts) throws -> Void
        ) throws {
            try read(table, columns, filter, inOrderOf: order) {
                if $0.partner(1) == $1.partner.id { try add($0, &$1) }
            }
        }
        try readOwn("stewardship", Stewardship.columns, inOrderOf: "id") {
            $1.stewards.append(try Stewardship($0))
        }
        try readOwn("stage_change", StageChange.columns, inOrderOf: "id") {
            $1.stages.append(try StageChange($0))
        }
        // As they were written down; the whole tables would take a sort on disk for it.
        for place in facts.indices {
            if facts[place].stewards.count > 1 {
                facts[place].stewards.sort { ($0.recorded, $0.id) < ($1.recorded, $1.id) }
            }
            if facts[place].stages.count > 1 {
                facts[place].stages.sort { ($0.recorded, $0.id) < ($1.recorded, $1.id) }
            }
        }
        try read("touch", Touch.columns, filter, inOrderOf: "id") { $1.touches.append(try Touch($0)) }
        try read("promise", Promise.columns, filter, inOrderOf: "id") {
            $1.promises.append(try Promise($0))
        }
        try read("evaluation", Evaluation.columns, filter, inOrderOf: "id") {
            $1.evaluations.append(try Evaluation($0))
        }
        try read("contact", Contact.columns, filter, inOrderOf: "id") {
            $1.contacts.append(try Contact($0))
        }
        try read("agreement", Agreement.columns, filter, inOrderOf: "id") {
            $1.agreements.append(try Agreement($0))
        }
        try read("date_rule", DateRule.columns, ofRules, inOrderOf: "id") {
            if let rule = try DateRule($0) { $1.rules.append(rule) }
        }
        try read("skip", Skip.columns, known, inOrderOf: "id") { $1.skips.append(try Skip($0)) }
        try read("snooze", Snooze.columns, known, inOrderOf: "id") { $1.snoozes.append(try Snooze($0)) }
        try read("step", StepRecord.columns, known, inOrderOf: "id") {
            $1.steps.append(try StepRecord($0))
        }
        try addStrays(family == nil ? "" : "AND owner \(isInFamily)", numbers, places, to: &facts, db)
        return facts
    }

    /// What was said of a promise, a contact, an agreement or a rule while its partner was merged into another stands
    /// under the other's number, and goes with it.
    private static func addStrays(
        _ filter: String, _ numbers: StatementArguments, _ places: [Partner.ID: Int],
        to facts: inout [PartnerFacts], _ db: Database
    ) throws {
        let strays = try db.list(
            "step",
            """
            SELECT \(StepRecord.columns.qualified("step")),
                coalesce(promise.partner, contact.partner, agreement.partner, date_rule.partner)
                    AS owner
            FROM step
            LEFT JOIN promise ON step.clock = 'promise' AND promise.id = step.subject
            LEFT JOIN contact ON step.clock = 'contact-check' AND contact.id = step.subject
            LEFT JOIN agreement ON step.clock = 'agreement' AND agreement.id = step.subject
            LEFT JOIN date_rule ON step.clock = 'fixed-date' AND date_rule.id = step.subject
            WHERE step.subject <> 0 AND owner <> step.partner \(filter)
            ORDER BY step.id
            """, numbers
        ) { (step: try StepRecord($0), owner: $0.partner(13)) }
        for stray in strays {
            guard let home = places[stray.owner], home != places[stray.step.occurrence.partner] else {
                continue
            }
            facts[home].steps.append(stray.step)
        }
    }
}

extension String {
    /// Each of a list of columns with its table's name.
    fileprivate func qualified(_ table: String) -> String {
        split(separator: ",").map { "\(table)." + $0.trimmed }.joined(separator: ", ")
    }
}

extension Substring {
    fileprivate var trimmed: String {
        split(whereSeparator: \.isWhitespace).joined()
    }
}
