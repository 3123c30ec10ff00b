import PartnerControl
import PartnerCore

extension Verb.Evaluate.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let by = evaluation.by.map { " by \($0.name)" } ?? ""
        page.paragraph(
            "\(partner.name): evaluated\(by), \(dates.echo(evaluation.date)) (evaluation \(evaluation.number))."
        )
        page.evaluation(evaluation)
        if let before { page.paragraph("Before, on \(dates.day(before.date)): \(before.summary).") }
        if let stage { page.paragraph("\(partner.name) \(stage.sentence(dates)).") }
        if let followUp {
            page.paragraph(
                "In touch from now on \(followUp); it was \(followUpWas?.description ?? "otherwise").")
        }
        if !dropped.isEmpty {
            page.line("Dropped with it:")
            page.promises(dropped, dates)
        }
        page.next(coming, dates)
        return page.text
    }
}

extension EvaluationEntry {
    fileprivate var summary: String {
        let roles = [ourRole.map { "we: \($0)" }, theirRole.map { "they: \($0)" }].compactMap { $0 }
        return (roles + ["outcome \(outcome)"]).joined(separator: "; ")
    }
}

extension Verb.RemoveEvaluation.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.paragraph(
            "\(partner.name): evaluation \(evaluation.number), of \(dates.day(evaluation.date)), is taken back."
        )
        if let stage { page.paragraph("\(partner.name) \(stage.sentence(dates)) again.") }
        if let followUp { page.paragraph("In touch \(followUp) again.") }
        if !reopened.isEmpty {
            page.line("Owed again:")
            page.promises(reopened, dates)
        }
        page.next(coming, dates)
        return page.text
    }
}

extension Verb.Review.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        for review in reviews {
            page.gap()
            page.line(Ink.strong(review.partner.name))
            if let stage = review.stage { page.line("  \(stage.sentence(dates))") }
            if let last = review.last {
                page.line("  last evaluated on \(dates.day(last.date)), outcome \(last.outcome)")
            }
            for (word, text) in [
                ("we", review.ourRole), ("they", review.theirRole), ("commitment", review.commitment),
            ] {
                if let text { page.paragraph(lead: "  " + word.padded(to: 12), text.onOneLine) }
            }
            for question in review.questions {
                page.paragraph("  " + question.question, hanging: 4)
                if !question.answer.isEmpty { page.paragraph(question.answer.quoted, indent: 4) }
            }
        }
        return page.text
    }
}

extension Verb.Roles.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.line(Ink.strong(partner.name))
        for entry in entries {
            let by = entry.evaluation.by.map { ", \($0.name)" } ?? ""
            let words = "\(entry.evaluation.outcome)\(by) (evaluation \(entry.evaluation.number))"
            page.paragraph(lead: "  " + dates.short(entry.evaluation.date).padded(to: 13), words)
            for change in entry.changes {
                page.paragraph(
                    lead: String(repeating: " ", count: 15) + change.field.padded(to: 12), change.roleWords)
            }
            if entry.changes.isEmpty { page.line(String(repeating: " ", count: 15) + "roles as before") }
        }
        if entries.isEmpty {
            page.paragraph("  never evaluated: partnerctl evaluate \(partner.slug)")
        }
        return page.text
    }
}

extension FieldChange {
    /// `bring 20 teens (before: lend the hall)`
    fileprivate var roleWords: String {
        let now = to?.onOneLine ?? "–"
        return from.map { "\(now) (before: \($0.onOneLine))" } ?? now
    }
}
