import PartnerControl
import PartnerCore

extension Verb.ListPartners.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.table(
            [
                .titled("slug"), .titled("name", fit: .cut(atLeast: 14), goes: 3), .titled("kind", goes: 2),
                .titled("steward"), .titled("last touch", goes: 4), .titled("due"), .titled("for", goes: 1),
                .titled("state"),
            ],
            indent: 0, partners.map { $0.cells(dates) })
        page.gap()
        if total == 0 {
            page.paragraph(
                "No partners are on record yet: partnerctl import FILE, or partnerctl partner add NAME")
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
        return [
            partner.slug, partner.name, kind.description, steward?.description ?? "–",
            lastTouch.map(dates.short) ?? "–", due.map(dates.short) ?? "–", clock?.rawValue ?? "", state,
        ]
    }

    private var state: String {
        guard let health else { return stage.rawValue }
        return stage == .established ? health.inked : "\(health.inked), \(stage.rawValue)"
    }
}
