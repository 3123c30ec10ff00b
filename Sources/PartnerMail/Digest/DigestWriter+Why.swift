import PartnerCore

extension DigestWriter {
    /// Why this comes, to this reader, now; without blame.
    func why(_ reason: DigestReason, of item: DigestItem) -> String {
        [standing(reason), rule(reason), told(reason), occasion(reason), late(reason)]
            .compactMap { $0 }.joined(separator: " ")
    }

    private func standing(_ reason: DigestReason) -> String? {
        switch reason.standing {
        case .steward: return nil
        case .handedUp(let steward):
            let own = reason.earlier.filter { $0.step.isAsk && $0.to == .colleague(steward) }
            let reminded = own.isEmpty ? "" : " and was reminded on \(listed(own.map { dates.day($0.date) }))"
            return
                "\(cleaned(steward)) looks after them\(reminded); now you are asked to help, and \(cleaned(steward)) is told so."
        case .standIn(let steward, let through):
            let until = through.map { " through \(dates.day($0))" } ?? ""
            return "You stand in for \(cleaned(steward)), who is away\(until)."
        case .afterDeadLetter(let steward):
            return
                "\(cleaned(steward)) looks after them; our mail about this could not be delivered, so it comes to you."
        case .noSteward(let former):
            let was = former.map { " since \(cleaned($0)) left" } ?? ""
            return "Nobody looks after them\(was), so this comes to you."
        }
    }

    private func rule(_ reason: DigestReason) -> String {
        switch reason.matter {
        case .followUp(let followUp): "\(rhythm(followUp)) \(day(reason))"
        // "Today" stands in the heading.
        case .promise(let promise): made(promise) + (reason.due == content.date ? "" : " \(day(reason))")
        case .reEvaluation(let evaluation): "\(question(evaluation)) \(day(reason))"
        case .firstApproach(let approach): "\(rule(approach)) \(day(reason))"
        // Since when a successor is looked for is the day on which somebody left.
        case .contactCheck(let check): check.since.isSearch ? rule(check) : "\(rule(check)) \(day(reason))"
        // What counts of an agreement is its end.
        case .agreement(let agreed): rule(agreed)
        case .fixedDate(let fixed): "\(rule(fixed)) \(day(reason))"
        }
    }

    func rhythm(_ followUp: DigestMatter.FollowUp) -> String {
        let every = followUp.cadence.description
        let rule =
            switch followUp.rule {
            case .kind(let kind): "We speak with every \(cleaned(kind)) \(every)."
            case .partner: "We speak with them \(every)."
            case .otherwise: "We speak with each partner \(every)."
            }
        return switch followUp.since {
        case .lastTouch: rule
        case .noTouch(let began):
            "\(rule) They have been with us since \(dates.day(began)), without a contact on record."
        case .rest(let ended): "Their rest ended \(dates.when(ended)); soon after, we ask how things are."
        case .skipped(let day): "\(rule) We passed the last one over, \(dates.when(day))."
        case .rebuilding(let began): "We took it up again \(dates.when(began)); soon after, we speak."
        }
    }

    func made(_ promise: DigestMatter.Promised) -> String {
        let on = dates.when(promise.made)
        let them = promise.with.map { cleaned($0) } ?? "them"
        let said =
            switch promise.by {
            case .reader?: "You said so"
            case .colleague(let name)?: "\(cleaned(name)) promised it"
            case nil: "It was promised"
            }
        guard let how = promise.how, let by = promise.by, let meeting = how.clause(them: them) else {
            return "\(said) \(on)."
        }
        return "\(said) when \(by == .reader ? "you" : "they") \(meeting) \(on)."
    }

    func question(_ evaluation: DigestMatter.ReEvaluation) -> String {
        let after = evaluation.interval.map { $0.count == 1 ? "a " + $0.length.dropFirst(2) : $0.length }
        switch evaluation.question {
        case .established(let date):
            return "Established \(dates.month(date)); after \(after ?? "a while") we ask once."
        case .again(let date):
            let outcome = evaluation.lastOutcome.map { " (\"\($0.rawValue)\")" } ?? ""
            guard let after else {
                return "We last asked \(dates.month(date))\(outcome), and agreed on a day."
            }
            return "We last asked \(dates.month(date))\(outcome), and ask again after \(after)."
        case .building(let date):
            return "It has been built up since \(dates.day(date)); after \(after ?? "a while") we ask once."
        case .rested(let date):
            return "Its rest ended \(dates.when(date)); soon after, we ask what it is to be."
        }
    }

    /// When it is or was due; late is a date, not a reproach.
    private func day(_ reason: DigestReason) -> String {
        let isPromise = if case .promise = reason.matter { true } else { false }
        switch reason.due.days(since: content.date) {
        case 0: return "The day is today."
        case 1...:
            return isPromise
                ? "It is for \(dates.weekdayAndDay(reason.due)), when we are closed."
                : "The day is \(dates.weekdayAndDay(reason.due))."
        case -1: return isPromise ? "It was for yesterday." : "The day was yesterday."
        default:
            return isPromise
                ? "It was for \(dates.day(reason.due))." : "The day was \(dates.day(reason.due))."
        }
    }

    private func occasion(_ reason: DigestReason) -> String? {
        switch reason.occasion {
        case .ladder: reason.step == .lastQuestion ? "Before the reminders stop, we ask this once." : nil
        case .snoozeEnded(let set, let by):
            "\((by.map(name) ?? "somebody").asSentence) put it off until now \(dates.when(set))."
        case .saidAgain: "It comes to you once more before anybody else is asked."
        }
    }

    /// Who else was told.
    private func told(_ reason: DigestReason) -> String? {
        var known: Set<DigestPerson> = [.reader]
        // Of whom it comes, the dates are told with the standing.
        if case .handedUp(let steward) = reason.standing { known.insert(.colleague(steward)) }
        let others = reason.earlier.filter { $0.step.isAsk && !known.contains($0.to) }.map(sentence)
        return others.isEmpty ? nil : others.joined(separator: " ")
    }

    private func sentence(_ reminder: DigestReason.Reminder) -> String {
        let on = "On \(dates.day(reminder.date))"
        if let absent = reminder.insteadOf {
            return "\(on) the reminder went to \(name(reminder.to)), who stood in for \(name(absent))."
        }
        return reminder.step.isEscalation
            ? "\(on) \(name(reminder.to)) was asked to help."
            : "\(on) the reminder went to \(name(reminder.to))."
    }

    private func late(_ reason: DigestReason) -> String? {
        reason.lateSince.map { "This would have come \(dates.when($0)), when no mail could leave." }
    }
}

extension Touch.How {
    /// As a line names it; nil where it is not known.
    var noun: String? {
        switch self {
        case .visit: "visit"
        case .call: "phone"
        case .email: "mail"
        case .meeting: "meeting"
        case .event: "event"
        case .letter: "letter"
        case .unknown, .attempt: nil
        }
    }

    /// `visited Joe Park`
    func clause(them: String) -> String? {
        switch self {
        case .visit: "visited \(them)"
        case .call: "spoke with \(them) by phone"
        case .email, .letter: "wrote to \(them)"
        case .meeting: "met \(them)"
        case .event: "met \(them) at an event"
        case .unknown, .attempt: nil
        }
    }
}
