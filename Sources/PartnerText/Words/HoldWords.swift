import PartnerControl
import PartnerCore

extension HoldEntry {
    /// A clause: `snoozed through 30 March`.
    func words(_ dates: DateText) -> String {
        let end = through.map { " through \(dates.day($0))" } ?? ""
        switch why {
        case .ended: return "the relationship has ended"
        case .admin: return words ?? "held until it is released" + end
        case .silence: return (words ?? "silenced") + end
        case .snooze: return "snoozed" + end
        case .away: return (words ?? "away, and nobody stands in") + end
        case .grace: return "just handed over, nobody is asked" + end
        case .outboxBusy: return words ?? "a reminder of it still waits in the outbox"
        case .closedDay: return words ?? "closed that day"
        case .quietTime: return (words ?? "quiet time") + end
        case .preference: return words ?? "comes on the day of the week they chose"
        case .budget: return words ?? "put off, as enough is asked that day"
        case .nobody: return words ?? "nobody is there to be told"
        }
    }
}
