import PartnerControl
import PartnerCore

extension Verb.Advance.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: now.date)
        var page = Page(look)
        page.line(
            "It is \(dates.echo(now.date).replacing("today, ", with: "")) \(now.timeWithSeconds) now; "
                + "\(counted(accepted, "mail")) accepted on the way.")
        return page.text
    }
}
