import PartnerControl
import PartnerCore

extension Household {
    func entry(_ agreement: Agreement) -> AgreementEntry {
        AgreementEntry(
            number: agreement.id, what: agreement.what, starts: agreement.starts, ends: agreement.ends,
            lead: agreement.lead, state: agreement.state, closed: agreement.closed,
            renewedBy: agreement.renewedBy, by: agreement.by.map(label), reason: agreement.reason)
    }

    /// What a silence covers: `follow-ups of every school of Hillside Branch`.
    func words(_ scope: Silence.Scope) -> String {
        let kind = scope.kind.map(\.words) ?? "partner"
        let whom = scope.partner.map { facts[$0]?.partner.name ?? "partner \($0)" } ?? "every \(kind)"
        let branch = scope.branch.map { " of " + (library.branches[$0]?.name ?? $0.rawValue) } ?? ""
        let steward = scope.steward.map { " whose steward is \(name($0))" } ?? ""
        let clock = scope.clock.map { "\($0) reminders" } ?? "all reminders"
        return "\(clock) about \(whom)\(branch)\(steward)"
    }
}

extension PartnerFacts {
    /// What an occurrence's number stands for: what was promised or agreed on, or the contact's name.
    func subject(of occurrence: Occurrence) -> String? {
        switch occurrence.clock {
        case .promise: promises.first { $0.id == occurrence.subject }?.what
        case .agreement: agreements.first { $0.id == occurrence.subject }?.what
        case .contactCheck: contacts.first { $0.id == occurrence.subject }?.name
        case .followUp, .reEvaluation, .firstApproach: nil
        }
    }
}
