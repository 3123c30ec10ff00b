import PartnerControl
import PartnerCore

extension PartnerStanding {
    /// The open occurrence that is meant: the one that is named, the only one, or the only one that is due.
    /// - `subject`: the promise's number; it says the clock, too.
    func open(_ clock: ClockKind?, subject: Int64?) throws(ControlFault) -> OccurrencePlan {
        if let subject {
            guard clock == nil || clock == .promise else {
                throw .refused(
                    "only a promise is told from others by a number", found: "\(subject)",
                    expected: "the clock promise, or no number")
            }
            return try openPromise(subject)
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

    private func nothing(_ clock: ClockKind?, _ open: [OccurrencePlan]) -> ControlFault {
        guard plan != nil else {
            return .refused(
                "nothing is open: the home branch of \(partner.name), \(partner.branch), is not in the configuration"
            )
        }
        guard let clock else { return .refused("nothing is open: \(stageSentence)") }
        if clock == .promise, stage?.stage.clocks.contains(.promise) == true {
            return .refused("no promise to \(partner.name) is open", found: clock.rawValue)
        }
        return .refused(
            "no \(clock) is open: \(stageSentence)", found: clock.rawValue,
            expected: open.isEmpty ? nil : open.map(title).joined(separator: " or "))
    }

    private func several(_ open: [OccurrencePlan], areDue: Bool) -> ControlFault {
        let names = open.map { "\(title($0)), due \(dates.day($0.due.date))" }
        return ControlFault(
            .ambiguous,
            "several reminders of \(partner.name) are \(areDue ? "due" : "open"): \(names.joined(separator: "; "))",
            expected: "--clock or --promise", nearest: open.map(title), exitCode: 65)
    }

    /// `follow-up`, `promise 7`
    private func title(_ plan: OccurrencePlan) -> String {
        let number = plan.subjectNumber.map { " \($0)" } ?? ""
        return "\(plan.occurrence.clock)\(number)"
    }
}
