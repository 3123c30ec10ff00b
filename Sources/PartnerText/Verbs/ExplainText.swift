import PartnerControl
import PartnerCore

extension Verb.Explain.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        for partner in partners {
            page.gap()
            partner.write(to: &page, dates)
        }
        if partners.isEmpty { page.line("No partners are on record.") }
        return page.text
    }
}

extension PartnerExplanation {
    fileprivate func write(to page: inout Page, _ dates: DateText) {
        if let orphan {
            page.paragraph(
                Ink.warning("\(partner.name) has nobody who looks after it:")
                    + " \(orphan). partnerctl assign \(partner.slug) --to NAME")
            page.gap()
        }
        for touch in laterTouches {
            page.paragraph(
                passedOver(until: touch.date, dates)
                    + " \(touch.sentence) (\(touch.label)). If the day is wrong: "
                    + "partnerctl touch edit \(touch.number) --on DAY")
        }
        for evaluation in laterEvaluations {
            page.paragraph(
                passedOver(until: evaluation.date, dates)
                    + " evaluation \(evaluation.number), \(evaluation.outcome.rawValue). If the day is wrong: "
                    + "partnerctl evaluate --remove \(evaluation.number)")
        }
        if !laterTouches.isEmpty || !laterEvaluations.isEmpty { page.gap() }
        if occurrences.isEmpty { page.paragraph(silence(dates)) }
        for occurrence in occurrences {
            page.gap()
            occurrence.write(to: &page, self, dates)
        }
    }

    private func passedOver(until date: CivilDate, _ dates: DateText) -> String {
        "\(Ink.warning("Passed over until \(dates.day(date)), which is still to come:"))"
    }

    private func silence(_ dates: DateText) -> String {
        guard let stage else { return "\(partner.name): no stage is on record, so no clock runs." }
        let end = stage.through.map { " through \(dates.day($0))" } ?? ""
        let why = stage.reason.map { " (\($0))" } ?? ""
        switch stage.stage {
        case .building, .established: return "\(partner.name): nothing of the clocks asked for is open."
        case .ended: return "\(partner.name) has ended on \(dates.day(stage.since))\(why): no clock runs."
        case .prospect, .resting, .lapsed:
            return
                "\(partner.name) \(stage.stage.predicate) since \(dates.day(stage.since))\(end)\(why): nothing "
                + "of the clocks asked for is open."
        }
    }
}

extension OccurrenceExplanation {
    fileprivate func write(to page: inout Page, _ partner: PartnerExplanation, _ dates: DateText) {
        page.paragraph(headline(partner, dates))
        page.gap()
        page.table(
            [.plain, .wrap(atLeast: 20), .wrap(atLeast: 12)],
            trail.map { $0.cells(dates, branch: partner.branch) })
        page.gap()
        page.table(
            [.plain, .plain, .wrap(atLeast: 16), .wrap(atLeast: 12)],
            rungs.map { $0.cells(dates, clock) })
        page.gap()
        for attempt in attempts {
            page.paragraph(
                "Put off by an attempt, \(dates.day(attempt.date)): \(attempt.sentence) (\(attempt.label)).")
        }
        if let hold { page.paragraph(Ink.warning("Held:") + " \(hold.words(dates)).") }
        if !stops.isEmpty { page.paragraph("Stops when \(listed(stops.map(\.words), "or")).") }
    }

    private func headline(_ partner: PartnerExplanation, _ dates: DateText) -> String {
        let name =
            "\(Ink.strong(partner.partner.name)), \(matter(clock, subject))"
            + (what.map { " \($0.quoted)" } ?? "")
        switch state {
        case .ahead: return "\(name): due \(dates.when(due))."
        case .due where due == dates.today: return "\(name): due today."
        case .due:
            return "\(name): due since \(dates.day(due)) (\(DateText.span(from: due, to: dates.today)))."
        case .overdue:
            return "\(name): overdue since \(dates.day(due)) (\(DateText.span(from: due, to: dates.today)))."
        case .quiet:
            return "\(name): quiet; it was due on \(dates.day(due)) "
                + "(\(DateText.span(from: due, to: dates.today)) ago), and all was said."
        }
    }
}

extension OccurrenceExplanation.Stop {
    /// A clause: `a touch is logged`.
    fileprivate var words: String {
        switch self {
        case .touch: "a touch is logged"
        case .evaluation: "it is evaluated"
        case .kept: "the promise is kept"
        case .moved: "it is moved"
        case .dropped: "it is dropped"
        case .skip: "it is skipped"
        case .snooze: "it is snoozed"
        case .rest: "the partner rests"
        case .end: "the relationship ends"
        case .confirmed: "the details are confirmed"
        case .successor: "somebody else is written down as a contact"
        case .renewed: "it is renewed or ended"
        case .done: "it is done"
        }
    }
}
