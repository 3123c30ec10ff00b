import PartnerControl
import PartnerCore
import PartnerMail
import PartnerReplies
import PartnerStore

extension AnswerActing {
    /// One instruction on one ask.
    mutating func act(_ said: Answer.Said, _ entry: AnsweredItems.Entry, _ occurrence: Occurrence) throws {
        let standing = try standing(of: occurrence.partner)
        let slug = standing.partner.slug
        switch said.instruction {
        case .touch(let how, let date): try log(how, date, said.words, entry, standing)
        case .attempt(let by, let date):
            let how = by.map { "(\($0.rawValue)) " } ?? ""
            try log(.attempt, date, how + said.words, entry, standing)
        case .done(let how, let date):
            try done(how, date, said.words, entry, occurrence, standing)
        case .keepPromise: try keep(nil, entry, occurrence, standing)
        case .movePromise(let date):
            let reply = try desk.movePromise(
                .init(number: occurrence.subject, to: try day(date, standing).description), by: caller)
            tell(
                entry,
                "\"\(reply.promise.what)\" is promised for \(standing.dates.day(reply.promise.due)) now.",
                of: standing.partner.id)
        case .dropPromise:
            let reply = try desk.dropPromise(
                .init(number: occurrence.subject, reason: said.words), by: caller)
            tell(entry, "\"\(reply.promise.what)\" is dropped.", of: standing.partner.id)
        case .snooze(let date):
            try mustBeOpen(occurrence, standing)
            let reply = try desk.snooze(
                .init(
                    partner: slug, clock: occurrence.clock, subject: occurrence.subjectNumber,
                    until: try day(date, standing).description), by: caller)
            let until = reply.snoozedUntil.map(standing.dates.weekdayAndDay) ?? date.text
            tell(entry, "it sleeps; you hear of it again on \(until).")
        case .contactConfirmed: try done(nil, nil, "", entry, occurrence, standing)
        case .contactGone:
            let contact = standing.contacts.first { $0.id == occurrence.subject }
            _ = try desk.contactLeft(
                .init(partner: slug, contact: "\(occurrence.subject)", on: nil), by: caller)
            tell(
                entry, "\(contact?.name ?? "The contact") has left. Who comes after, please tell us.",
                of: standing.partner.id)
        case .renewAgreement(let date):
            let reply = try desk.renewAgreement(
                .init(number: occurrence.subject, until: try day(date, standing).description), by: caller)
            tell(
                entry,
                "\"\(reply.agreement.what)\" is renewed until \(standing.dates.day(reply.agreement.ends)).",
                of: standing.partner.id)
        case .rest(let date): try rest(until: date, said.words, entry, standing)
        case .handOver(let name): try handOver(to: name, entry, standing)
        case .wrongPerson: try passOn(entry, standing)
        case .take, .notNow, .never, .review, .undo, .help, .stop: break
        }
    }

    private mutating func log(
        _ how: Touch.How, _ date: SaidDate?, _ words: String, _ entry: AnsweredItems.Entry,
        _ standing: PartnerStanding
    ) throws {
        let day = try date.map { try self.day($0, standing) } ?? dayWritten(standing)
        let reply = try desk.logTouch(
            .init(
                partner: standing.partner.slug, how: how, on: day.description,
                note: words.isEmpty ? nil : words), by: caller)
        let said =
            "your \(how.inConfirmation) \(standing.dates.when(day)) is on record"
            + (reply.touch.note.map { ": \"\($0)\"" } ?? "")
        let promises =
            reply.openPromises.map { " \"\($0.what)\" is still promised for \(standing.dates.day($0.due))." }
            .first ?? ""
        tell(entry, said.stopped + promises, of: standing.partner.id)
    }

    private mutating func done(
        _ how: Touch.How?, _ date: SaidDate?, _ words: String, _ entry: AnsweredItems.Entry,
        _ occurrence: Occurrence, _ standing: PartnerStanding
    ) throws {
        switch occurrence.clock {
        case .followUp, .firstApproach: try log(how ?? .unknown, date, words, entry, standing)
        case .promise: try keep(date, entry, occurrence, standing)
        case .contactCheck, .fixedDate:
            try mustBeOpen(occurrence, standing)
            let isFixed = occurrence.clock == .fixedDate
            let reply = try desk.done(
                .init(
                    partner: standing.partner.slug, clock: occurrence.clock, subject: occurrence.subject,
                    note: isFixed && !words.isEmpty ? words : nil), by: caller)
            let what =
                reply.fixedDate.map { "\"\($0.what)\" is done" }
                ?? "\(reply.contact?.name ?? "The contact") is confirmed as of today"
            tell(entry, what + ".", of: standing.partner.id)
        case .agreement, .reEvaluation:
            throw ControlFault.refused(
                Instruction.done(nil, on: nil).problem(with: .clock(occurrence.clock)).map { "write \($0)" }
                    ?? "it can't be done so")
        }
    }

    private mutating func keep(
        _ date: SaidDate?, _ entry: AnsweredItems.Entry, _ occurrence: Occurrence, _ standing: PartnerStanding
    ) throws {
        let day = try date.map { try self.day($0, standing) } ?? dayWritten(standing)
        let reply = try desk.keepPromise(.init(number: occurrence.subject, on: day.description), by: caller)
        tell(entry, "\"\(reply.promise.what)\" is kept.", of: standing.partner.id)
    }

    /// What the steward was asked is theirs to answer, though at a prompt only an admin may.
    private mutating func rest(
        until date: SaidDate?, _ words: String, _ entry: AnsweredItems.Entry, _ standing: PartnerStanding
    ) throws {
        let head = desk.library.branches[standing.partner.branch]?.head
        guard [standing.facts.steward(on: standing.today), head].contains(person.key) else {
            throw ControlFault.refused(
                "whether \(standing.partner.name) rests, its steward or the head of its branch says")
        }
        guard let date else {
            throw ControlFault.refused(
                "until when? Write \"rest until\" and a day, such as \"rest until September\"")
        }
        // Its last day is the one before.
        let through = try day(date, standing).adding(days: -1)
        let reply = try desk.setStage(
            .init(
                partner: standing.partner.slug, stage: .resting, until: through.description,
                reason: words.isEmpty ? nil : words), by: Caller(forOwn: person))
        let last = reply.stage.through.map(standing.dates.day) ?? ""
        tell(entry, "it rests through \(last), and nobody is reminded of it until then.")
    }

    // MARK: Whether it still is so

    /// What was answered meanwhile is no more to be put off or confirmed.
    func mustBeOpen(_ occurrence: Occurrence, _ standing: PartnerStanding) throws(ControlFault) {
        let isOpen = standing.plan?.occurrences.contains {
            $0.occurrence.clock == occurrence.clock && $0.occurrence.subject == occurrence.subject
                && $0.occurrence.anchor == occurrence.anchor
        }
        guard isOpen == true else {
            throw .refused(
                "\(occurrence.clock.nounPhrase) is settled already, so there was nothing to do",
                found: occurrence.clock.rawValue)
        }
    }

    func day(_ date: SaidDate, _ standing: PartnerStanding) throws(ControlFault) -> CivilDate {
        do { return try date.resolved(on: dayWritten(standing)) } catch {
            throw .refused("\"\(date.text)\" is no day that fits", found: date.text)
        }
    }
}

extension ClockKind {
    /// As a reader of mails knows it.
    var nounPhrase: String {
        switch self {
        case .followUp: "the follow-up"
        case .promise: "the promise"
        case .reEvaluation: "the re-evaluation"
        case .firstApproach: "the first approach"
        case .contactCheck: "the check of the contact"
        case .agreement: "the agreement"
        case .fixedDate: "the fixed date"
        }
    }
}

extension Touch.How {
    fileprivate var inConfirmation: String {
        switch self {
        case .visit: "visit"
        case .call: "call"
        case .email: "mail"
        case .meeting: "meeting"
        case .event: "event"
        case .letter: "letter"
        case .attempt: "attempt"
        case .unknown: "contact"
        }
    }
}
