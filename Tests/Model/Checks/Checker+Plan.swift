// Items 8, 11 and 12 from the program's own plan, and item 8 from the weekly overview.

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

    mutating func check(_ overview: Overview) {
        var quiet: Set<OccurrenceName> = []
        var orphans: Set<Int> = []
        for number in world.numbers {
            guard let view = world.view(of: number), view.home.head == overview.to else { continue }
            quiet.formUnion(view.quiet().map(\.name))
            if view.isOrphan() { orphans.insert(number) }
        }
        for name in quiet.symmetricDifference(overview.quiet).sorted(by: { $0.text < $1.text }) {
            violate(
                8, name.partner,
                quiet.contains(name)
                    ? "\(name) is quiet, and not in the overview of person \(overview.to)"
                    : "\(name) is in the overview of person \(overview.to), and not quiet")
        }
        for number in orphans.symmetricDifference(overview.orphans).sorted() {
            violate(
                8, number,
                orphans.contains(number)
                    ? "an orphan is not named in the overview of person \(overview.to)"
                    : "the overview of person \(overview.to) names an orphan that is none")
        }
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
