import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func setStage(_ request: Verb.SetStage.Parameters, by caller: Caller) throws
        -> Verb.SetStage.Reply
    {
        try change("stage", of: request.partner, by: caller) { before, command, db in
            let step = try StageStep(
                to: request.stage, on: try request.on.map { try pastDay($0, today: before.today) },
                through: try request.until.map { try date($0, .future, today: before.today) },
                reason: try FactText.optionalText(request.reason, "reason"), from: before)
            // Who is taken up and spoken with keeps their place.
            let takesPlace = step.stage.isInHand && before.stage?.stage.isInHand != true
            let override =
                takesPlace
                ? try place(
                    for: before.partner.id, of: before.facts.steward(on: before.today),
                    at: before.partner.branch, override: request.override, db) : nil
            try step.write(for: before.partner.id, by: caller.staff, override: override, command, db)
            let after = try before.reread(db)
            guard let stage = after.stage else { throw StoreFault(.missing, "there is no stage") }
            return Verb.SetStage.Reply(
                today: after.today, partner: after.label, stage: stage,
                was: before.stage?.stage ?? stage.stage,
                closed: before.coming.filter { !stage.stage.clocks.contains($0.clock) }, coming: after.coming)
        }
    }

    package func assign(_ request: Verb.Assign.Parameters, by caller: Caller) throws -> Verb.Assign.Reply {
        guard request.steward != nil || request.backup != nil else {
            throw ControlFault.refused("it is not said who", expected: "a steward, a backup, or both")
        }
        return try change("assign", of: request.partner, by: caller) { before, command, db in
            let was = (steward: before.facts.steward(on: before.today), backup: before.partner.backup)
            let steward = try request.steward.map { try member($0) } ?? was.steward
            let backup = try request.backup.map { try member($0) } ?? was.backup
            try differ(steward: steward, backup: backup)
            for (now, was) in [(steward, was.steward), (backup, was.backup)] where now != was {
                if let now { try mustBeThere(now, before.household) }
            }
            if steward != was.steward {
                let takesPlace = steward != nil && before.stage?.stage.isInHand == true
                let override =
                    takesPlace
                    ? try place(
                        for: before.partner.id, of: steward, at: before.partner.branch,
                        override: request.override, db) : nil
                try Stewardships.set(
                    steward, for: before.partner.id, on: before.today, override: override, command, db)
            }
            if backup != was.backup {
                guard var entry = PartnerEntry(before.partner) else {
                    throw StoreFault(.senseless, "the slug \(before.partner.slug) is none")
                }
                entry.backup = backup
                try Partners.change(before.partner.id, to: entry, command, db)
            }
            let after = try before.reread(db)
            let label = after.household.label(_:) as (StaffKey) -> StaffLabel
            return Verb.Assign.Reply(
                today: after.today, partner: after.label, steward: steward.map(label),
                stewardWas: was.steward.map(label), backup: backup.map(label),
                backupWas: was.backup.map(label),
                coming: after.coming)
        }
    }

    /// `nobody` is none.
    private func member(_ text: String) throws(ControlFault) -> StaffKey? {
        text.lowercased() == Self.nobody ? nil : try staff(text)
    }
}
