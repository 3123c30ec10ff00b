import PartnerControl
import PartnerCore

extension PreferencesReply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.line("\(staff.full)")
        page.topic(
            "mail",
            weekly.map {
                [
                    "what can wait once a week, from \($0) on;",
                    "promises, agreements and what is handed up at once",
                ]
            } ?? ["as it comes, one a day at most"])
        page.topic("form", [plainText ? "text alone" : "text, and HTML beside it"])
        page.topic("dates", ["\(DateText(today: today, form: dates).day(today)) (\(dates.rawValue))"])
        return page.text
    }
}
