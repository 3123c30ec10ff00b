import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func mergePartner(
        _ request: Verb.MergePartner.Parameters, by caller: Caller
    ) throws -> Verb.MergePartner.Reply {
        guard request.preview else {
            return try change("partner merge", by: caller) { try merge(request, $1, $0) }
        }
        return try refusing {
            try store.trial(actor: caller.actor, verb: "partner merge", at: time.now) {
                try merge(request, $1, $0)
            }
        }
    }

    private func merge(
        _ request: Verb.MergePartner.Parameters, _ command: PartnerStore.Command, _ db: Database
    ) throws -> Verb.MergePartner.Reply {
        let merged = try ownPartner(request.partner, db)
        let into = try partner(request.into, db)
        if merged.mergedInto != nil {
            let survivor = try partner(request.partner, db)
            throw ControlFault.refused(
                "\(merged.name) was merged into \(survivor.name) already", found: request.partner,
                expected: "partnerctl partner unmerge \(merged.slug) before")
        }
        guard merged.id != into.id else {
            throw ControlFault.refused(
                "\(merged.name) can't be merged into itself", found: request.into,
                expected: "two different partners")
        }
        let before = try PartnerStanding(of: merged.id, at: time.now, in: library, db)
        try Merges.merge(merged.id, into: into.id, command, db)
        _ = try Steps.closeMerged(merged.id, db)
        try Commands.describe(command, "\(merged.slug) merged into \(into.slug)", db)
        let after = try PartnerStanding(of: into.id, at: time.now, in: library, db)
        return Verb.MergePartner.Reply(
            today: after.today, merged: before.label, into: after.label, preview: request.preview,
            touches: before.facts.touches.count, promises: before.facts.promises.count,
            evaluations: before.facts.evaluations.count, contacts: before.contacts.count,
            closed: before.coming, coming: after.coming)
    }

    package func unmergePartner(
        _ request: Verb.UnmergePartner.Parameters, by caller: Caller
    ) throws -> Verb.UnmergePartner.Reply {
        try change("partner unmerge", by: caller) { db, command in
            let merged = try ownPartner(request.partner, db)
            guard merged.mergedInto != nil else {
                throw ControlFault.refused(
                    "\(merged.name) is merged into nothing", found: request.partner,
                    expected: "a partner that was merged")
            }
            let survivor = try partner(request.partner, db)
            let taken = try Merges.undo(merged.id, command, db)
            try Commands.describe(command, "\(merged.slug) taken out of \(survivor.slug) again", db)
            let after = try PartnerStanding(of: merged.id, at: time.now, in: library, db)
            let other = try PartnerStanding(of: survivor.id, at: time.now, in: library, db)
            return Verb.UnmergePartner.Reply(
                today: after.today, partner: after.label, from: other.label, taken: taken,
                coming: after.coming, othersComing: other.coming)
        }
    }
}
