import PartnerControl
import PartnerCore

extension Verb.SetStage.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let before = was == stage.stage ? "" : "; it was \(was) before"
        page.paragraph("\(partner.name) \(stage.sentence(dates))\(before).")
        for occurrence in closed {
            page.line(
                "Closed: \(matter(occurrence.clock, occurrence.subject)), due \(dates.day(occurrence.due)).")
        }
        page.next(coming, dates)
        return page.text
    }
}
