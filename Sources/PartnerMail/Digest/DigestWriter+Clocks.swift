import PartnerCore

/// What is said of first approaches, contacts, agreements and fixed dates.
extension DigestWriter {
    // MARK: What to do

    func ask(_ check: DigestMatter.ContactCheck) -> String {
        let name = cleaned(check.contact.name)
        return check.since.isSearch
            ? "who follows \(name)?" : "are the details of \(name) still right?"
    }

    func ask(_ agreed: DigestMatter.Agreed) -> String {
        "renew \(words(agreed)), or let it end on \(dates.day(agreed.ends))"
    }

    /// As whoever wrote it down said it, within quotes.
    func words(_ agreed: DigestMatter.Agreed) -> String {
        "\"\(shortened(cleaned(agreed.what), to: 100))\""
    }

    /// As whoever wrote it down said it, without a full stop, as it goes on.
    func words(_ fixed: DigestMatter.Fixed) -> String { unstopped(shortened(cleaned(fixed.what), to: 120)) }

    // MARK: Why

    func rule(_ approach: DigestMatter.FirstApproach) -> String {
        switch approach.since {
        case .takenUp(let day):
            "They were taken up \(dates.when(day)), and within \(approach.within.length) we speak for the first time."
        case .skipped(let day): "The first contact was put aside \(dates.when(day))."
        }
    }

    func rule(_ check: DigestMatter.ContactCheck) -> String {
        let name = cleaned(check.contact.name)
        return switch check.since {
        case .confirmed(let day):
            "\(name)'s details were last confirmed on \(dates.day(day)); we ask \(check.every)."
        case .recorded(let day):
            "\(name)'s details were written down on \(dates.day(day)), and nobody has confirmed them since."
        case .left(let day): "\(name) left on \(dates.day(day)), and nobody else there is on record."
        case .leftAndSkipped(let day):
            "\(name) has left, and nobody else there is on record; the search was put aside \(dates.when(day))."
        case .skipped(let day):
            "We passed the last check of \(name)'s details over, \(dates.when(day))."
        }
    }

    func rule(_ agreed: DigestMatter.Agreed) -> String {
        let days = agreed.ends.days(since: content.date)
        let left =
            switch days {
            case 0: "Today is its last day."
            case 1...: "It ends in \(counted(days, "day"))."
            default: "Its last day was \(dates.day(agreed.ends))."
            }
        return "It has run since \(dates.day(agreed.starts)). \(left)"
    }

    func rule(_ fixed: DigestMatter.Fixed) -> String {
        let dates = unstopped(shortened(cleaned(fixed.dates), to: 120))
        let rule =
            switch fixed.whose {
            case .kind(let kind): "A date of every \(cleaned(kind)): \(dates)."
            case .partner: "A date of their own: \(dates)."
            case .otherwise: "A date of each partner: \(dates)."
            }
        guard let missed = fixed.missed else { return rule }
        return "\(rule) The one of \(self.dates.day(missed)) was missed, and is asked about no more."
    }

    // MARK: What helps

    func questions(_ approach: DigestMatter.FirstApproach, _ step: StepName, answers: Phrase)
        -> [MailDocument.Row]
    {
        var rows: [MailDocument.Row] = []
        let place = [approach.address, approach.website].compactMap { $0 }.map { cleaned($0) }
        let known = [approach.about.map { shortened(cleaned($0), to: 240) }].compactMap { $0 } + place
        if !known.isEmpty { rows.append(MailDocument.Row("They", Phrase(known.joined(separator: "; ")))) }
        if let chosen = approach.chosen {
            rows.append(MailDocument.Row("Chosen", Phrase("\"\(shortened(cleaned(chosen), to: 240))\"")))
        }
        if step == .lastQuestion {
            return rows + [
                MailDocument.Row("Either", "You begin: a call or a visit; then tell us, as said below."),
                MailDocument.Row("Or", "Another organisation gets the place. " + answers),
            ]
        }
        let begin = [
            "Say who you are, and that the library would like to know what they see in the community.",
            "Ask whom they reach, and what these people lack. Promise nothing yet.",
            "Agree on one small next step, with a date.",
        ]
        return rows + [MailDocument.Row("Begin", begin.map { .bullet(Phrase($0)) })]
    }

    func questions(_ check: DigestMatter.ContactCheck, answers: Phrase) -> [MailDocument.Row] {
        if check.since.isSearch { return [MailDocument.Row("Answers", answers)] }
        let contact = check.contact
        let details = [contact.role, contact.phone, contact.mail].compactMap { $0 }.map { cleaned($0) }
        let onRecord =
            details.isEmpty
            ? "\(cleaned(contact.name)); no role, telephone or mail."
            : "\(cleaned(contact.name)): \(details.joined(separator: ", "))"
        return [
            MailDocument.Row("On record", Phrase(onRecord)),
            MailDocument.Row("Answers", "Right, or what has changed, or that they left. " + answers),
        ]
    }
}
