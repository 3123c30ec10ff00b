import PartnerControl
import PartnerCore

extension Verb.Reload.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        switch outcome {
        case .accepted: page.line("\(file) is in force now.")
        case .unchanged: page.line("\(file) says what it said before; nothing changed.")
        case .refused:
            page.lines(
                errors.flatMap {
                    $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                })
            page.paragraph(
                "\(counted(errors.count, "error")). What was read on \(DateText.full(inForceSince.date)) at "
                    + "\(inForceSince.local.time) stays in force.")
        }
        for note in notes { page.paragraph(note, indent: 2) }
        for warning in warnings { page.paragraph("warning: \(warning)", indent: 2) }
        return page.text
    }
}
