import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func showPartner(_ request: Verb.ShowPartner.Parameters) throws -> Verb.ShowPartner.Reply {
        guard request.timeline >= 0 else {
            throw ControlFault(
                .refused, "a timeline of \(request.timeline) entries is not possible",
                found: "\(request.timeline)", expected: "0 or more", exitCode: 64)
        }
        return try read { db in
            let standing = try standing(of: request.partner, db)
            let whole = standing.household.timeline(standing.facts)
            var shown = Array(whole.prefix(request.timeline))
            for index in shown.indices {
                guard let number = shown[index].touch?.number else { continue }
                shown[index].touch?.recordedBy = try author(ofTouch: number, db)
            }
            return Verb.ShowPartner.Reply(
                today: standing.today, partner: standing.record,
                merged: try Merges.family(of: standing.partner.id, db).dropFirst()
                    .compactMap { try Partners.get($0, db).map(standing.household.label) },
                contacts: standing.contacts.map(standing.household.entry),
                openPromises: standing.openPromises,
                lastEvaluation: standing.facts.lastEvaluation(on: standing.today).map(
                    standing.household.entry),
                coming: standing.coming, timeline: shown, timelineTotal: whole.count)
        }
    }

    private func author(ofTouch number: Int64, _ db: Database) throws -> String? {
        try Audit.of(table: "touch", key: "\(number)", limit: 1000, db).last { $0.action == .insert }?.actor
    }
}

extension PartnerStanding {
    var record: PartnerRecord {
        let partner = partner
        let plan = plan
        let steward = facts.steward(on: today)
        return PartnerRecord(
            partner: label, kind: partner.kind, branch: partner.branch,
            branchName: household.library.branches[partner.branch]?.name ?? partner.branch.rawValue,
            steward: steward.map(household.label), stewardSince: steward == nil ? nil : stewardSince,
            backup: partner.backup.map(household.label), followUp: partner.followUp, season: partner.season,
            address: partner.address,
            website: partner.website, notes: partner.notes,
            stage: stage ?? StageEntry(stage: .building, since: today, cause: .set), health: plan?.health,
            lastTouch: facts.lastTouch(on: today)?.date)
    }

    /// The first day of those, up to today, on which the steward was the one of today throughout.
    private var stewardSince: CivilDate? {
        let known = facts.stewards.filter { $0.date <= today }
            .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        return known.reversed().prefix { $0.steward == known.last?.steward }.last?.date
    }
}
