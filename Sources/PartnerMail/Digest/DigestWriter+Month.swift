import PartnerCore

extension DigestWriter {
    /// The month before, the good news first.
    var months: [MailDocument.Block] {
        content.months.map { month in
            .table(
                title: "\(DateText.monthName(month.first).uppercased()) AT \(heading(month.branch))",
                rows: [goodNews(month), inTouch(month), answers(month), lost(month)].compactMap { $0 })
        }
    }

    private func goodNews(_ month: DigestMonth) -> MailDocument.Row? {
        var lines: [String] = []
        if !month.established.isEmpty { lines.append("Established: \(names(month.established)).") }
        if !month.begun.isEmpty { lines.append("Begun: \(names(month.begun)).") }
        if !month.again.isEmpty {
            lines.append("Spoken with again: \(shown(month.again.map(again), with: "; ")).")
        }
        if month.contacts.now > 0 {
            let inPerson = month.inPerson == 0 ? "" : ", \(month.inPerson) of them in person"
            let before = month.contacts.before == 0 ? "" : "; \(month.contacts.before) the month before"
            lines.append("\(counted(month.contacts.now, "contact"))\(inPerson)\(before).")
        }
        if month.promisesKept > 0 { lines.append("\(counted(month.promisesKept, "promise")) kept.") }
        return lines.isEmpty ? nil : row("Good news", lines)
    }

    private func again(_ again: DigestMonth.Again) -> String {
        let after =
            again.last.map { "after \(DateText.span(from: $0, to: again.on))" } ?? "for the first time"
        return "\(cleaned(again.partner)), \(after)"
    }

    private func inTouch(_ month: DigestMonth) -> MailDocument.Row? {
        guard month.inTouch.of > 0 || month.inTouchBefore.of > 0 else { return nil }
        let end = month.first.adding(months: 1).adding(days: -1), endBefore = month.first.adding(days: -1)
        let now = "\(month.inTouch.count) of \(counted(month.inTouch.of, "partnership")) on \(dates.day(end))"
        let before =
            month.inTouchBefore.of == 0
            ? "" : "; \(month.inTouchBefore.count) of \(month.inTouchBefore.of) on \(dates.day(endBefore))"
        return row("In touch", ["\(now)\(before)."])
    }

    private func answers(_ month: DigestMonth) -> MailDocument.Row? {
        guard let answers = month.answers else { return nil }
        let now = "\(answers.answered) of \(counted(answers.asked, "request")) answered\(median(answers))"
        let before = month.answersBefore.map {
            "; in \(DateText.monthName(month.first.adding(days: -1))) \($0.answered) of \($0.asked)\(median($0))"
        }
        return row("Answers", ["\(now)\(before ?? "")."])
    }

    private func median(_ answers: DigestMonth.Answers) -> String {
        guard let days = answers.medianDays else { return "" }
        let within = days == 0 ? "on the same day" : "within \(counted(days, "day"))"
        return answers.answered == 1 ? ", \(within)" : ", half of them \(within)"
    }

    private func lost(_ month: DigestMonth) -> MailDocument.Row? {
        if month.lost.isEmpty { return nil }
        let lines = month.lost.prefix(Self.named).map { lost -> String in
            let how =
                switch lost.how {
                case .silent: "not spoken with for too long"
                case .lapsed: "lapsed"
                case .ended: "ended"
                }
            let last = lost.lastTouch.map { "; last contact \(dates.day($0))" } ?? ""
            return "\(cleaned(lost.partner)) (\(lost.steward.map(name) ?? "no steward")): \(how)\(last)."
        }
        let more = month.lost.count - lines.count
        return row("Lost", lines + (more > 0 ? ["and \(more) more"] : []))
    }

    private func row(_ title: String, _ lines: [String]) -> MailDocument.Row {
        MailDocument.Row(title, lines.map { .plain(Phrase($0)) })
    }

    private func names(_ names: [String]) -> String { shown(names.map { cleaned($0) }, with: ", ") }

    /// A head who sees six sees enough.
    private static let named = 6

    private func shown(_ parts: [String], with separator: String) -> String {
        let more = parts.count - Self.named
        if more > 0 { return parts.prefix(Self.named).joined(separator: separator) + " and \(more) more" }
        return separator == ", " ? listed(parts) : parts.joined(separator: separator)
    }
}
