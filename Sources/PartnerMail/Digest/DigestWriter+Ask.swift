import PartnerCore

extension DigestWriter {
    /// What to do, as a heading says it.
    func ask(_ reason: DigestReason, of item: DigestItem) -> String {
        switch reason.matter {
        case .promise(let promise): handed(promised(promise, due: reason.due), reason)
        case .followUp:
            reason.step == .lastQuestion
                ? "shall this one rest?"
                : item.contacts.isEmpty
                    ? handed("find out whom to ask for, then a short call or mail", reason)
                    : handed(
                        item.lastTouch == nil ? "a first call or mail" : "a short call or mail will do",
                        reason)
        case .reEvaluation(let evaluation):
            switch evaluation.question {
            case .building: handed("is it established? A few questions, ten minutes", reason)
            default: handed("a few questions once a while, about ten minutes", reason)
            }
        }
    }

    private func promised(_ promise: DigestMatter.Promised, due: CivilDate) -> String {
        let what = shortened(cleaned(promise.what), to: 120)
        return switch due.days(since: content.date) {
        case 0: "\(what), today"
        case 1...: "\(what), by \(dates.weekdayAndDay(due))"
        default: what  // that it is late is told under "Why"
        }
    }

    private func handed(_ ask: String, _ reason: DigestReason) -> String {
        if case .handedUp(let steward) = reason.standing {
            "help \(cleaned(steward)) out: \(ask)"
        } else {
            ask
        }
    }

    /// What a re-evaluation or a last question asks, and where the answer goes.
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
                bullets.append(
                    "Is the commitment still right, on both sides?" + onRecord(evaluation.commitment))
                bullets.append("Then: deepen it, keep it, ease it, let it rest, or end it?")
            }
            let rows = [MailDocument.Row("Questions", bullets.map { .bullet(Phrase($0)) })]
            // What is only ahead wants no answer yet.
            return reason.step == .notice ? rows : rows + [MailDocument.Row("Answers", answersGo)]
        case .followUp where reason.step == .lastQuestion:
            return [
                MailDocument.Row("Either", "It goes on: a short call or mail, told as below."),
                MailDocument.Row("Or", "It rests, until a date you choose, or ends. " + answersGo),
            ]
        default: return []
        }
    }

    private func onRecord(_ words: String?) -> String {
        words.map { " On record: \"\(shortened(cleaned($0), to: 160))\"." } ?? ""
    }

    /// To whom an answer in words goes.
    private var answersGo: Phrase {
        let help = content.help
        if let replyTo = help.replyTo {
            return Phrase("Answer this mail; \(cleaned(replyTo)) notes it down.")
        }
        if let head = help.head { return "Tell \(cleaned(head.name)), " + .mail(head.mail) + "." }
        return "Tell " + .mail(help.admin) + ", who writes it into the records."
    }
}
