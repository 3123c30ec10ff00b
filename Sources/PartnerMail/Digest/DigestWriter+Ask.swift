import PartnerCore

extension DigestWriter {
    /// What to do, as a heading says it.
    func ask(_ reason: DigestReason, of item: DigestItem) -> String {
        switch reason.matter {
        case .promise(let promise): promised(promise, due: reason.due)
        case .followUp:
            reason.step == .lastQuestion
                ? "shall this one rest?"
                : item.contacts.isEmpty
                    ? "find out whom to ask for, then a short call or mail"
                    : item.lastTouch == nil ? "a first call or mail" : "a short call or mail will do"
        case .reEvaluation(let evaluation):
            switch evaluation.question {
            case .building: "is it established? About ten minutes"
            default: "are our roles still right? About ten minutes"
            }
        case .firstApproach:
            reason.step == .lastQuestion
                ? "shall another have the place?"
                : item.contacts.isEmpty
                    ? "find out whom to ask for, then a first call or visit" : "a first call or visit"
        case .contactCheck(let check): ask(check)
        case .agreement(let agreed): ask(agreed)
        case .fixedDate(let fixed): words(fixed)
        }
    }

    /// As whoever wrote it down said it, without a full stop, as it goes on.
    func words(_ promise: DigestMatter.Promised) -> String {
        unstopped(shortened(cleaned(promise.what), to: 120))
    }

    func unstopped(_ text: String) -> String {
        var words = text
        while words.hasSuffix(".") { words.removeLast() }
        return words
    }

    private func promised(_ promise: DigestMatter.Promised, due: CivilDate) -> String {
        let what = words(promise)
        return switch due.days(since: content.date) {
        case 0: "\(what), today"
        case 1...: "\(what), by \(dates.weekdayAndDay(due))"
        default: what  // that it is late is told under "Why"
        }
    }

    /// Of what is only ahead, how much it will take.
    func effort(_ reason: DigestReason) -> String {
        switch reason.matter {
        case .promise(let promise): words(promise)
        case .followUp: "a short call or mail"
        case .reEvaluation: "about ten minutes"
        case .firstApproach: "a first call or visit"
        case .contactCheck(let check): ask(check)
        case .agreement(let agreed): ask(agreed)
        case .fixedDate(let fixed): words(fixed)
        }
    }

    /// `, for Ana Reyes`, where it is somebody else's partner.
    func onBehalf(_ reason: DigestReason) -> String {
        switch reason.standing {
        case .steward, .noSteward: ""
        case .standIn(let steward, _), .afterDeadLetter(let steward), .handedUp(let steward):
            ", for \(cleaned(steward))"
        }
    }

    /// What a re-evaluation or a last question asks, and where an answer goes that no touch gives.
    func questions(_ reason: DigestReason) -> [MailDocument.Row] {
        switch reason.matter {
        case .reEvaluation(let evaluation):
            var bullets = [
                "What do we do for them now?" + onRecord(evaluation.ourRole),
                "What do they do for us?" + onRecord(evaluation.theirRole),
            ]
            if case .building = evaluation.question {
                bullets.append("Is the relationship established, or does it need more time?")
            } else {
                bullets += evaluation.questions.enumerated().map { offset, asked in
                    // The level of commitment stands beside the first question unless that has an answer.
                    let words = asked.answer.isEmpty ? nil : asked.answer
                    return cleaned(asked.question)
                        + onRecord(words ?? (offset == 0 ? evaluation.commitment : nil))
                }
                bullets.append("Then: deepen it, keep it, ease it, let it rest, or end it?")
            }
            let done = evaluation.doneWords.map { [MailDocument.Row("Meanwhile", Phrase($0))] } ?? []
            let rows = done + [MailDocument.Row("Questions", bullets.map { .bullet(Phrase($0)) })]
            // What is only ahead wants no answer yet.
            return reason.step == .notice
                ? rows
                : rows + [
                    MailDocument.Row(
                        "Answers",
                        answersGo(
                            "\"outcome:\" and one of these, and on lines of their own \"our role:\" or \"their role:\" where it is another now"
                        ))
                ]
        case .promise:
            // A touch does not settle a promise, so the sheet of touches is not the place.
            return [MailDocument.Row("Done?", answersGo("\"kept\", \"move to\" a day, or \"drop:\" and why"))]
        case .followUp where reason.step == .lastQuestion:
            return [
                MailDocument.Row("Either", "It goes on: a short call or mail; then tell us, as said below."),
                MailDocument.Row(
                    "Or",
                    "It rests, until a date you choose, or ends. "
                        + answersGo("\"rest until\" a day")),
            ]
        case .followUp: return []
        case .firstApproach(let approach):
            return questions(approach, reason.step, answers: answersGo("in your own words"))
        case .contactCheck(let check):
            return questions(check, answers: answersGo("\"still there\" or \"left\""))
        case .agreement: return [MailDocument.Row("Answers", answersGo("\"renewed until\" a day"))]
        case .fixedDate: return [MailDocument.Row("Answers", answersGo("\"done\""))]
        }
    }

    private func onRecord(_ words: String?) -> String {
        guard let words else { return "" }
        let shown = shortened(cleaned(words), to: 160)
        // A sentence brings its own full stop.
        return " On record: \"\(shown)\"" + (shown.last.map { ".!?".contains($0) } == true ? "" : ".")
    }

    /// To whom an answer goes that no touch gives.
    /// - Parameters:
    ///   - words: how an answer to this mail begins that is understood.
    ///   - told: what is said of it where answers are for people.
    func answersGo(_ words: String, elseSaying told: String = "") -> Phrase {
        content.help.takesAnswers ? Phrase("Answer this mail: \(words).") : Phrase(told) + answersGoToPeople
    }

    private var answersGoToPeople: Phrase {
        let help = content.help
        if let replyTo = help.replyTo {
            return Phrase("Answer this mail; \(cleaned(replyTo)) notes it down.")
        }
        if let head = help.head { return "Tell \(cleaned(head.name)), " + .mail(head.mail) + "." }
        return "Tell " + .mail(help.admin) + ", who writes it into the records."
    }
}

extension DigestMatter.ReEvaluation {
    /// `4 contacts (2 visits, 2 by phone); 3 promises kept`; nil where nothing is on record.
    fileprivate var doneWords: String? {
        let count = done.touches.reduce(0) { $0 + $1.count }
        var parts: [String] = []
        if count > 0 {
            let ways = done.touches.compactMap { way in way.how.counted(way.count) }
            let list = ways.isEmpty ? "" : " (\(ways.joined(separator: ", ")))"
            parts.append("\(count) contact\(count == 1 ? "" : "s")\(list)")
        }
        func promises(_ count: Int, _ what: String) {
            if count > 0 { parts.append("\(count) promise\(count == 1 ? "" : "s") \(what)") }
        }
        promises(done.promisesKept, "kept")
        promises(done.promisesDropped, "dropped")
        return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
    }
}

extension Touch.How {
    /// `2 visits`, `1 by phone`; nil where the way is not known.
    fileprivate func counted(_ count: Int) -> String? {
        let plural = count == 1 ? "" : "s"
        return switch self {
        case .visit: "\(count) visit\(plural)"
        case .call: "\(count) by phone"
        case .email: "\(count) by mail"
        case .meeting: "\(count) meeting\(plural)"
        case .event: "\(count) event\(plural)"
        case .letter: "\(count) letter\(plural)"
        case .unknown, .attempt: nil
        }
    }
}
