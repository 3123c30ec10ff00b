import PartnerCore
import PartnerStore

/// The whole of it, as the daemon does it for each decision: the facts of everybody, then everybody's plan.
enum Replan {
    static func run(path: String) throws {
        let library = try House.library()
        let store = try Store(path: path)
        let start = processorTime()
        let facts = try store.read { try Facts.all($0) }
        let read = processorTime()
        var sum = Checksum()
        var occurrences = 0, steps = 0
        let roster = Roster()
        for partner in facts {
            guard let plan = Planner.plan(partner, in: library, roster: roster, on: House.today) else {
                throw Fault("partner \(partner.partner.slug) has no plan")
            }
            occurrences += plan.occurrences.count
            for one in plan.occurrences {
                if one.nextStep != nil { steps += 1 }
                sum.add(one.due.date, partner: Int(plan.partner.rawValue), clock: one.occurrence.clock)
            }
        }
        let planned = processorTime()
        report(
            ("seconds", "\(planned - start)"), ("reading", "\(read - start)"),
            ("planning", "\(planned - read)"),
            ("occurrences", "\(occurrences)"), ("steps", "\(steps)"), ("checksum", "\(sum.value)"))
    }
}
