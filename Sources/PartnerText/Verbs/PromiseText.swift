import PartnerControl
import PartnerCore

extension PromiseReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let name = "\(partner.name), promise \(promise.number), \(promise.what.quoted)"
        switch (promise.state, promise.closed, wasDue) {
        case (.kept, let day, _): page.paragraph("\(name): kept \(dates.echo(day ?? today)).")
        case (.dropped, let day, _): page.paragraph("\(name): dropped \(dates.echo(day ?? today)).")
        case (.open, _, let was?) where was != promise.due:
            page.paragraph("\(name): moved from \(dates.day(was)) to \(dates.echo(promise.due)).")
        case (.open, _, _): page.paragraph("\(name): due \(dates.echo(promise.due)), as before.")
        }
        page.next(coming, dates)
        return page.text
    }
}
