import PartnerCore

/// What must hold of every plan: 8 (1) and (6).
enum PlanRules {
    static func complaints(_ plan: Plan) -> [String] {
        plan.occurrences.flatMap { open -> [String] in
            let what = "\(plan.partner) \(open.occurrence.clock) \(open.occurrence.anchor): "
            return [dates(open), next(open, on: plan.today)].compactMap { $0.map { what + $0 } }
        }
    }

    private static func dates(_ open: OccurrencePlan) -> String? {
        open.due.date < open.occurrence.anchor ? "due \(open.due.date)" : nil
    }

    private static func next(_ open: OccurrencePlan, on today: CivilDate) -> String? {
        switch open.next {
        case .quietOn(let day): day > today ? nil : "quiet on \(day), which is over"
        case .quiet(let since): since <= today ? nil : "quiet since \(since), which is ahead"
        case .step(let step):
            step.addressee == nil && step.hold == nil ? "\(step.step) to nobody, and not held" : nil
        }
    }
}
