import PartnerCore

extension ItemWriter {
    func firstApproach(_ due: DueDate) -> DigestMatter.FirstApproach {
        let partner = facts.partner
        let isSkipped = if case .skip = due.anchor.source { true } else { false }
        let takenUp = facts.stages
            .filter { $0.stage == .prospect && $0.date <= plan.today }
            .max { ($0.date, $0.id) < ($1.date, $1.id) }
        return DigestMatter.FirstApproach(
            since: isSkipped ? .skipped(due.anchor.date) : .takenUp(due.anchor.date),
            within: due.rhythm.0, about: partner.notes, website: partner.website, address: partner.address,
            chosen: takenUp?.reason)
    }

    /// nil where the contact has vanished meanwhile.
    func contactCheck(_ plan: OccurrencePlan) -> DigestMatter.ContactCheck? {
        guard let contact = facts.contacts.first(where: { $0.id == plan.occurrence.subject }) else {
            return nil
        }
        let date = plan.due.anchor.date
        let since: DigestMatter.ContactCheck.Since =
            switch plan.due.anchor.source {
            case .contact(_, .confirmed, _): .confirmed(date)
            case .contact(_, .left, _): .left(date)
            case .skip: contact.isThere(on: self.plan.today) ? .skipped(date) : .leftAndSkipped(date)
            case .contact, .touch, .evaluation, .promise, .agreement, .rule, .stage: .recorded(date)
            }
        return DigestMatter.ContactCheck(
            contact: DigestContact(
                name: contact.name, role: contact.role, phone: contact.phone, mail: contact.mail,
                confirmed: contact.confirmed),
            since: since, every: household.library.policy(for: facts.partner.kind).contactCheck)
    }

    /// nil where the agreement has vanished meanwhile.
    func agreed(_ plan: OccurrencePlan) -> DigestMatter.Agreed? {
        facts.agreements.first { $0.id == plan.occurrence.subject }.map {
            DigestMatter.Agreed(what: $0.what, starts: $0.starts, ends: $0.ends)
        }
    }

    func fixed(_ due: DueDate) -> DigestMatter.Fixed? {
        guard case .rule(let rule, _) = due.anchor.source else { return nil }
        let whose: DigestMatter.FollowUp.Rule =
            switch rule.origin {
            case .policy(let kind, _): self.whose(kind)
            case .partnersOwn: .partner
            }
        return DigestMatter.Fixed(
            what: rule.what, dates: rule.written, whose: whose, missed: due.overtaken)
    }
}
