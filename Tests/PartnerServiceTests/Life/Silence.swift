import PartnerCore

/// 8.9 of the simulation's rules, as days: what is due, not held and not quiet is not silent for longer than
/// its gap, its place in the queue and a week, while all goes well.
struct Silence {
    private struct Key: Hashable {
        let partner: Partner.ID
        let clock: ClockKind
        let subject: Int64
    }

    private struct Wait {
        /// What a new wait begins with: another anchor, steward, policy, or something said.
        let context: [String]
        var days = 0
    }

    private var waits: [Key: Wait] = [:]
    private var waitingMessages: [Int64: Int] = [:]

    /// At the end of a day on which nothing was wrong with mail, daemon and clock.
    mutating func complaints(
        _ plans: [Plan], _ facts: [Partner.ID: PartnerFacts], in library: Library, openMessages: [Int64]
    ) -> [String] {
        var kept: [Key: Wait] = [:]
        var wrong: [String] = []
        for plan in plans {
            guard let facts = facts[plan.partner], let branch = library.branches[facts.partner.branch] else {
                continue
            }
            let policy = library.policy(for: facts.partner.kind)
            for open in plan.occurrences {
                guard let next = open.nextStep, next.hold == nil, open.due.date <= plan.today else {
                    continue
                }
                let key = Key(
                    partner: plan.partner, clock: open.occurrence.clock, subject: open.occurrence.subject)
                let context = [
                    "\(open.occurrence.anchor)", "\(open.due.date)", plan.steward?.rawValue ?? "",
                    facts.partner.kind.rawValue, open.said.last.map { "\($0.id)" } ?? "",
                ]
                var wait = waits[key].flatMap { $0.context == context ? $0 : nil } ?? Wait(context: context)
                let counts =
                    branch.openDays.isOpen(on: plan.today)
                    && (key.clock == .promise || !policy.notIn.contains { $0.contains(plan.today) })
                    && next.addressee.flatMap { library.staff[$0] }
                        .flatMap { library.branches[$0.branch]?.openDays.isOpen(on: plan.today) } ?? false
                if counts { wait.days += 1 }
                kept[key] = wait
                let ladder = key.clock == .promise ? policy.promiseLadder : policy.ladder
                if wait.days > Self.longest(ladder) + 10 + 7 {
                    wrong.append(
                        "\(facts.partner.slug) \(open.occurrence.clock) \(open.occurrence.anchor), due \(open.due.date), was silent for \(wait.days) good days; next: \(next.step) on \(next.ready)"
                    )
                }
            }
        }
        waits = kept
        waitingMessages = Dictionary(
            uniqueKeysWithValues: openMessages.map { ($0, (waitingMessages[$0] ?? 0) + 1) })
        wrong += waitingMessages.filter { $0.value > 14 }.keys.sorted().map {
            "message \($0) is open after 14 good days"
        }
        return wrong
    }

    /// The longest gap, and three attempts that put a step off.
    private static func longest(_ ladder: Ladder) -> Int {
        let offsets = ladder.steps.map(\.offset) + [ladder.quiet]
        return (zip(offsets, offsets.dropFirst()).map { $1 - $0 }.max() ?? 0) + 3 * ladder.firstGap
    }
}
