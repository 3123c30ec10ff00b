import PartnerControl
import PartnerCore

extension PartnerStanding {
    /// The open occurrence that is meant: the one that is named, the only one, or the only one that is due.
    /// - `subject`: the number of a promise, or, with its clock named, of a contact, an agreement or a fixed date.
    func open(_ clock: ClockKind?, subject: Int64?) throws(ControlFault) -> OccurrencePlan {
        if let subject {
            let clock = clock ?? .promise
            guard clock.hasSubjects else {
                throw .refused(
                    "a \(clock) has no number", found: "\(subject)",
                    expected: "the clock promise, contact-check, agreement or fixed-date, or no number")
            }
            return clock == .promise ? try openPromise(subject) : try open(clock, numbered: subject)
        }
        let open = plan?.occurrences ?? []
        let meant = open.filter { clock == nil || $0.occurrence.clock == clock }
        guard !meant.isEmpty else { throw nothing(clock, open) }
        if meant.count == 1 { return meant[0] }
        let due = meant.filter { $0.due.date <= today }
        if due.count == 1 { return due[0] }
        throw several(due.isEmpty ? meant : due, areDue: !due.isEmpty)
    }

    private func openPromise(_ number: Int64) throws(ControlFault) -> OccurrencePlan {
        let found = plan?.occurrences.first {
            $0.occurrence.clock == .promise && $0.occurrence.subject == number
        }
        if let found { return found }
        guard let promise = facts.promises.first(where: { $0.id == number }) else {
            throw ControlFault(
                .notFound, "no promise \(number) of \(partner.name)", found: "\(number)",
                nearest: openPromises.isEmpty ? nil : openPromises.map { "\($0.number)" })
        }
        try isOpen(promise)
        throw .refused("promise \(number) is asked about no more: \(stageSentence)", found: "\(number)")
    }

    private func open(_ clock: ClockKind, numbered number: Int64) throws(ControlFault) -> OccurrencePlan {
        let open = (plan?.occurrences ?? []).filter { $0.occurrence.clock == clock }
        if let found = open.first(where: { $0.occurrence.subject == number }) { return found }
        guard !open.isEmpty else { throw nothing(clock, plan?.occurrences ?? []) }
        throw ControlFault(
            .notFound, "no open \(clock) \(number) of \(partner.name)", found: "\(number)",
            nearest: open.map { "\($0.occurrence.subject)" })
    }

    private func nothing(_ clock: ClockKind?, _ open: [OccurrencePlan]) -> ControlFault {
        guard plan != nil else {
            return .refused(
                "nothing is open: the home branch of \(partner.name), \(partner.branch), is not in the configuration"
            )
        }
        guard let clock else { return .refused("nothing is open: \(stageSentence)") }
        if stage?.stage.clocks.contains(clock) == true {
            switch clock {
            case .promise:
                return .refused("no promise to \(partner.name) is open", found: clock.rawValue)
            case .agreement:
                return .refused(
                    "no agreement with \(partner.name) has an end to be asked about", found: clock.rawValue)
            case .contactCheck:
                return .refused("no contact at \(partner.name) is on record", found: clock.rawValue)
            case .fixedDate:
                return .refused("\(partner.name) has no fixed date to come", found: clock.rawValue)
            case .followUp, .reEvaluation, .firstApproach: break
            }
        }
        return .refused(
            "no \(clock) is open: \(stageSentence)", found: clock.rawValue,
            expected: open.isEmpty ? nil : open.map(title).joined(separator: " or "))
    }

    private func several(_ open: [OccurrencePlan], areDue: Bool) -> ControlFault {
        let names = open.map { "\(title($0)), due \(dates.day($0.due.date))" }
        let numbers = Set(open.map(\.occurrence.clock)).sorted().compactMap { clock -> String? in
            switch clock {
            case .promise, .agreement, .fixedDate: "--\(clock)"
            case .contactCheck: "--contact"
            case .followUp, .reEvaluation, .firstApproach: nil
            }
        }
        return ControlFault(
            .ambiguous,
            "several reminders of \(partner.name) are \(areDue ? "due" : "open"): \(names.joined(separator: "; "))",
            expected: numbers.isEmpty ? "--clock" : "--clock or \(numbers.joined(separator: " or "))",
            nearest: open.map(title), exitCode: 65)
    }

    /// `follow-up`, `promise 7`
    private func title(_ plan: OccurrencePlan) -> String {
        let number = plan.subjectNumber.map { " \($0)" } ?? ""
        return "\(plan.occurrence.clock)\(number)"
    }
}
