import PartnerCore

extension DigestWriter {
    /// What the reader is asked about one partner.
    func item(_ item: DigestItem, number: Int) -> MailDocument.Item {
        guard let lead = item.reasons.first else {
            return MailDocument.Item(
                number: number, heading: heading(item.partner), lead: [], rows: [], codes: [])
        }
        var rows = who(item) + last(item) + tried(item)
        for (index, reason) in item.reasons.enumerated() {
            if index == 0 {
                rows.append(MailDocument.Row("Why", Phrase(why(reason, of: item))))
            } else {
                rows.append(
                    MailDocument.Row(
                        "Also", Phrase("\(ask(reason, of: item).asSentence.stopped) \(why(reason, of: item))")
                    ))
            }
            rows += questions(reason)
            rows.append(MailDocument.Row("If not", Phrase(ifNot(reason))))
        }
        return MailDocument.Item(
            number: number, heading: "\(heading(item.partner))\(onBehalf(lead)): \(ask(lead, of: item))",
            lead: [], rows: rows,
            codes: item.reasons.map(\.code))
    }

    /// What is only ahead.
    func notice(_ item: DigestItem) -> MailDocument.Item {
        guard let lead = item.reasons.first else {
            return MailDocument.Item(
                number: nil, heading: heading(item.partner), lead: [], rows: [], codes: [])
        }
        // Who only has to think ahead needs no telephone number yet.
        let isAboutUs = item.reasons.allSatisfy { if case .reEvaluation = $0.matter { true } else { false } }
        var rows = isAboutUs ? [] : who(item) + last(item) + tried(item)
        for (index, reason) in item.reasons.enumerated() {
            let why = why(reason, of: item)
            rows.append(
                index == 0
                    ? MailDocument.Row("Why", Phrase(why))
                    : MailDocument.Row(
                        "Also", Phrase("By \(dates.day(reason.due)), \(effort(reason)). \(why)")))
            rows += questions(reason)
            rows.append(MailDocument.Row("Next", Phrase(ifNot(reason))))
        }
        return MailDocument.Item(
            number: nil, heading: "\(ahead(item, lead)), \(effort(lead))", lead: [], rows: rows,
            codes: item.reasons.map(\.code))
    }

    private func ahead(_ item: DigestItem, _ lead: DigestReason) -> String {
        "NOT TODAY: \(heading(item.partner))\(onBehalf(lead)), by \(dates.day(lead.due))"
    }

    /// An ask in one line: what, since when, and whom to reach.
    func shortItem(_ item: DigestItem, number: Int) -> MailDocument.Item {
        let asks = item.reasons.map { reason in
            reason.due < content.date
                ? "\(ask(reason, of: item)) (due \(dates.day(reason.due)))" : ask(reason, of: item)
        }
        return MailDocument.Item(
            number: number,
            heading:
                "\(heading(item.partner))\(item.reasons.first.map(onBehalf) ?? ""): \(listed(asks)). \(shortWho(item))",
            lead: [], rows: [], codes: item.reasons.map(\.code))
    }

    func shortNotice(_ item: DigestItem) -> MailDocument.Item {
        let heading = item.reasons.first.map { ahead(item, $0) } ?? "NOT TODAY: \(heading(item.partner))"
        return MailDocument.Item(
            number: nil, heading: "\(heading), \(listed(item.reasons.map(effort)))", lead: [], rows: [],
            codes: item.reasons.map(\.code))
    }

    // MARK: Whom to reach

    /// How many contacts a reader is offered; more is a list to read instead of a person to call.
    static let offered = 2

    private func who(_ item: DigestItem) -> [MailDocument.Row] {
        guard !item.contacts.isEmpty else {
            return [MailDocument.Row("First", "Find out whom to ask for: nobody there is on record yet.")]
        }
        var lines: [MailDocument.Line] = []
        for (index, contact) in item.contacts.prefix(Self.offered).enumerated() {
            lines.append(.plain((index == 0 ? "" : "or ") + phrase(contact)))
            if let confirmed = contact.confirmed, confirmed.days(since: content.date) < -90 {
                lines.append(.plain(Phrase("(details confirmed \(dates.month(confirmed)))")))
            }
        }
        return [MailDocument.Row("To", lines)]
    }

    func phrase(_ contact: DigestContact) -> Phrase {
        var parts = [Phrase(cleaned(contact.name))]
        if let role = contact.role { parts.append(Phrase(cleaned(role))) }
        if let phone = contact.phone { parts.append(.phone(phone)) }
        if let mail = contact.mail { parts.append(.mail(mail)) }
        let line = parts.joined(separator: ", ")
        return contact.phone == nil && contact.mail == nil
            ? line + " (first find out how to reach them: no telephone or mail is on record)" : line
    }

    private func shortWho(_ item: DigestItem) -> String {
        guard let contact = item.contacts.first else { return "First find out whom to ask for." }
        return phrase(contact).plain.stopped
    }

    // MARK: What was

    private func last(_ item: DigestItem) -> [MailDocument.Row] {
        guard let touch = item.lastTouch else {
            return [MailDocument.Row("Last", "No contact is on record yet.")]
        }
        // A promise made that day is told under "Why", with how and whom.
        let isTold = item.reasons.allSatisfy { reason in
            if case .promise(let promise) = reason.matter {
                promise.made == touch.date && promise.how != nil
            } else {
                false
            }
        }
        if isTold && touch.note == nil { return [] }
        var line = [dates.day(touch.date)]
        if let how = touch.how.noun { line.append(how) }
        if let people = people(by: touch.by, with: touch.with) { line.append(people) }
        guard let note = touch.note.map({ cleaned($0) }), !note.isEmpty else {
            return [MailDocument.Row("Last", Phrase(line.joined(separator: ", ")))]
        }
        return [
            MailDocument.Row(
                "Last",
                [
                    .plain(Phrase(line.joined(separator: ", ") + ":")),
                    .plain(Phrase("\"\(shortened(note, to: 240))\"")),
                ])
        ]
    }

    private func people(by: DigestPerson?, with: String?) -> String? {
        switch (by, with) {
        case (let by?, let with?): "\(name(by)) with \(cleaned(with))"
        case (let by?, nil): name(by)
        case (nil, let with?): "with \(cleaned(with))"
        case (nil, nil): nil
        }
    }

    private func tried(_ item: DigestItem) -> [MailDocument.Row] {
        guard !item.attempts.isEmpty else { return [] }
        // The last few say enough.
        let lines = item.attempts.suffix(3).map { attempt -> MailDocument.Line in
            var line = dates.day(attempt.date)
            if let by = attempt.by { line += ", \(name(by))" }
            if let note = attempt.note { line += ": \"\(shortened(cleaned(note), to: 100))\"" }
            return .plain(Phrase(line))
        }
        return [MailDocument.Row("Tried", lines)]
    }
}
