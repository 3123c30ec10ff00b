import PartnerControl
import PartnerCore
import PartnerReplies
import PartnerStore

/// What an answer says of a handover, a proposal or a re-evaluation.
extension AnswerActing {
    // MARK: Not mine

    /// A steward hands on what is theirs; of what is another's the head of the branch is told.
    mutating func handOver(
        to name: String, _ entry: AnsweredItems.Entry, _ standing: PartnerStanding
    ) throws {
        guard standing.facts.steward(on: standing.today) == person.key else {
            return try passOn(entry, standing, naming: name)
        }
        let colleague = try desk.staff(name)
        guard colleague != person.key else {
            throw ControlFault.refused("\"\(name)\" is yourself: write \"not me, ask NAME\"", found: name)
        }
        let reply = try desk.assign(
            .init(
                partner: standing.partner.slug, steward: colleague.rawValue,
                // Who stood behind it does not stand behind themselves.
                backup: standing.partner.backup == colleague ? Desk.nobody : nil), by: Caller(forOwn: person))
        let taker = reply.steward?.name ?? name
        try notify(
            desk.library.staff[colleague], "Now yours: \(standing.partner.name)",
            "\(person.name) handed \(standing.partner.name) on to you, by answering a reminder.\n\n"
                + "From now on its reminders come to you. If that is wrong, answer: \"not me, ask \(person.firstName)\".",
            about: entry)
        tell(entry, "\(taker) looks after it now, and has been told.")
    }

    /// Who sets who looks after what has to see to it.
    mutating func passOn(
        _ entry: AnsweredItems.Entry, _ standing: PartnerStanding, naming name: String? = nil
    ) throws {
        let head = (desk.library.branches[standing.partner.branch]?.head).flatMap { desk.library.staff[$0] }
        let said =
            name.map { "\(person.name) says that it is \($0)'s." } ?? "\(person.name) does not say whose."
        let words =
            "\(person.name) answered a reminder about \(standing.partner.name): it is not theirs. \(said)\n\n"
            + "Nothing was changed. It takes: partnerctl assign \(standing.partner.slug) --to NAME"
        try notify(
            head?.key == person.key ? nil : head, "Whose is \(standing.partner.name)?", words, about: entry)
        let whom =
            head.map { $0.key == person.key ? desk.library.mail.admin.address : $0.name }
            ?? desk.library.mail.admin.address
        tell(entry, "\(whom) was told that it is not yours. Until it is handed on, it stays as it is.")
    }

    /// - Parameter reader: nil: the admin.
    private func notify(
        _ reader: Staff?, _ subject: String, _ words: String, about entry: AnsweredItems.Entry
    ) throws {
        let current = desk.configuration.current
        let message = try Outbox.post(
            extra: .report,
            to: reader.map { MailAddress(name: $0.name, address: $0.mail) } ?? current.library.mail.admin,
            staff: reader?.key, messageID: desk.messageIDs.next(), subject: subject, words: words,
            channels: Set(current.channels), at: desk.time.now, db)
        try MessageItems.put(
            entry.asks.map { MessageItem(number: 1, name: entry.name, code: $0.code) }, into: message, db)
    }

    // MARK: Proposals

    mutating func decide(
        _ said: Answer.Said, _ entry: AnsweredItems.Entry, _ proposal: ProposalCode
    ) throws {
        switch said.instruction {
        case .take:
            _ = try desk.take(.init(what: proposal.slug), by: caller)
            tell(entry, "it is yours: the first step comes with your next mail.")
        case .notNow(let date):
            let today = desk.library.date(in: person.branch, at: written)
            var until: CivilDate?
            if let date {
                do { until = try date.resolved(on: today) } catch {
                    throw ControlFault.refused("\"\(date.text)\" is no day that fits", found: date.text)
                }
            }
            let reply = try desk.decide(
                .init(what: proposal.slug, decision: .notNow, until: until?.description), by: caller)
            let day = reply.until.map { " before \(DateText(today: reply.today).day($0))" } ?? ""
            tell(entry, "not now: nobody is asked about it again\(day).")
        case .never:
            let reason = said.words.isEmpty ? "answered by mail" : said.words
            _ = try desk.decide(
                .init(what: proposal.slug, decision: .never, reason: reason), by: caller)
            tell(entry, "never: it is not proposed again.")
        default:
            throw ControlFault.refused("of what is proposed, say \"take\", \"not now\" or \"never\" and why")
        }
    }

    // MARK: Re-evaluations

    typealias Review = [(field: Instruction.ReviewField, value: String)]

    /// All that an answer says of each re-evaluation, in the order of the mail.
    func reviews(_ answer: Answer) -> [(number: Int, Review)] {
        var reviews: [(number: Int, Review)] = []
        for said in answer.instructions {
            guard case .review(let field, let value) = said.instruction, let number = said.item else {
                continue
            }
            if let index = reviews.firstIndex(where: { $0.number == number }) {
                reviews[index].1.append((field, value))
            } else {
                reviews.append((number, [(field, value)]))
            }
        }
        return reviews
    }

    mutating func evaluate(_ entry: AnsweredItems.Entry, _ review: Review) throws {
        let occurrence = entry.asks.lazy.compactMap { ask -> Occurrence? in
            guard case .occurrence(let occurrence) = ask, occurrence.clock == .reEvaluation else {
                return nil
            }
            return occurrence
        }.first
        guard let occurrence else { return }
        let standing = try standing(of: occurrence.partner)
        try mustBeOpen(occurrence, standing)
        func value(_ field: Instruction.ReviewField) -> String? { review.last { $0.field == field }?.value }
        guard let outcome = value(.outcome).flatMap({ Evaluation.Outcome(rawValue: $0.lowercased()) }) else {
            throw ControlFault.refused(
                "what shall become of it? Add a line \"outcome:\" with deepen, keep, ease, rest or end")
        }
        let answers = review.compactMap { item -> ReviewAnswer? in
            guard case .question(let key) = item.field else { return nil }
            return ReviewAnswer(question: key, answer: item.value)
        }
        _ = try desk.evaluate(
            .init(
                partner: standing.partner.slug, ourRole: value(.ourRole), theirRole: value(.theirRole),
                commitment: value(.level), answers: answers, outcome: outcome), by: caller)
        tell(entry, "the re-evaluation is on record: \(outcome.rawValue).", of: standing.partner.id)
    }
}

extension AnsweredItems.Ask {
    /// As it stands beside the mail's items.
    var code: String {
        switch self {
        case .occurrence(let occurrence): OccurrenceCode(occurrence).text
        case .proposal(let proposal): proposal.text
        }
    }
}

extension PartnerStanding {
    /// What is said next of a partner, to whom.
    func nextSentence(for reader: StaffKey) -> String {
        guard
            let coming = coming.filter({ $0.on != nil }).min(by: { ($0.on!, $0.clock) < ($1.on!, $1.clock) }),
            let on = coming.on
        else { return "nothing is to come; it stands in the weekly overview." }
        let to = coming.to.map { $0.key == reader ? "to you" : "to \($0.name)" } ?? "to nobody"
        return "next, \(coming.clock.nounPhrase), due \(dates.day(coming.due)): \(to), \(dates.when(on))."
    }
}
