import PartnerControl
import PartnerCore

extension RungEntry {
    /// The day, the step, whom it goes to and why, what became of it.
    func cells(_ dates: DateText, _ clock: ClockKind) -> [String] {
        [dates.short(date), step.unhyphenated, addressee(dates, clock), stateWords(dates)]
    }

    private func addressee(_ dates: DateText, _ clock: ClockKind) -> String {
        if step == "quiet" {
            return to.map { "named in \($0.key)'s weekly overview" } ?? "named in the weekly overview"
        }
        if state == .passedOver { return "its time is over" }
        if state == .nobodyNew { return "nobody new is left to be told" }
        guard let to else { return "to nobody yet" }
        return route.map { $0.words(to: to, dates) } ?? "to \(to.key)"
    }

    private func stateWords(_ dates: DateText) -> String {
        switch state {
        case .accepted: return at.map { "accepted \(dates.shortMinute($0))" } ?? "accepted"
        case .waiting: return Ink.warning("in the outbox")
        case .passedOver, .nobodyNew, .ahead: return ""
        case .held: return Ink.warning("held")
        case .next:
            switch again {
            case .snoozeEnded?: return "next, the snooze ended"
            case .stewardFirst?: return "next, the steward hears first"
            case nil: return "next"
            }
        }
    }
}

extension RouteEntry {
    /// `ana away 16–20 Feb, so to lee`
    fileprivate func words(to: StaffLabel, _ dates: DateText) -> String {
        let name = instead?.key.description ?? "the steward"
        let away = [awayFrom, awayThrough].compactMap { $0 }
        let span = away.count == 2 ? " " + dates.shortRange(away[0], away[1]) : ""
        switch why {
        case .steward, .backup, .head: return "to \(to.key)"
        case .standIn, .insteadOfAbsent: return "\(name) away\(span), so to \(to.key)"
        case .insteadOfOrphaned: return "no steward, so to \(to.key)"
        case .afterDeadLetter: return "the mail was given up on, so to \(to.key)"
        case .supervisor: return "\(name) was asked or is away, so to \(to.key)"
        case .headThoughAway: return "to \(to.key), though away: nobody else is left"
        case .nobody: return "to nobody yet"
        }
    }
}
