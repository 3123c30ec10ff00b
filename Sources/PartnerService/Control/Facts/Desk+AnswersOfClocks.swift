import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// The contact's details are right as of today.
    func confirm(
        _ plan: OccurrencePlan, _ before: PartnerStanding, _ command: Command, _ db: Database
    ) throws -> AnswerReply {
        guard let contact = before.facts.contacts.first(where: { $0.id == plan.occurrence.subject }) else {
            throw StoreFault(.missing, "there is no contact \(plan.occurrence.subject)")
        }
        guard contact.isThere(on: before.today) else {
            throw ControlFault.refused(
                "\(contact.name) has left \(before.partner.name), and nobody else is known there",
                found: plan.occurrence.clock.rawValue,
                expected: "partnerctl contact add \(before.partner.slug) NAME, or a skip with its reason")
        }
        try Contacts.confirm(contact.id, on: before.today, command, db)
        let after = try before.reread(db)
        var reply = after.answer(plan)
        reply.contact = after.contact(of: plan)
        return reply
    }
}

extension Desk {
    /// What a fixed date is there for was done.
    func settle(
        _ plan: OccurrencePlan, note: String?, _ before: PartnerStanding, by caller: Caller,
        _ command: Command, _ db: Database
    ) throws -> AnswerReply {
        try Skips.add(
            to: before.partner.id, .fixedDate, subject: plan.occurrence.subject, on: before.today,
            reason: try FactText.optionalText(note, "note") ?? "done", done: true, by: caller.staff, command,
            db)
        var reply = try before.reread(db).answer(plan)
        reply.fixedDate = before.fixedDate(of: plan)
        return reply
    }
}

extension PartnerStanding {
    /// What became of an occurrence, as it was before.
    func answer(_ plan: OccurrencePlan) -> AnswerReply {
        AnswerReply(
            today: today, partner: label, clock: plan.occurrence.clock, due: plan.due.date,
            openPromises: openPromises, coming: coming)
    }

    /// Of a contact check: whose.
    func contact(of plan: OccurrencePlan) -> PartnerControl.ContactEntry? {
        guard plan.occurrence.clock == .contactCheck else { return nil }
        return facts.contacts.first { $0.id == plan.occurrence.subject }.map(household.entry)
    }

    func agreement(of plan: OccurrencePlan) -> AgreementEntry? {
        guard plan.occurrence.clock == .agreement else { return nil }
        return facts.agreements.first { $0.id == plan.occurrence.subject }.map(household.entry)
    }

    func fixedDate(of plan: OccurrencePlan) -> FixedDateEntry? {
        guard case .rule(let rule, _) = plan.due.anchor.source else { return nil }
        return household.entry(rule)
    }

    func entry(ofAgreement id: Int64) throws -> AgreementEntry {
        guard let agreement = facts.agreements.first(where: { $0.id == id }) else {
            throw StoreFault(.missing, "there is no agreement \(id)")
        }
        return household.entry(agreement)
    }
}

extension OccurrencePlan {
    /// Whether a skip answers it on the very day it is counted from: an agreement is asked about by its end,
    /// a fixed date may be ahead, and a successor is looked for from the day somebody left.
    var canBeSkippedAtOnce: Bool {
        occurrence.clock == .agreement || occurrence.clock == .fixedDate
            || due.trail.contains(.atOnce)
    }
}
