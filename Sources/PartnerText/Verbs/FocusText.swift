import PartnerControl
import PartnerCore

extension Verb.Take.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let name = partner.partner.name, slug = partner.partner.slug
        page.paragraph(
            was.map {
                "\(name) \($0.before); it is being built up again from today, by \(places.steward.name)."
            }
                ?? "\(name) is taken up by \(places.steward.name), as \(slug): a first call or visit comes next."
        )
        if was == nil { page.contacts(contacts, dates) }
        page.gap()
        page.places(places, dates)
        if let why = partner.stage.override { page.paragraph(Ink.warning("One more, because") + " \(why)") }
        page.gap()
        page.next(coming, dates)
        return page.text
    }
}

extension Stage {
    /// What it did until now.
    fileprivate var before: String {
        switch self {
        case .lapsed: "had lapsed"
        case .ended: "had ended"
        default: "was lost"
        }
    }
}

extension Page {
    /// What is in hand, and since when.
    fileprivate mutating func places(_ places: PlacesEntry, _ dates: DateText) {
        line(
            "\(places.steward.name) has \(places.held.count) in hand, and \(counted(places.places, "place")):"
        )
        table(
            [.plain, .plain],
            places.held.map { held in
                let what = held.stage == .prospect ? "taken up on" : "in building since"
                return [held.partner.name, "\(what) \(dates.day(held.since))"]
            })
    }
}

extension Verb.Claim.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.paragraph(
            "\(steward.name) looks after \(partner.name) from today. Before, nobody did: \(why).")
        if wasBackup {
            page.paragraph(
                "It has no backup now: partnerctl assign \(partner.slug) --backup NAME")
        }
        if stage.stage == .lapsed {
            page.paragraph("It has lapsed: partnerctl take \(partner.slug) builds it up again.")
        }
        page.next(coming, DateText(today: today))
        return page.text
    }
}

extension Verb.ListLost.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.table(
            [
                .titled("slug"), .titled("name", fit: .cut(atLeast: 14), goes: 4),
                .titled("branch", goes: 1),
                .titled("steward", goes: 2), .titled("why"), .titled("last touch"),
                .titled("reach", fit: .cut(atLeast: 10), goes: 3),
            ],
            indent: 0,
            lost.map { line in
                [
                    line.partner.slug, line.partner.name, line.branch.rawValue,
                    line.steward?.key.rawValue ?? "–", line.reasons.map(\.words).joined(separator: ", "),
                    line.lastTouch.map(dates.short) ?? "–", line.contact ?? "–",
                ]
            })
        page.gap()
        guard let first = lost.first else {
            page.line(total == 0 ? "No partners are on record yet." : "No connection is lost.")
            return page.text
        }
        page.line("\(lost.count) of \(counted(total, "partner")). The first: \(first.mend)")
        return page.text
    }
}

extension LostConnection.Reason {
    fileprivate var words: String {
        switch self {
        case .lost: "lost"
        case .lapsed: "lapsed"
        case .contactGone: "contact gone"
        case .stewardGone: "no steward"
        }
    }
}

extension Verb.DecideProposal.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        switch decision {
        case .notNow:
            let day = until.map { " before \(DateText(today: today).day($0))" } ?? ""
            page.paragraph("\(name): not now; it is not proposed\(day).")
        case .never: page.paragraph("\(name): never; it is not proposed any more.")
        case .open: page.paragraph("\(name) may be proposed again.")
        }
        return page.text
    }
}
