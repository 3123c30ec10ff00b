import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func claim(_ request: Verb.Claim.Parameters, by caller: Caller) throws -> Verb.Claim.Reply {
        try change("claim", of: request.partner, by: caller) { before, command, db in
            guard let person = try doer(request.by, caller) else {
                throw ControlFault.refused(
                    "it is not said who claims \(before.partner.name)",
                    expected: "a member of staff: --by STAFF")
            }
            if before.stage?.stage == .ended {
                throw ControlFault.refused(
                    "there is nothing to look after: \(before.stageSentence)", found: before.partner.slug,
                    expected: "partnerctl take \(before.partner.slug)")
            }
            guard let orphan = before.orphan else {
                let steward = before.facts.steward(on: before.today)
                throw ControlFault.refused(
                    "\(steward.map(name) ?? "somebody") looks after \(before.partner.name)",
                    found: steward?.rawValue,
                    expected: "one that nobody looks after; partnerctl assign \(before.partner.slug) --to "
                        + "\(person) hands it on")
            }
            let isInHand = before.stage?.stage.isInHand == true
            let override =
                isInHand
                ? try place(
                    for: before.partner.id, of: person, at: before.partner.branch,
                    override: request.override, db) : nil
            let wasBackup = before.partner.backup == person
            if wasBackup { try leaveBackup(of: before.partner, command, db) }
            try Stewardships.set(
                person, for: before.partner.id, on: before.today, override: override, command, db)
            let after = try before.reread(db)
            guard let stage = after.stage else { throw StoreFault(.missing, "there is no stage") }
            return Verb.Claim.Reply(
                today: after.today, partner: after.label, steward: after.household.label(person),
                why: before.household.words(orphan), stage: stage, wasBackup: wasBackup, coming: after.coming)
        }
    }

    /// Nobody is steward and backup at once.
    private func leaveBackup(
        of partner: Partner, _ command: PartnerStore.Command, _ db: Database
    ) throws {
        guard var entry = PartnerEntry(partner) else {
            throw StoreFault(.senseless, "the slug \(partner.slug) is none")
        }
        entry.backup = nil
        try Partners.change(partner.id, to: entry, command, db)
    }
}

extension PartnerStanding {
    /// Why nobody looks after it, in whatever stage.
    fileprivate var orphan: Orphan? {
        Orphan(
            of: facts.steward(on: today), staff: household.library.staff, roster: household.roster, on: today)
    }
}
