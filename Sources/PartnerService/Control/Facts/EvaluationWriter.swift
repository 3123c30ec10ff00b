import PartnerControl
import PartnerCore
import PartnerStore

/// Writes an evaluation down and does what its outcome says: the one way, whether it was typed, asked for, or
/// came with a filled form.
struct EvaluationWriter {
    let request: Verb.Evaluate.Parameters
    let by: StaffKey?
    let before: PartnerStanding
    let day: CivilDate
    let note: String?
    let next: CivilDate?
    /// An evaluation older than the last is history and moves nothing.
    let isHistory: Bool

    /// - Throws: ``ControlFault`` for what can't be taken.
    init(_ request: Verb.Evaluate.Parameters, by: StaffKey?, _ before: PartnerStanding) throws {
        self.request = request
        self.by = by
        self.before = before
        let day = try TypedDay.past(request.on, today: before.today)
        self.day = day
        note = try FactText.optionalText(request.note, "note")
        isHistory = before.facts.lastEvaluation(on: before.today).map { $0.date > day } ?? false
        next = try request.next.map { try TypedDay.date($0, .future, today: before.today) }
    }

    /// Whether the very same is on record already: of the day that is named, else as the last.
    func isOnRecord() throws -> Bool {
        let known = before.facts.evaluations
        let same =
            request.on == nil
            ? before.facts.lastEvaluation(on: before.today).map { [$0] } ?? []
            : known.filter { $0.date == day }
        guard !same.isEmpty else { return false }
        let content = try content()
        return same.contains {
            $0.ourRole == content.ourRole && $0.theirRole == content.theirRole
                && $0.commitment == content.commitment && $0.answers == content.answers
                && $0.outcome == request.outcome && $0.next == next && $0.note == note && $0.by == by
        }
    }

    var reasonToEnd: String { note ?? "so evaluated" }

    func write(_ command: PartnerStore.Command, _ db: Database) throws -> Verb.Evaluate.Reply {
        if let next, next <= max(day, before.today) {
            throw ControlFault.refused(
                "the next evaluation can't be on \(DateText.full(next)), which is over", found: request.next,
                expected: "a day after today, \(before.today)")
        }
        let step = try stageStep()
        let rhythm = try newRhythm()
        let id = try add(command, db)
        try step?.write(for: before.partner.id, by: by, command, db)
        if let rhythm { try set(rhythm, command, db) }
        let dropped = isHistory ? [] : try end(command, db)
        let after = try before.reread(db)
        guard let evaluation = after.facts.evaluations.first(where: { $0.id == id }) else {
            throw StoreFault(.missing, "there is no evaluation \(id)")
        }
        return Verb.Evaluate.Reply(
            today: after.today, partner: after.label, evaluation: after.household.entry(evaluation),
            before: before.facts.lastEvaluation(on: day).map(after.household.entry),
            stage: step == nil ? nil : after.stage, followUp: rhythm,
            followUpWas: rhythm == nil ? nil : before.rhythm,
            dropped: try dropped.map { try after.entry(ofPromise: $0) }, coming: after.coming)
    }

    // MARK: What is kept

    private func add(_ command: PartnerStore.Command, _ db: Database) throws -> Int64 {
        let content = try content()
        return try Evaluations.add(
            to: before.partner.id, date: day, ourRole: content.ourRole, theirRole: content.theirRole,
            commitment: content.commitment, outcome: request.outcome, note: note, answers: content.answers,
            next: next, by: by, command, db)
    }

    private typealias Content = (
        ourRole: String?, theirRole: String?, commitment: String?, answers: [String: String]
    )

    /// What was said, and where nothing was, what is on record.
    private func content() throws -> Content {
        let record = RolesOnRecord(before.facts.evaluations, on: day)
        return (
            try FactText.optionalText(request.ourRole, "our role") ?? record.ourRole,
            try FactText.optionalText(request.theirRole, "their role") ?? record.theirRole,
            try FactText.optionalText(request.commitment, "commitment") ?? record.commitment,
            try answers(record)
        )
    }

    private func answers(_ record: RolesOnRecord) throws -> [String: String] {
        var answers: [String: String] = [:]
        for given in request.answers {
            let asked = try FactText.line(given.question, "question")
            let wanted = FoldedText(asked).text
            // As the configuration writes it, so that next year's answer stands beside this one's.
            let question = before.policy.reviewQuestions.first { FoldedText($0).text == wanted } ?? asked
            guard answers[question] == nil else {
                throw ControlFault.refused(
                    "\"\(FactText.shown(question))\" is answered twice", found: question,
                    expected: "one answer a question")
            }
            if given.answer.allSatisfy(\.isWhitespace) {
                answers[question] = record.answers[question]
            } else {
                answers[question] = try FactText.text(given.answer, "answer")
            }
        }
        return answers
    }

    // MARK: What follows

    /// Everything that is open ends with the relationship. Returns the promises that did.
    private func end(_ command: PartnerStore.Command, _ db: Database) throws -> [Int64] {
        guard request.outcome == .end else { return [] }
        let open = before.facts.promises.filter { $0.state == .open }
            .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
        for promise in open {
            // One that another program dated ahead closes on its own first day.
            try Promises.drop(
                promise.id, on: max(before.today, promise.made), reason: reasonToEnd, command, db)
        }
        return open.map(\.id)
    }

    private func set(_ rhythm: Cadence, _ command: PartnerStore.Command, _ db: Database) throws {
        guard var entry = PartnerEntry(before.partner) else {
            throw StoreFault(.senseless, "the slug \(before.partner.slug) is none")
        }
        entry.followUp = rhythm
        try Partners.change(before.partner.id, to: entry, command, db)
    }

    /// How often to be in touch from now on; nil: as it was.
    private func newRhythm() throws -> Cadence? {
        let asked = try request.every.map { text -> Cadence in
            if let cadence = Cadence(text) { return cadence }
            throw ControlFault.refused(
                "\"\(FactText.shown(text))\" is no rhythm", found: text,
                expected: "one like \"every 3 months\"")
        }
        switch request.outcome {
        case .ease, .deepen: break
        case .keep, .rest, .end:
            guard asked == nil else {
                throw ControlFault.refused(
                    "another rhythm contradicts the outcome \(request.outcome.rawValue)",
                    found: request.every,
                    expected: "no rhythm, or the outcome ease or deepen")
            }
            return nil
        }
        if isHistory {
            guard asked == nil else {
                throw ControlFault.refused(
                    "there is a later evaluation: an older one changes no rhythm", found: request.every,
                    expected: "partnerctl partner edit \(before.partner.slug) --follow-up")
            }
            return nil
        }
        guard let new = asked ?? (request.outcome == .ease ? before.rhythm.halfAsOften : nil) else {
            return nil
        }
        try suits(new)
        return new
    }

    /// To ease is to speak less often, to deepen more.
    private func suits(_ new: Cadence) throws {
        guard let openDays = before.household.library.branches[before.partner.branch]?.openDays,
            let due = new.date(after: before.today, openDays: openDays),
            let was = before.rhythm.date(after: before.today, openDays: openDays)
        else { return }
        if request.outcome == .ease ? due > was : due < was { return }
        throw ControlFault.refused(
            "\(new) is no \(request.outcome == .ease ? "longer" : "shorter") rhythm than \(before.rhythm), which holds now",
            found: request.every,
            expected: request.outcome == .ease ? "\(before.rhythm.halfAsOften), say" : "a shorter one")
    }
}

extension Cadence {
    /// The next longer rhythm where nothing else is said: twice as long.
    var halfAsOften: Cadence { Cadence(min(9999, count * 2), unit) }
}
