import PartnerControl
import PartnerCore

extension Verb.LogTouch.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.paragraph("\(partner.name): \(touch.sentence), \(dates.echo(touch.date)) (\(touch.label)).")
        if let promise {
            page.paragraph(
                "Promised: \(promise.what.quoted), by \(dates.echo(promise.due)) (promise \(promise.number))."
            )
        }
        if let stage {
            page.paragraph("\(partner.name) \(stage.sentence(dates)).")
        }
        if let laterTouch {
            page.paragraph(
                "The last touch stays \(laterTouch.label), \(dates.echo(laterTouch.date)): this one is history "
                    + "and moves nothing.")
        }
        for step in stopped { page.paragraph("Taken back: \(step.reminder(dates)).") }
        openPromiseLines(dates, &page)
        page.next(coming, dates)
        for other in others {
            page.gap()
            other.write(to: &page, dates)
        }
        return page.text
    }

    /// A touch answers no promise: so it is asked.
    private func openPromiseLines(_ dates: DateText, _ page: inout Page) {
        let older = openPromises.filter { $0.number != promise?.number }
        guard !older.isEmpty else { return }
        page.line(
            older.count == 1 ? "Still promised; kept with this?" : "Still promised; one kept with this?")
        page.table(
            [.wrap(atLeast: 12), .plain, .plain],
            older.map {
                [
                    $0.what.quoted, "by \(dates.near($0.due))",
                    Ink.strong("partnerctl promise keep \($0.number)"),
                ]
            })
    }
}

extension TouchReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let names = listed([partner.name] + others.map(\.name))
        let what = "\(names), \(touch.label): \(touch.sentence), \(dates.echo(touch.date))"
        if removed {
            page.paragraph("Removed: \(what).")
            page.next(coming, dates)
        } else if changes.isEmpty {
            page.paragraph("\(what): it was so already, nothing changed.")
        } else {
            page.paragraph("\(what).")
            page.table([.plain, .plain], changes.map { [$0.field, $0.words] })
            page.next(coming, dates)
        }
        return page.text
    }
}

extension Coming {
    /// `the reminder of Sat 13 March (follow-up, due)`
    fileprivate func reminder(_ dates: DateText) -> String {
        let day = on.map { " of \(dates.near($0))" } ?? ""
        let name = step.map { ", \($0.words)" } ?? ""
        return "the reminder\(day) (\(matter(clock, subject))\(name))"
    }
}

extension TouchedPartner {
    /// The same exchange, as it bears on this partner.
    fileprivate func write(to page: inout Page, _ dates: DateText) {
        page.paragraph(
            "With \(partner.name), too: \(touch.sentence), \(dates.echo(touch.date)) (\(touch.label)).")
        if let stage { page.paragraph("\(partner.name) \(stage.sentence(dates)).") }
        for step in stopped { page.paragraph("Taken back: \(step.reminder(dates)).") }
        for promise in openPromises {
            page.paragraph(
                "Still promised: \(promise.what.quoted), by \(dates.near(promise.due)): partnerctl promise keep \(promise.number)"
            )
        }
        page.next(coming, dates)
    }
}
