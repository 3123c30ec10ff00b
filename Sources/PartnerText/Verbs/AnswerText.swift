import PartnerControl
import PartnerCore

extension AnswerReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let name = "\(partner.name), \(matter(clock, subject)), due \(dates.day(due))"
        if let snoozedUntil {
            page.paragraph("\(name): says nothing until \(dates.echo(snoozedUntil)).")
        } else if let skippedBecause {
            page.paragraph("\(name): passed over (\(skippedBecause)).")
        } else if let touch {
            page.paragraph("\(name): done. \(touch.sentence), \(dates.echo(touch.date)) (\(touch.label)).")
        } else if let contact, let confirmed = contact.confirmed {
            page.paragraph(
                "\(name): done. The details of \(contact.name) are confirmed, \(dates.echo(confirmed)).")
        } else if let agreement {
            page.paragraph(
                "\(name): renewed as agreement \(agreement.number), \(agreement.what.quoted), \(dates.echo(agreement.starts)) through "
                    + "\(dates.echo(agreement.ends)).")
        } else if let fixedDate {
            page.paragraph("\(name): done, \(fixedDate.what.quoted).")
        } else {
            page.paragraph("\(name): done.")
        }
        for open in openPromises where open.number != promise?.number {
            page.line(
                "Still promised: \(open.what.quoted), by \(dates.near(open.due)) (promise \(open.number)).")
        }
        page.next(coming, dates)
        return page.text
    }

    /// Of a renewed agreement none: the number is that of the one that follows.
    private var subject: Int64? {
        let isPlain = skippedBecause == nil && snoozedUntil == nil
        return promise?.number ?? contact?.number ?? fixedDate?.number ?? (isPlain ? nil : agreement?.number)
    }
}
