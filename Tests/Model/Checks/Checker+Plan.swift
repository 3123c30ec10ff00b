// Items 8, 11 and 12 from the program's own plan.

/// A plan the program gave for facts that may come back.
struct RememberedPlan {
    var partner: Partner
    var setting: Setting
    var today: Day
    var lines: [PlanLine]
}

extension Checker {
    mutating func check(_ plan: Plan) {
        guard let view = world.view(of: plan.partner) else { return }
        let seen = Set(plan.lines)
        let facts = view.partner.plain
        // Of another day nothing is remembered: the same facts plan differently then.
        rememberedPlans[plan.partner]?.removeAll { $0.today != view.today }
        let earlier = rememberedPlans[plan.partner, default: []].first {
            $0.partner == facts && $0.setting == view.setting
        }
        if let earlier, Set(earlier.lines) != seen {
            violate(11, plan.partner, "the same facts gave another plan before: " + written(earlier.lines))
            return
        }
        if earlier == nil {
            rememberedPlans[plan.partner, default: []].append(
                RememberedPlan(
                    partner: facts, setting: view.setting, today: view.today, lines: plan.lines))
        }
        let item = edited.contains(plan.partner) ? 12 : 8
        let expected = self.plan(of: plan.partner)
        let missing = expected.filter { line in !seen.contains { agree(line, $0) } }
        let added = plan.lines.filter { line in !expected.contains { agree($0, line) } }
        if missing.isEmpty, added.isEmpty, plan.lines.count == expected.count {
            edited.remove(plan.partner)
        } else {
            violate(
                item, plan.partner,
                "the plan should have \(written(missing)), and has \(written(added)) instead")
        }
    }

    /// Whether the program's line says nothing other than the model's.
    private func agree(_ mine: PlanLine, _ seen: PlanLine) -> Bool {
        mine.clock == seen.clock && mine.subject == seen.subject && mine.anchor == seen.anchor
            && mine.step == seen.step && (seen.ready ?? mine.ready) == mine.ready
            && (seen.to ?? mine.to) == mine.to
    }

    private func written(_ lines: [PlanLine]) -> String {
        lines.isEmpty ? "nothing" : lines.map(\.text).joined(separator: ", ")
    }
}

extension View {
    /// Open occurrences whose ladder has ended, and which no snooze will have speak once more.
    func quiet() -> [Occurrence] {
        occurrences().filter { occurrence in
            let next = nextStep(of: occurrence)
            return next.step == .quiet && next.ready <= today && !waitsForSnooze(occurrence)
        }
    }
}
