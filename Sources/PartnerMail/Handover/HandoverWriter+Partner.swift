import PartnerCore

extension HandoverWriter {
    /// One partner: whom to talk to, what was, what is next.
    func item(_ partner: HandedPartner) -> MailDocument.Item {
        MailDocument.Item(
            number: nil,
            heading: "\(shortened(cleaned(partner.name), to: 100).uppercased()), \(cleaned(partner.kind))",
            lead: [],
            rows: contacts(partner) + standing(partner) + roles(partner) + last(partner) + open(partner)
                + next(partner) + remarks(partner), codes: [])
    }

    // MARK: Whom

    /// How many contacts are named; who needs more finds them with the partner.
    private static let offered = 3

    private func contacts(_ partner: HandedPartner) -> [MailDocument.Row] {
        guard !partner.contacts.isEmpty else {
            return [MailDocument.Row("Talk to", "Find out whom to ask for: nobody there is on record.")]
        }
        return [
            MailDocument.Row(
                "Talk to",
                partner.contacts.prefix(Self.offered).enumerated().map { index, contact in
                    .plain((index == 0 ? "" : "or ") + phrase(contact))
                })
        ]
    }

    private func phrase(_ contact: DigestContact) -> Phrase {
        var parts = [Phrase(cleaned(contact.name))]
        if let role = contact.role { parts.append(Phrase(cleaned(role))) }
        if let phone = contact.phone { parts.append(.phone(phone)) }
        if let mail = contact.mail { parts.append(.mail(mail)) }
        let line = parts.joined(separator: ", ")
        guard contact.phone != nil || contact.mail != nil else {
            return line + " (no telephone or mail is on record)"
        }
        return contact.confirmed.map { line + Phrase(" (confirmed \(dates.month($0)))") } ?? line
    }

    // MARK: What it is

    private func standing(_ partner: HandedPartner) -> [MailDocument.Row] {
        var sentence = stage(partner)
        if let known = partner.known, known < partner.since {
            sentence += "; known since \(since(known))"
        }
        sentence += "."
        if partner.stage == .established || partner.stage == .building {
            sentence += " A contact \(partner.cadence)."
        }
        if let backup = partner.backup { sentence += " Backup: \(cleaned(backup))." }
        return [MailDocument.Row("Stands", Phrase(sentence))]
    }

    private func stage(_ partner: HandedPartner) -> String {
        let since = since(partner.since)
        return switch partner.stage {
        case .prospect: "Chosen in \(since), and not spoken with yet"
        case .building: "Being built since \(since)"
        case .established: "Established since \(since)"
        case .resting:
            partner.through.map { "Rests until \(dates.day($0)): nothing is asked" }
                ?? "Rests since \(since): nothing is asked"
        case .lapsed: "Lapsed since \(since): known, and nothing is asked"
        case .ended: "Ended in \(since)"
        }
    }

    /// `March`, of another year `2024`.
    private func since(_ date: CivilDate) -> String {
        date.year == pack.date.year ? DateText.monthName(date) : String(date.year)
    }

    private func roles(_ partner: HandedPartner) -> [MailDocument.Row] {
        guard let roles = partner.roles else { return [] }
        var rows = [("We", roles.ours), ("They", roles.theirs), ("Effort", roles.commitment)].compactMap {
            label, text in text.map { MailDocument.Row(label, Phrase(shortened(cleaned($0), to: 300))) }
        }
        guard !rows.isEmpty else { return [] }
        rows[rows.count - 1].lines.append(.plain(Phrase("(as of \(dates.day(roles.on)))")))
        return rows
    }

    // MARK: What was

    private func last(_ partner: HandedPartner) -> [MailDocument.Row] {
        guard !partner.touches.isEmpty else {
            return [MailDocument.Row("Last", "No contact is on record.")]
        }
        var lines = partner.touches.map { MailDocument.Line.plain(Phrase(line($0))) }
        let more = partner.touchTotal - partner.touches.count
        if more > 0 { lines.append(.plain(Phrase("and \(more) before"))) }
        return [MailDocument.Row("Last", lines)]
    }

    private func line(_ touch: DigestTouch) -> String {
        var words = [dates.day(touch.date)]
        if touch.how == .attempt {
            words.append("tried, not reached")
        } else if let how = touch.how.noun {
            words.append(how)
        }
        switch (touch.by.map(name), touch.with.map { cleaned($0) }) {
        case (let by?, let with?): words.append("\(by) with \(with)")
        case (let by?, nil): words.append(by)
        case (nil, let with?): words.append("with \(with)")
        case (nil, nil): break
        }
        let note = touch.note.map { shortened(cleaned($0), to: 240) } ?? ""
        return words.joined(separator: ", ") + (note.isEmpty ? "" : ": \"\(note)\"")
    }

    func name(_ person: DigestPerson) -> String {
        switch person {
        case .reader: "you"
        case .colleague(let name): cleaned(name)
        }
    }

    // MARK: What is owed, and what comes

    private func open(_ partner: HandedPartner) -> [MailDocument.Row] {
        let promises = partner.promises.map { promise -> MailDocument.Line in
            let who = promise.by.map { "\(name($0)) promised" } ?? "promised"
            return .plain(
                Phrase(
                    "\(shortened(cleaned(promise.what), to: 200)), \(by(promise.due)) (\(who) \(dates.month(promise.made)))"
                ))
        }
        let agreements = partner.agreements.map { agreement in
            MailDocument.Line.plain(
                Phrase(
                    "agreement: \(shortened(cleaned(agreement.what), to: 200)), until \(dates.day(agreement.ends))"
                ))
        }
        return promises.isEmpty && agreements.isEmpty
            ? [] : [MailDocument.Row("Open", promises + agreements)]
    }

    private func next(_ partner: HandedPartner) -> [MailDocument.Row] {
        guard !partner.next.isEmpty else { return [] }
        return [
            MailDocument.Row(
                "Next",
                partner.next.map { next in
                    let verb = next.due < pack.starts ? "was due" : "is due"
                    let heard =
                        next.heard.map { "; you hear of it from \(dates.day($0)) on" }
                        ?? "; no reminder follows of itself"
                    return .plain(
                        Phrase("\(matter(next.clock)) \(verb) \(dates.day(next.due))\(heard)"))
                })
        ]
    }

    private func matter(_ clock: ClockKind) -> String {
        switch clock {
        case .followUp: "the next contact"
        case .promise: "a promise"
        case .reEvaluation: "the re-evaluation"
        case .firstApproach: "the first contact"
        case .contactCheck: "the check of their details"
        case .agreement: "an agreement"
        case .fixedDate: "a fixed date"
        }
    }

    private func remarks(_ partner: HandedPartner) -> [MailDocument.Row] {
        let texts = [("At", partner.address), ("Web", partner.website), ("Notes", partner.notes)]
        return texts.compactMap { label, text in
            text.map { MailDocument.Row(label, Phrase(shortened(cleaned($0), to: 600))) }
        }
    }
}
