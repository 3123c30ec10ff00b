import PartnerControl
import PartnerCore

extension Household {
    func entry(_ agreement: Agreement) -> AgreementEntry {
        AgreementEntry(
            number: agreement.id, what: agreement.what, starts: agreement.starts, ends: agreement.ends,
            lead: agreement.lead, state: agreement.state, closed: agreement.closed,
            renewedBy: agreement.renewedBy, by: agreement.by.map(label), reason: agreement.reason)
    }

    func entry(_ rule: DateRule) -> FixedDateEntry {
        let kind: KindKey? = if case .policy(let kind, _) = rule.origin { kind } else { nil }
        return FixedDateEntry(
            number: rule.id, what: rule.what, dates: rule.written, starts: rule.starts, lead: rule.lead,
            kind: kind, ended: rule.ended, by: rule.by.map(label), reason: rule.reason)
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

extension Household {
    /// What an occurrence's number stands for: what was promised or agreed on, what is to be done on its date, or the
    /// contact's name.
    func subject(of occurrence: Occurrence, _ facts: PartnerFacts) -> String? {
        switch occurrence.clock {
        case .promise: facts.promises.first { $0.id == occurrence.subject }?.what
        case .agreement: facts.agreements.first { $0.id == occurrence.subject }?.what
        case .contactCheck: facts.contacts.first { $0.id == occurrence.subject }?.name
        case .fixedDate: rule(of: occurrence, facts)?.what
        case .followUp, .reEvaluation, .firstApproach: nil
        }
    }

    /// The partner's own rule, or its kind's.
    func rule(of occurrence: Occurrence, _ facts: PartnerFacts) -> DateRule? {
        facts.rules(in: library, roster).first { $0.id == occurrence.subject }
    }
}
