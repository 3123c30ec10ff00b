import PartnerCore

extension DigestWriter {
    /// What to do, in at most 78 columns: two things by name, and how many more.
    var subject: String {
        let asks = content.items + content.shortItems
        let ahead = content.notices + content.shortNotices
        if !asks.isEmpty {
            return subject("Today: ", asks.map(brief), and: content.overview == nil ? "" : "; and the week")
        }
        if let overview = content.overview { return subject(overview) }
        if !ahead.isEmpty { return subject("Coming up: ", ahead.map(briefAhead), and: "") }
        return content.stoodIn.isEmpty
            ? "About your partners: others were asked to help"
            : "Welcome back: what others were asked for you"
    }

    private static let width = 78

    private func subject(_ opening: String, _ things: [String], and end: String) -> String {
        let more = things.count > 2 ? ", and \(things.count - 2) more" : ""
        let shown = Array(things.prefix(2))
        let joint = things.count == 2 ? ", and " : ", "
        var room = Self.width - opening.displayWidth - more.displayWidth - end.displayWidth
        if shown.count == 2 { room -= joint.displayWidth }
        // What the shorter of the two leaves is the longer's.
        let widths = shown.map(\.displayWidth)
        let cut = shown.enumerated().map { index, thing in
            let other = shown.count == 2 ? widths[1 - index] : 0
            return shortened(thing, to: shown.count == 2 ? max(room / 2, room - other) : room)
        }
        return opening + cut.joined(separator: joint) + more + end
    }

    private func brief(_ item: DigestItem) -> String {
        let partner = cleaned(item.partner)
        guard let reason = item.reasons.first else { return partner }
        if case .handedUp(let steward) = reason.standing { return "help \(cleaned(steward)) with \(partner)" }
        return switch reason.matter {
        case .promise(let promise): "\(cleaned(promise.what)) (\(partner))"
        case .followUp:
            reason.step == .lastQuestion ? "shall \(partner) rest?" : "call or write to \(partner)"
        case .reEvaluation: "review \(partner)"
        }
    }

    private func briefAhead(_ item: DigestItem) -> String {
        guard let due = item.reasons.first?.due else { return cleaned(item.partner) }
        return "\(cleaned(item.partner)) by \(dates.day(due))"
    }

    /// `Hillside Branch: all kept, nothing waits`
    private func subject(_ overview: DigestOverview) -> String {
        var parts: [String] = []
        if !overview.orphans.isEmpty { parts.append("\(overview.orphans.count) without a steward") }
        if !overview.quiet.isEmpty { parts.append("\(overview.quiet.count) gone quiet") }
        if overview.counts.overdue > 0 { parts.append("\(overview.counts.overdue) overdue") }
        if overview.counts.lost > 0 { parts.append("\(overview.counts.lost) lost") }
        if parts.isEmpty {
            parts = [overview.counts.due > 0 ? "\(overview.counts.due) due, the rest kept" : "all kept"]
        }
        if overview.proof.waiting == 0 && !overview.needsTheHead { parts.append("nothing waits") }
        return shortened("\(cleaned(overview.branch)): \(parts.joined(separator: ", "))", to: Self.width)
    }
}
