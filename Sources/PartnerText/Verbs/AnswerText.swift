import PartnerControl
import PartnerCore

extension AnswerReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let name = "\(partner.name), \(matter(clock, promise?.number)), due \(dates.day(due))"
        if let snoozedUntil {
            page.paragraph("\(name): says nothing until \(dates.echo(snoozedUntil)).")
        } else if let skippedBecause {
            page.paragraph("\(name): passed over (\(skippedBecause)).")
        } else if let touch {
            page.paragraph("\(name): done. \(touch.sentence), \(dates.echo(touch.date)) (\(touch.label)).")
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
}
