import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// Steps that were decided and will not be said, as their occurrence is open no more: they drop out of
    /// their message when it is composed for its next try. A text that may have left already goes as it is.
    func stopped(
        from before: PartnerStanding, to after: PartnerStanding, _ db: Database
    ) throws -> [Coming] {
        let open = Set((after.plan?.occurrences ?? []).map(\.occurrence))
        let gone = before.facts.steps.filter { $0.state == .decided && !open.contains($0.occurrence) }
        if gone.isEmpty { return [] }
        let fixed = try Outbox.list(.waiting, limit: .max, db)
            .filter { $0.message.fixed != nil || $0.tries.contains { $0.ended == nil } }
            .flatMap(\.steps).map(\.id)
        return gone.filter { !fixed.contains($0.id) }.map { step in
            let plan = before.plan?.occurrences.first { $0.occurrence == step.occurrence }
            return Coming(
                clock: step.occurrence.clock,
                subject: step.occurrence.subject == 0 ? nil : step.occurrence.subject,
                what: before.household.subject(of: step.occurrence, before.facts),
                due: plan?.due.date ?? step.decided,
                step: step.step, on: step.decided, to: before.household.label(step.addressee))
        }
    }
}
