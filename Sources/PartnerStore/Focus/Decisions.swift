import GRDB
import PartnerCore

/// What people decided about proposals.
package enum Decisions {
    /// The last about each; what nobody decided about is not in it.
    package static func all(_ db: Database) throws -> [Proposal: Proposal.Answer] {
        var answers: [Proposal: Proposal.Answer] = [:]
        try db.each("candidate_decision", "SELECT \(columns) FROM candidate_decision ORDER BY recorded, id") {
            guard let (what, answer) = try make($0) else { return }
            answers[what] = answer
        }
        return answers
    }

    /// The last about one; nil: nobody decided about it.
    package static func last(on what: Proposal, _ db: Database) throws -> Proposal.Answer? {
        let (candidate, partner) = keys(what)
        return try db.list(
            "candidate_decision",
            """
            SELECT \(columns) FROM candidate_decision
            WHERE candidate IS :candidate AND partner IS :partner
            ORDER BY recorded DESC, id DESC LIMIT 1
            """, ["candidate": candidate, "partner": partner], make
        ).first??.1
    }

    @discardableResult
    package static func add(
        _ answer: Proposal.Answer, on what: Proposal, date: CivilDate, by staff: StaffKey?, reason: String?,
        _ command: Command, _ db: Database
    ) throws -> Int64 {
        let (candidate, partner) = keys(what)
        let (word, until): (String, CivilDate?) =
            switch answer {
            case .open: ("open", nil)
            case .taken: ("taken", nil)
            case .never: ("never", nil)
            case .notNow(let until): ("not-now", until)
            }
        try db.run(
            sql: """
                INSERT INTO candidate_decision
                    (candidate, partner, decision, date, until, staff, reason, recorded)
                VALUES (:candidate, :partner, :decision, :date, :until, :staff, :reason, :recorded)
                """,
            arguments: [
                "candidate": candidate, "partner": partner, "decision": word, "date": date, "until": until,
                "staff": staff, "reason": reason, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    private static let columns = "id, candidate, partner, decision, until"

    /// nil where another program wrote a row about nothing.
    private static func make(_ row: Columns) throws -> (Proposal, Proposal.Answer)? {
        guard let what = Proposal(row, candidate: 1, partner: 2) else { return nil }
        switch row.text(3) {
        case "taken": return (what, .taken)
        case "never": return (what, .never)
        case "not-now": return (what, .notNow(until: try row.date(4)))
        default: return (what, .open)
        }
    }
}

extension Decisions {
    /// The two columns that name what was proposed, one of them empty.
    static func keys(_ what: Proposal) -> (candidate: Candidate.ID?, partner: Partner.ID?) {
        switch what {
        case .rebuild(let partner): (nil, partner)
        case .candidate(let id): (id, nil)
        }
    }
}

extension Proposal {
    init?(_ row: Columns, candidate: Int, partner: Int) {
        if let id = row.optionalInt(candidate) {
            self = .candidate(Candidate.ID(rawValue: id))
        } else if let number = row.optionalInt(partner) {
            self = .rebuild(Partner.ID(rawValue: number))
        } else {
            return nil
        }
    }
}
