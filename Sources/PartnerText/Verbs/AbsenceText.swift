import PartnerControl
import PartnerCore

extension Verb.ListAbsences.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if absences.isEmpty { page.line("Nobody is away, and nobody is known to go.") }
        page.table(
            [
                .number("no."), .titled("who"), .titled("first day"), .titled("last day"),
                .titled("stands in"),
            ],
            indent: 0,
            absences.map {
                [
                    String($0.number), $0.staff.full, dates.dayWithWeekday($0.from),
                    dates.dayWithWeekday($0.through), $0.delegate?.full ?? "nobody",
                ]
            })
        return page.text
    }
}

extension AbsenceReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let days = "\(dates.echo(absence.from)) through \(dates.echo(absence.through))"
        if removed {
            page.paragraph(
                "\(absence.staff.name) does not go: \(days) is taken back (absence \(absence.number)).")
        } else {
            page.paragraph("\(absence.staff.name) is away \(days) (absence \(absence.number)).")
            page.paragraph(standIn(dates))
        }
        for note in notes { page.paragraph(note) }
        return page.text
    }

    private func standIn(_ dates: DateText) -> String {
        let count = counted(partners, "partner")
        if let delegate = absence.delegate {
            return "\(delegate.full) gets the reminders of \(count) meanwhile."
        }
        let isLong = absence.through.days(since: absence.from) >= 7
        return "Nobody stands in for \(count): "
            + (isLong
                ? "the backup is asked, then the head of the branch."
                : "reminders wait until \(dates.echo(absence.through.adding(days: 1))).")
    }
}
