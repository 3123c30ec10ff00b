import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func listLost(_ request: Verb.ListLost.Parameters) throws -> Verb.ListLost.Reply {
        try read { db in
            let household = try household(db)
            let branch = try request.branch.map { try self.branch($0) }
            let isNobody = request.steward?.lowercased() == Self.nobody
            let steward = isNobody ? nil : try request.steward.map { try staff($0) }
            let found = Proposals(contacts: household.contacts)
                .lost(Array(household.facts.values), household.agenda, in: library)
                .filter {
                    (branch == nil || $0.partner.branch == branch)
                        && (request.steward == nil || $0.steward == steward)
                }
            return Verb.ListLost.Reply(
                today: library.firstZone.date(household.instant), lost: found.map(household.line),
                total: household.agenda.plans.values.count { $0.stage.map { $0.stage != .ended } == true })
        }
    }
}

extension Household {
    fileprivate func line(_ lost: LostConnection) -> Verb.ListLost.Line {
        Verb.ListLost.Line(
            partner: label(lost.partner), branch: lost.partner.branch, steward: lost.steward.map(label),
            stage: lost.stage.stage, reasons: lost.reasons, lastTouch: lost.lastTouch?.date,
            contact: contacts[lost.partner.id]?.first(where: \.isReachable)?.name, mend: mend(lost))
    }

    /// One thing at a time: what is first in the way.
    private func mend(_ lost: LostConnection) -> String {
        let slug = lost.partner.slug
        if lost.canBeRebuilt {
            return "partnerctl take \(slug)" + (lost.steward == nil ? " --to NAME" : "")
        }
        if lost.steward == nil { return "partnerctl assign \(slug) --to NAME" }
        if lost.reasons.contains(.contactGone) { return "partnerctl contact add \(slug) NAME" }
        return "partnerctl log \(slug)"
    }
}
