import PartnerControl
import PartnerCore

extension Verb.SetStage.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        var sentence = "\(partner.name) \(stage.stage.predicate)"
        if let through = stage.through { sentence += " through \(dates.echo(through))" }
        sentence += ", from \(dates.echo(stage.since)) on"
        if was != stage.stage { sentence += "; it was \(was) before" }
        page.paragraph(sentence + ".")
        for occurrence in closed {
            page.line(
                "Closed: \(matter(occurrence.clock, occurrence.subject)), due \(dates.day(occurrence.due)).")
        }
        page.next(coming, dates)
        return page.text
    }
}
