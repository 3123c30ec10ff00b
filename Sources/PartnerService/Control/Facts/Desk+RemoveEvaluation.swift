import FoundationEssentials
import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func removeEvaluation(
        _ request: Verb.RemoveEvaluation.Parameters, by caller: Caller
    ) throws -> Verb.RemoveEvaluation.Reply {
        try change("evaluate remove", by: caller) { db, command in
            guard let (partner, evaluation) = try Evaluations.get(request.number, db) else {
                throw ControlFault(
                    .notFound, "no evaluation \(request.number)", found: "\(request.number)")
            }
            let before = try PartnerStanding(of: partner, at: time.now, in: library, db)
            try mayTakeBack(evaluation, caller)
            let brought = try Brought(by: evaluation, of: partner, db)
            let changed = try brought.takeBack(from: before, command, db)
            try Evaluations.remove(evaluation.id, command, db)
            let reason = try FactText.optionalText(request.reason, "reason").map { ": \($0)" } ?? ""
            try Commands.describe(command, "evaluation \(evaluation.id) taken back\(reason)", db)
            let after = try before.reread(db)
            return Verb.RemoveEvaluation.Reply(
                today: after.today, partner: after.label, evaluation: before.household.entry(evaluation),
                stage: changed.stage ? after.stage : nil, followUp: changed.rhythm ? after.rhythm : nil,
                reopened: try changed.promises.map { try after.entry(ofPromise: $0) }, coming: after.coming)
        }
    }

    private func mayTakeBack(_ evaluation: Evaluation, _ caller: Caller) throws(ControlFault) {
        if let person = evaluation.by {
            try mayAct(
                for: person, caller,
                "only \(name(person)) or an admin takes back what \(name(person)) evaluated")
        } else if !caller.isAdmin {
            throw ControlFault(
                .refused, "only an admin takes back an evaluation of nobody's", found: "\(evaluation.id)",
                exitCode: 77)
        }
    }
}

/// What one evaluation changed beside itself, from the audit.
private struct Brought {
    /// The stage it brought the partner into.
    var stage: Int64?
    /// The partner's own rhythm before and after.
    var rhythm: (before: Cadence?, after: Cadence?)?
    var promises: [Int64] = []

    init(by evaluation: Evaluation, of partner: Partner.ID, _ db: Database) throws {
        let written = try Audit.of(table: "evaluation", key: "\(evaluation.id)", limit: .max, db)
            .last { $0.action == .insert }
        // What another program wrote came alone.
        guard let command = written?.command else { return }
        for entry in try Audit.of(partner, limit: .max, db) where entry.command == command {
            switch (entry.table, entry.action) {
            case ("stage_change", .insert): stage = Int64(entry.key)
            case ("promise", .update): Int64(entry.key).map { promises.append($0) }
            case ("partner", .update):
                rhythm = (Self.rhythm(entry.before), Self.rhythm(entry.after))
            default: break
            }
        }
    }

    private struct Row: Decodable {
        var follow_up: String?
    }

    private static func rhythm(_ json: String?) -> Cadence? {
        // Only the schema's own triggers write it.
        let row = json.flatMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
        return row?.follow_up.flatMap { Cadence($0) }
    }

    /// What somebody has changed since stays; a stage that another followed can't be taken from under it.
    func takeBack(
        from now: PartnerStanding, _ command: PartnerStore.Command, _ db: Database
    ) throws -> (stage: Bool, rhythm: Bool, promises: [Int64]) {
        if let stage, now.facts.stages.contains(where: { $0.id == stage }) {
            guard now.facts.stages.allSatisfy({ $0.id <= stage }) else {
                throw ControlFault.refused(
                    "the stage has changed since: \(now.stageSentence)", found: "\(stage)",
                    expected: "another evaluation, or partnerctl stage \(now.partner.slug)")
            }
            try Stages.remove(stage, command, db)
        }
        var takenRhythm = false
        if let rhythm, rhythm.before != rhythm.after, now.partner.followUp == rhythm.after,
            var entry = PartnerEntry(now.partner)
        {
            entry.followUp = rhythm.before
            try Partners.change(now.partner.id, to: entry, command, db)
            takenRhythm = true
        }
        let reopened = promises.filter { id in
            now.facts.promises.contains { $0.id == id && $0.state == .dropped }
        }
        for promise in reopened { try Promises.reopen(promise, command, db) }
        return (stage != nil, takenRhythm, reopened)
    }
}
