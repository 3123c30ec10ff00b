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
