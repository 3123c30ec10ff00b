// What holds back.

/// A storm holds back what is to be decided; what was decided before goes on.
enum Decided { case undecided, decided }

extension View {
    /// The first reason, down to the handover's grace, why a step may not be said today.
    func hold(_ next: NextStep, of occurrence: Occurrence, _ decided: Decided = .undecided) -> Hold? {
        for (by, hold) in [(Holding.By.admin, Hold.admin), (.guarded, .guarded), (.clock, .clock)]
        where (by != .guarded || decided == .undecided)
            && setting.holds.contains(where: { $0.by == by && covers($0) })
        {
            return hold
        }
        if setting.silences.contains(where: { $0.covers(partner.entry.id, occurrence.clock, today) }) {
            return .silence
        }
        if let snooze = snooze(of: occurrence), today < snooze.until { return .snooze }
        if next.to == nil, next.step != .quiet { return .away }
        let isFree = occurrence.clock == .promise || occurrence.clock == .agreement
        let tenure = partner.tenure
        if tenure.how == .handover, !isFree, today < tenure.began + (tenure.grace ?? policy.handoverGrace) {
            return .grace
        }
        return nil
    }

    private func covers(_ holding: Holding) -> Bool {
        holding.partner.map { $0 == partner.entry.id } ?? true
    }

    /// A step of the clock and subject, under any anchor, is decided and not yet spoken.
    package func isOutboxBusy(_ occurrence: Occurrence) -> Bool {
        partner.rows.contains {
            $0.name.clock == occurrence.clock && $0.name.subject == occurrence.name.subject
                && $0.state == .decided
        }
    }
}
