import PartnerCore

extension DigestWriter {
    /// How to answer: done, not mine, too many, away. Only where something was asked.
    var answers: [MailDocument.Block] {
        let reasons = (content.items + content.shortItems + content.notices + content.shortNotices).flatMap(
            \.reasons)
        guard !reasons.isEmpty else { return [] }
        let asksForContact = reasons.contains { reason in
            switch reason.matter {
            case .followUp, .firstApproach, .fixedDate: true
            case .promise, .reEvaluation, .contactCheck, .agreement: false
            }
        }
        let stops = "Then the reminders stop, and the next contact is counted from that day."
        let done = Phrase("\(cleaned(content.tellUs).stopped) \(stops)")
        guard !content.help.takesAnswers else {
            return [.answer("DONE ALREADY?", Phrase("\(byAnswering) \(stops)"))]
                + (asksForContact ? [.answer("OR AS EVER:", Phrase(cleaned(content.tellUs).stopped))] : [])
                + [.answer("GOING AWAY?", away)]
        }
        return (asksForContact ? [.answer("DONE ALREADY?", done)] : [])
            + [.answer("NOT YOURS, OR TOO MANY?", notYours), .answer("GOING AWAY?", away)]
    }

    /// How an answer to this mail is written, by examples that fit it.
    private var byAnswering: String {
        let several = content.items.count + content.shortItems.count > 1
        let colleague = content.help.head.map { firstWord($0.name) } ?? "a colleague"
        let examples =
            several
            ? ["1 called, she wants a story time in May", "2 snooze 2 weeks", "2 not me, ask \(colleague)"]
            : ["called, she wants a story time in May", "snooze 2 weeks", "not me, ask \(colleague)"]
        return
            "Or not now, or not yours? Just answer this mail\(several ? ", a line for each" : ""): \(listed(examples.map { "\"\($0)\"" }, last: "or")). What was understood comes back at once."
    }

    private func firstWord(_ name: String) -> String {
        cleaned(name).split(separator: " ").first.map(String.init) ?? cleaned(name)
    }

    private var notYours: Phrase {
        guard let head = content.help.head else {
            return "Tell " + .mail(content.help.admin)
                + ", who hands it on, puts it off, or sets another rhythm."
        }
        let reach = head.phone.map(Phrase.phone) ?? .mail(head.mail)
        return "\(cleaned(head.name)), " + reach + ", hands it on, puts it off, or sets another rhythm."
    }

    private var away: Phrase {
        let whom = content.help.head.map { Phrase(cleaned($0.name)) } ?? .mail(content.help.admin)
        return "Tell " + whom + " before: then a stand-in gets these."
    }

    /// Who sends this, when, and who answers for it.
    var closing: [MailDocument.Block] {
        let waits = content.reader.preferences.weekly.map {
            " What can wait comes with the first mail from \($0.name) on, as you asked."
        }
        let weekly =
            switch content.overviews.first?.comes {
            case .every(let day): ", and every \(day.name) with the week"
            case .next(let date?): ", and on \(dates.weekdayAndDay(date)) with the week"
            case .next(nil), nil: ""
            }
        var text = Phrase(yours)
        text += Phrase(
            " The library's own server sends this, \(sending), only when something needs you\(weekly). Nobody else gets it.\(waits ?? "")"
        )
        if let head = content.help.head {
            text += Phrase(" \(cleaned(head.name)) sets the rhythm; the program: ")
        } else {
            text += " The program: "
        }
        return [.paragraph(text + .mail(content.help.admin) + ".")]
    }

    private var yours: String {
        let library = cleaned(content.library)
        return switch content.reader.partners {
        case 0:
            content.help.head == nil
                ? "You get this as a head of branch of \(library)."
                : "You get this as a member of the staff of \(library)."
        case 1: "You look after one partner of \(library) (you are their steward)."
        case let count: "You look after \(numberWord(count)) partners of \(library) (you are their steward)."
        }
    }

    /// `Tuesday to Saturday at 8:30`, `on some Mondays at 10:00`
    private var sending: String {
        let schedule = content.schedule
        let days = schedule.days.sorted()
        let some = days.count == 1 ? days[0].name + "s" : "days"
        return "\(schedule.isEveryWeek ? span(days) : "on some " + some) at \(clock(schedule.time))"
    }

    private func span(_ days: [Weekday]) -> String {
        guard let first = days.first, let last = days.last else { return "on no day" }
        if days.count == 7 { return "every day" }
        let isRun = last.rawValue - first.rawValue == days.count - 1
        return isRun && days.count > 2 ? "\(first.name) to \(last.name)" : listed(days.map(\.name))
    }
}
