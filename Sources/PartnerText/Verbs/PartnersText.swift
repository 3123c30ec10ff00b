import PartnerControl
import PartnerCore

extension Verb.ListPartners.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.table(
            [
                .titled("slug", fit: .cut(atLeast: 12)), .titled("name", fit: .cut(atLeast: 12)),
                .titled("kind"),
                .titled("steward"), .titled("last touch"), .titled("due"), .titled("state"),
            ],
            indent: 0, partners.map { $0.cells(dates) })
        page.gap()
        if total == 0 {
            page.line("No partners are on record yet: partnerctl import FILE, or partnerctl partner add NAME")
        } else if partners.count == total {
            page.line(counted(total, "partner") + ".")
        } else {
            page.line("\(partners.count) of \(counted(total, "partner")).")
        }
        return page.text
    }
}

extension Verb.ListPartners.Line {
    fileprivate func cells(_ dates: DateText) -> [String] {
        let due = due.map { date in
            let clock = clock.map { $0 == .followUp ? "" : " \($0)" } ?? ""
            return dates.short(date) + clock
        }
        return [
            partner.slug, partner.name, kind.description, steward?.description ?? "–",
            lastTouch.map(dates.short) ?? "–", due ?? "–", state,
        ]
    }

    private var state: String {
        guard let health else { return stage.rawValue }
        return stage == .established ? health.inked : "\(health.inked), \(stage.rawValue)"
    }
}
