import PartnerCore

extension DigestWriter {
    var opening: [MailDocument.Block] {
        var blocks: [MailDocument.Block] = [
            .greeting(
                "\(greeting) \(cleaned(content.reader.firstName)),",
                date: DateText.full(content.date, form: dates.form))
        ]
        if let late = content.late { blocks.append(.paragraph(Phrase(sentence(late)))) }
        blocks.append(.paragraph(Phrase(summary)))
        return blocks
    }

    private var greeting: String {
        switch content.schedule.time.minutesSinceMidnight {
        case ..<720: "Good morning"
        case ..<1080: "Good afternoon"
        default: "Good evening"
        }
    }

    private func sentence(_ late: DigestLate) -> String {
        let days =
            late.from == late.through
            ? "No reminders could be sent \(dates.when(late.from))"
            : "No reminders could be sent from \(dates.weekdayAndDay(late.from)), to \(dates.weekdayAndDay(late.through))"
        return days + ". That was the server's doing, not yours; what would have come then is in this mail."
    }

    /// What the mail holds, in a sentence.
    private var summary: String {
        let asks = content.items.count + content.shortItems.count + content.leaving.count
        let ahead = content.notices + content.shortNotices
        switch (asks, ahead.count) {
        case (0, 0):
            if !content.overviews.isEmpty { return calm }
            return (isOnlyProposal ? proposalAlone : nil) ?? "Nothing to do today; this is to let you know."
        case (0, let count):
            return
                "Nothing to do today; \(numberWord(count)) \(count == 1 ? "thing is" : "things are") coming up."
        case (let count, 0):
            return "\(things(count)) today."
        default:
            return "\(things(asks)) today; \(rest(ahead))."
        }
    }

    private var isOnlyProposal: Bool { content.handedOn.isEmpty && content.stoodIn.isEmpty }

    private func things(_ count: Int) -> String {
        (count == 1 ? "one thing" : "\(numberWord(count)) things").asSentence
    }

    private func rest(_ ahead: [DigestItem]) -> String {
        let subject = ahead.count == 1 ? "one more" : "\(numberWord(ahead.count)) more"
        let earliest = ahead.flatMap(\.reasons).map(\.due).min()
        return "\(subject) can wait" + (earliest.map { " until \(dates.day($0))" } ?? "")
    }

    private var calm: String {
        content.overviews.contains(where: \.needsTheHead)
            ? "What needs you comes first." : "Nothing needs you this week."
    }
}
