import PartnerControl
import PartnerCore

extension Verb.ShowPartner.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        partner.write(to: &page, dates)
        for label in merged {
            page.paragraph(
                lead: "  " + "with".padded(to: 12), "\(label.name) (\(label.slug)), merged into this one")
        }
        page.section("contacts", contacts.isEmpty ? ["none on record"] : [])
        page.contacts(contacts, dates)
        if !openPromises.isEmpty {
            page.section("promised")
            page.promises(openPromises, dates)
        }
        if let lastEvaluation {
            page.section("roles, as of \(dates.day(lastEvaluation.date))")
            page.evaluation(lastEvaluation)
        }
        page.section("next", coming.isEmpty ? ["nothing comes of itself"] : [])
        page.coming(coming, dates)
        if !timeline.isEmpty {
            page.section("timeline")
            page.timeline(timeline, dates)
            if timeline.count < timelineTotal {
                page.line("  … \(timelineTotal - timeline.count) older: --timeline \(timelineTotal)")
            }
        }
        return page.text
    }
}

extension Page {
    fileprivate mutating func section(_ title: String, _ texts: [String] = []) {
        gap()
        line(Ink.strong(title))
        for text in texts { line("  " + text) }
    }

    mutating func contacts(_ contacts: [ContactEntry], _ dates: DateText) {
        table(
            [.number(), .wrap(atLeast: 10), .plain, .plain, .wrap(atLeast: 12)],
            contacts.map { contact in
                [
                    String(contact.number), contact.nameAndRole, contact.phone ?? "", contact.mail ?? "",
                    contact.state(dates),
                ]
            })
    }

    mutating func promises(_ promises: [PromiseEntry], _ dates: DateText) {
        table(
            [.number(), .wrap(atLeast: 12), .plain, .plain],
            promises.map { promise in
                let by = promise.by.map { "\($0.key), " } ?? ""
                return [
                    String(promise.number), promise.what.quoted, "by \(dates.dayWithWeekday(promise.due))",
                    "\(by)\(dates.day(promise.made))",
                ]
            })
    }

    mutating func evaluation(_ evaluation: EvaluationEntry) {
        let rows = [
            ("we", evaluation.ourRole), ("they", evaluation.theirRole), ("commitment", evaluation.commitment),
            ("outcome", evaluation.outcome.rawValue + (evaluation.by.map { ", \($0.name)" } ?? "")),
            ("note", evaluation.note?.quoted),
        ]
        for (word, text) in rows {
            if let text { paragraph(lead: "  " + word.padded(to: 12), text.onOneLine) }
        }
        for answer in evaluation.answers {
            paragraph(answer.question.onOneLine, indent: 2)
            paragraph(answer.answer.quoted, indent: 14)
        }
        if let next = evaluation.next { paragraph(lead: "  " + "next".padded(to: 12), DateText.full(next)) }
    }

    fileprivate mutating func timeline(_ entries: [TimelineEntry], _ dates: DateText) {
        for entry in entries {
            let (label, text) = entry.words(dates)
            let start = "  " + dates.short(entry.date).padded(to: 13) + label.padded(to: 14)
            paragraph(lead: start, text)
            if let note = entry.touch?.note ?? entry.evaluation?.note {
                paragraph(note.quoted, indent: start.count)
            }
        }
    }
}

extension PartnerRecord {
    func write(to page: inout Page, _ dates: DateText) {
        page.line(Ink.strong(partner.name))
        var rows: [(String, String?)] = [
            ("slug", "\(partner.slug), number \(partner.number)"),
            ("kind", "\(kind), at \(branchName)"),
            ("stage", stageWords(dates)),
            ("state", health?.inked),
            ("steward", stewardWords(dates)),
            ("backup", backup?.full),
            ("rhythm", followUp.map { "\($0), its own" }),
            ("season", season.map { "\($0), its own" }),
            ("last touch", lastTouch.map { dates.dayWithWeekday($0) } ?? "none on record"),
        ]
        rows += [("address", address), ("website", website), ("notes", notes)]
        for (word, text) in rows {
            if let text { page.paragraph(lead: "  " + word.padded(to: 12), text.onOneLine) }
        }
    }

    private func stageWords(_ dates: DateText) -> String { stage.words(dates) }

    private func stewardWords(_ dates: DateText) -> String {
        let since = stewardSince.map { ", since \(dates.day($0))" } ?? ""
        return (steward?.full ?? Ink.warning("nobody")) + since
    }
}

extension StageEntry {
    /// `rests from today, Fri 12 March 2027, through Tue 31 August 2027`
    func sentence(_ dates: DateText) -> String {
        let end = through.map { ", through \(dates.echo($0))" } ?? ""
        return "\(stage.predicate) from \(dates.echo(since))\(end)"
    }

    /// `resting since 1 June, through 31 August: renovation (dana)`
    func words(_ dates: DateText) -> String {
        var text = "\(stage) since \(dates.day(since))"
        if let through { text += ", through \(dates.day(through))" }
        switch cause {
        case .set: break
        case .imported: text += ", imported"
        case .rebuilt: text += ", taken up again"
        case .taken: text += ", taken up"
        }
        if let reason { text += ": \(reason)" }
        if let by { text += " (\(by.key))" }
        return text
    }
}

extension ContactEntry {
    var nameAndRole: String { role.map { "\(name), \($0)" } ?? name }

    fileprivate func state(_ dates: DateText) -> String {
        if let left { return "left \(dates.day(left))" }
        return confirmed.map { "confirmed \(dates.day($0))" } ?? "never confirmed"
    }
}

extension TimelineEntry {
    /// What kind of thing it was, and what happened.
    fileprivate func words(_ dates: DateText) -> (label: String, text: String) {
        if let touch { return (touch.label, touch.sentence) }
        if let promise { return ("promise \(promise.number)", promise.words(dates)) }
        if let evaluation {
            return ("evaluation \(evaluation.number)", "outcome \(evaluation.outcome)" + by(evaluation.by))
        }
        if let stage { return ("stage", stage.words(dates)) }
        if let steward { return ("steward", steward.steward?.full ?? "nobody") }
        if let said { return ("reminder", "\(said.clock), \(said.step.words), to \(said.to.name)") }
        return ("", "")
    }

    private func by(_ staff: StaffLabel?) -> String { staff.map { ", \($0.name)" } ?? "" }
}

extension PromiseEntry {
    /// `made: "send the summer dates", by 12 March`, or how it ended.
    fileprivate func words(_ dates: DateText) -> String {
        switch state {
        case .open: "made: \(what.quoted), by \(dates.day(due))"
        case .kept: "kept: \(what.quoted)"
        case .dropped: "dropped: \(what.quoted)"
        }
    }
}
