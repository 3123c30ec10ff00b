import PartnerCore

extension DigestWriter {
    /// What to do, in at most 78 columns: two things by name, and how many more.
    var subject: String {
        let asks = content.items + content.shortItems
        let ahead = content.notices + content.shortNotices
        if !asks.isEmpty || !content.leaving.isEmpty {
            return subject(
                "Today: ", asks.map(brief) + content.leaving.map(brief),
                and: content.overviews.isEmpty ? "" : "; and the week")
        }
        if !content.overviews.isEmpty {
            return shortened(weeks.map(brief).joined(separator: "; "), to: Self.width)
        }
        if !ahead.isEmpty { return subject("Coming up: ", ahead.map(briefAhead), and: "") }
        if content.stoodIn.isEmpty, content.handedOn.isEmpty, let proposalSubject { return proposalSubject }
        return content.stoodIn.isEmpty
            ? "About your partners: others were asked to help"
            : "Welcome back: what others were asked for you"
    }

    private static let width = 78

    /// One thing to do: words, a partner's name, and what closes them.
    private struct Thing {
        var before = ""
        var partner: String
        var after = ""

        var text: String { before + partner + after }

        /// Cut in the partner's name, as the rest of it stands in the mail; only then in the words.
        func cut(to width: Int) -> String {
            guard text.displayWidth > width else { return text }
            let room = width - before.displayWidth - after.displayWidth
            return room >= min(10, partner.displayWidth)
                ? before + shortened(partner, to: room) + after : shortened(text, to: width)
        }
    }

    private func subject(_ opening: String, _ things: [Thing], and end: String) -> String {
        let more = things.count > 2 ? ", and \(things.count - 2) more" : ""
        let shown = Array(things.prefix(2))
        let whole =
            opening + shown.map(\.text).joined(separator: things.count == 2 ? ", and " : ", ") + more + end
        if whole.displayWidth <= Self.width { return whole }
        let joint = ", "
        let room = Self.width - (opening + more + end).displayWidth - (shown.count - 1) * joint.displayWidth
        let cut = shown.enumerated().map { index, thing in
            // What the shorter of the two leaves is the longer's.
            let other = shown.count == 2 ? shown[1 - index].text.displayWidth : 0
            return thing.cut(to: max(room / shown.count, room - other))
        }
        return opening + cut.joined(separator: joint) + more + end
    }

    private func brief(_ item: DigestItem) -> Thing {
        let partner = cleaned(item.partner)
        guard let reason = item.reasons.first else { return Thing(partner: partner) }
        return switch reason.matter {
        case .promise(let promise): Thing(before: "\(words(promise)) (", partner: partner, after: ")")
        case .followUp:
            reason.step == .lastQuestion
                ? Thing(before: "shall ", partner: partner, after: " rest?")
                : Thing(before: "call ", partner: partner)
        case .reEvaluation: Thing(before: "review ", partner: partner)
        case .firstApproach:
            reason.step == .lastQuestion
                ? Thing(before: "shall another have the place of ", partner: partner, after: "?")
                : Thing(before: "first call to ", partner: partner)
        case .contactCheck(let check):
            check.since.isSearch
                ? Thing(before: "a new contact at ", partner: partner)
                : Thing(before: "check the contact at ", partner: partner)
        case .agreement(let agreed):
            Thing(before: "renew or end \(words(agreed)) (", partner: partner, after: ")")
        case .fixedDate(let fixed): Thing(before: "\(words(fixed)) (", partner: partner, after: ")")
        }
    }

    private func brief(_ leaving: DigestLeaving) -> Thing {
        Thing(before: "who takes over from ", partner: cleaned(leaving.name), after: "?")
    }

    private func briefAhead(_ item: DigestItem) -> Thing {
        let due = item.reasons.first.map { " by \(dates.day($0.due))" } ?? ""
        return Thing(partner: cleaned(item.partner), after: due)
    }

    /// `Hillside Branch: all kept, nothing waits`
    private func brief(_ overview: DigestOverview) -> String {
        var parts: [String] = []
        if !overview.orphans.isEmpty { parts.append("\(overview.orphans.count) without a steward") }
        if !overview.quiet.isEmpty { parts.append("\(overview.quiet.count) gone quiet") }
        if overview.counts.overdue > 0 { parts.append("\(overview.counts.overdue) overdue") }
        if overview.counts.lost > 0 { parts.append("\(overview.counts.lost) lost") }
        if parts.isEmpty {
            parts = [overview.counts.due > 0 ? "\(overview.counts.due) due, the rest kept" : "all kept"]
        }
        if overview.proof.waiting == 0 && !overview.needsTheHead { parts.append("nothing waits") }
        return "\(cleaned(overview.branch)): \(parts.joined(separator: ", "))"
    }
}
