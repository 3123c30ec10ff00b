import PartnerCore

extension DigestWriter {
    /// How to answer: done, not mine, too many, away. Only where something was asked.
    var answers: [MailDocument.Block] {
        guard !(content.items + content.shortItems + content.notices + content.shortNotices).isEmpty else {
            return []
        }
        return [
            .answer(
                "DONE ALREADY?",
                Phrase(
                    "\(cleaned(content.tellUs).stopped) Then the reminders stop, and the time runs anew from that day."
                )),
            .answer("NOT YOURS, OR TOO MANY?", notYours),
        ]
    }

    private var notYours: Phrase {
        guard let head = content.help.head else {
            return "Ask " + .mail(content.help.admin)
                + " to hand it on, to put it off, or to set another rhythm; and, before you go away, to name a stand-in."
        }
        let reach = head.phone.map(Phrase.phone) ?? .mail(head.mail)
        return "\(Phrase(cleaned(head.name)).plain), " + reach
            + ", hands it on, puts it off, or sets another rhythm. GOING AWAY? Say so there too: a stand-in gets these."
    }

    /// Who sends this, when, and who answers for it.
    var closing: [MailDocument.Block] {
        let weekly = content.overview.map { ", and every \($0.day.name) with the week" } ?? ""
        var text = Phrase(yours)
        text += Phrase(
            " The library's own server sends this, \(sending), only when something needs you\(weekly). Nobody else gets it."
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
        case 0: "You get this as one of the staff of \(library)."
        case 1: "You look after one partner of \(library) (you are their steward)."
        case let count: "You look after \(numberWord(count)) partners of \(library) (you are their steward)."
        }
    }

    /// `Tuesday to Saturday at 8:30`
    private var sending: String {
        let days = content.schedule.days.sorted()
        let minutes = content.schedule.time.minutesSinceMidnight
        let time = "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
        return "\(span(days)) at \(time)"
    }

    private func span(_ days: [Weekday]) -> String {
        guard let first = days.first, let last = days.last else { return "on no day" }
        if days.count == 7 { return "every day" }
        let isRun = last.rawValue - first.rawValue == days.count - 1
        return isRun && days.count > 2 ? "\(first.name) to \(last.name)" : listed(days.map(\.name))
    }
}
