import PartnerControl
import PartnerCore
import PartnerStore

extension SheetImport {
    /// Takes filled forms over. One that says what is on record already changes nothing, however often it is read.
    mutating func take(_ rows: [EvaluationRow]) throws {
        var seen: [Partner.ID: Int] = [:]
        for row in rows {
            guard let partner = partner(called: row.partner, row: row.row, column: "Partner") else {
                continue
            }
            if let earlier = seen[partner.id] {
                refuse(
                    .contradiction, row: row.row, column: "Partner", found: row.partner,
                    "\(partner.name) is evaluated from row \(earlier) on already",
                    expected: "one form a partner")
                continue
            }
            seen[partner.id] = row.row
            do { try take(row, of: partner) } catch let fault as ControlFault {
                refuse(
                    .other, row: row.row, found: fault.parameters.found ?? "",
                    "\(partner.name): \(fault.description)",
                    expected: fault.parameters.expected)
            }
        }
    }

    private mutating func take(_ row: EvaluationRow, of partner: Partner) throws {
        guard let request = try request(row, of: partner) else { return }
        let by = staff(row.by, row: row.row, column: "Who evaluated?")
        let before = try PartnerStanding(of: partner.id, at: now, in: library, db)
        let writer = try EvaluationWriter(request, by: by, before)
        if try writer.isOnRecord() {
            same += 1
            return
        }
        let reply = try writer.write(command, db)
        var changes = [FieldChange(field: "outcome", from: nil, to: reply.evaluation.outcome.rawValue)]
        changes += FieldChanges.between(
            RolesOnRecord(before.facts.evaluations, on: reply.evaluation.date),
            RolesOnRecord(
                try PartnerStanding(of: partner.id, at: now, in: library, db).facts.evaluations,
                on: reply.evaluation.date))
        added.append(.init(row: row.row, slug: partner.slug, name: partner.name, changes: changes))
    }

    /// nil where the row was refused.
    private mutating func request(
        _ row: EvaluationRow, of partner: Partner
    ) throws -> Verb.Evaluate.Parameters? {
        guard let text = row.outcome else {
            refuse(
                .missing, row: row.row, column: "Answer", found: partner.name,
                "the form of \(partner.name) does not say what follows",
                expected: "deepen, keep, ease, rest, end or established")
            return nil
        }
        guard let (outcome, established) = OutcomeWord.outcome(text) else {
            refuse(
                .unknownName, row: row.row, column: "Answer", found: text, "\"\(text)\" is no outcome",
                expected: "deepen, keep, ease, rest, end or established")
            return nil
        }
        return Verb.Evaluate.Parameters(
            partner: partner.slug, ourRole: row.ourRole, theirRole: row.theirRole,
            commitment: row.commitment, answers: row.answers, outcome: outcome,
            until: outcome == .rest ? row.until : nil,
            every: outcome == .ease || outcome == .deepen ? row.every : nil, next: row.next,
            established: established, note: row.note, on: row.on)
    }
}

/// How people write what follows of an evaluation.
enum OutcomeWord {
    /// - Returns: the outcome, and whether the relationship is established by it.
    static func outcome(_ text: String) -> (Evaluation.Outcome, established: Bool)? {
        let word = FoldedText(text).text
        if word == "established" || word == "establish" { return (.keep, true) }
        return Evaluation.Outcome(rawValue: word).map { ($0, false) }
    }
}
