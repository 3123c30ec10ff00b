import PartnerControl
import PartnerCore

/// What is wrong with who looks after whom, beside the partners without anybody.
extension StatusFindings {
    /// Heads whose last day is over: nobody reads their branch's overview.
    var headsGone: Finding? {
        let branches = household.library.branches.values
            .filter { household.roster.hasLeft($0.head, on: $0.zone.date(household.instant)) }
            .sorted { $0.key < $1.key }
        guard let first = branches.first else { return nil }
        return Finding(
            code: "head-gone", severity: .attention, topic: "heads",
            what: "\(first.name) has nobody who leads it: its weekly overview is read by nobody",
            evidence: branches.map { "\(household.name($0.head)), head of \($0.name), has left" },
            mends: [
                Mend(lines: ["put another head into the configuration (branches: \(first.key): head:)"]),
                Mend(lines: ["partnerctl reload"]),
            ])
    }

    /// Somebody leaves within the time of asking, and nobody can be asked for the handover.
    var leaving: Finding? {
        let today = household.library.firstZone.date(household.instant)
        let asks = LeavingAsk.all(
            household.facts.values, in: household.library, roster: household.roster, on: today
        ).filter { $0.asked == nil && $0.first <= today && today <= $0.lastDay }
        guard let first = asks.first else { return nil }
        return Finding(
            code: "handover-unasked", severity: .attention, topic: "leaving",
            what: "\(household.name(first.staff)) leaves, and nobody can be asked who takes over",
            evidence: asks.map {
                "\(household.name($0.staff)), until \(DateText(today: today).day($0.lastDay)): \($0.partners.count) partner\($0.partners.count == 1 ? "" : "s")"
            },
            mends: [
                Mend(lines: [
                    "partnerctl handover \(first.staff) NAME --from \(first.lastDay.adding(days: 1))"
                ])
            ])
    }
}
