import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func evaluate(_ request: Verb.Evaluate.Parameters, by caller: Caller) throws
        -> Verb.Evaluate.Reply
    {
        try change("evaluate", of: request.partner, by: caller) { before, command, db in
            try EvaluationWriter(request, by: try doer(request.by, caller), before)
                .write(command, db)
        }
    }

    func review(_ request: Verb.Review.Parameters) throws -> Verb.Review.Reply {
        guard !request.partners.isEmpty else {
            throw ControlFault.refused("no partner is named", expected: "one or more slugs")
        }
        return try read { db in
            let standings = try request.partners.map { try standing(of: $0, db) }
            return Verb.Review.Reply(
                today: library.firstZone.date(time.now), reviews: standings.map(\.review))
        }
    }

    func roles(_ request: Verb.Roles.Parameters) throws -> Verb.Roles.Reply {
        try read { db in
            let standing = try standing(of: request.partner, db)
            let inOrder = standing.facts.evaluations.filter { $0.date <= standing.today }
                .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
            let entries = inOrder.indices.map { index in
                let known = RolesOnRecord(Array(inOrder[..<index]), on: standing.today)
                let now = RolesOnRecord(Array(inOrder[...index]), on: standing.today)
                return Verb.Roles.Entry(
                    evaluation: standing.household.entry(inOrder[index]),
                    changes: FieldChanges.between(known, now))
            }
            return Verb.Roles.Reply(
                today: standing.today, partner: standing.label, entries: entries.reversed())
        }
    }
}

extension FieldChanges {
    static func between(_ old: RolesOnRecord, _ new: RolesOnRecord) -> [FieldChange] {
        list([
            ("our role", old.ourRole, new.ourRole), ("their role", old.theirRole, new.theirRole),
            ("commitment", old.commitment, new.commitment),
        ])
    }
}

extension PartnerStanding {
    /// What holds for this partner's kind.
    var policy: Policy { household.library.policy(for: partner.kind) }

    /// The partner's own rhythm, or its kind's.
    var rhythm: Cadence { partner.followUp ?? policy.followUp }

    fileprivate var review: Verb.Review.Entry {
        let record = RolesOnRecord(facts.evaluations, on: today)
        return Verb.Review.Entry(
            partner: label, stage: stage, followUp: rhythm, eased: rhythm.halfAsOften,
            ourRole: record.ourRole, theirRole: record.theirRole, commitment: record.commitment,
            questions: policy.reviewQuestions.map {
                ReviewAnswer(question: $0, answer: record.answers[$0] ?? "")
            },
            last: facts.lastEvaluation(on: today).map(household.entry))
    }
}
