import PartnerCore

/// Days lived through: each morning everybody chooses from plans made then, by the rules of Documentation/rules.md,
/// section 6, written down a second time.
struct LivedDays {
    /// One digest, in figures that can be compared.
    struct Mail: Hashable, CustomStringConvertible {
        let person: StaffKey, date: CivilDate
        /// Sorted.
        let steps: [String]
        let putOff: Int
        var description: String { "\(date) \(person): \(steps.joined(separator: ", ")), \(putOff) put off" }
    }

    let library: Library
    let roster: Roster
    let from: CivilDate
    let days: Int

    /// Who is earlier by the sun chooses first.
    func mails(_ partners: [PartnerFacts]) -> [Mail] {
        var partners = partners.map { $0.supposingDecidedSpoken(on: from) }
        var mails: [Mail] = []
        for day in 0..<days {
            for (moment, people) in readers(on: from.adding(days: day)) {
                let plans = partners.compactMap { facts in
                    library.branches[facts.partner.branch].flatMap {
                        Planner.plan(facts, in: library, roster: roster, on: $0.zone.date(moment))
                    }
                }
                for person in people {
                    guard let (mail, said) = digest(of: person, plans, on: from.adding(days: day)) else {
                        continue
                    }
                    mails.append(mail)
                    for (plan, step, today, steward) in said {
                        guard let index = partners.firstIndex(where: { $0.partner.id == plan.partner }) else {
                            continue
                        }
                        partners[index] = partners[index].supposing(
                            step, of: plan, spokenOn: today, steward: steward)
                    }
                }
            }
        }
        return mails
    }

    /// Those whose branch is open, by the moment of their digest.
    private func readers(on date: CivilDate) -> [(Instant, [StaffKey])] {
        var readers: [Instant: [StaffKey]] = [:]
        for person in library.staff.values {
            guard let branch = library.branches[person.branch], branch.openDays.isOpen(on: date) else {
                continue
            }
            let moment = branch.zone.firstInstant(at: LocalTime(date: date, time: Desk.digestTime))
            readers[moment, default: []].append(person.key)
        }
        return readers.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    }

    private typealias Said = (Occurrence, NextStep, CivilDate, StaffKey?)

    private func digest(of person: StaffKey, _ plans: [Plan], on date: CivilDate) -> (Mail, [Said])? {
        let entries = plans.map { plan in
            plan.occurrences.compactMap { found -> Said? in
                guard let step = found.nextStep, step.addressee == person, step.speaks(on: plan.today) else {
                    return nil
                }
                return (found.occurrence, step, plan.today, plan.steward)
            }
        }.filter { !$0.isEmpty }
        let exempt = entries.filter(Self.isExempt)
        let rest = entries.filter { !Self.isExempt($0) && !Self.isNotice($0) }
            .sorted { Self.key($0) < Self.key($1) }
        let places = max(2, library.mail.asksADay - exempt.count)
        let notices = entries.filter { Self.isNotice($0) && !Self.isExempt($0) }
        let shown = exempt + notices + rest.prefix(places)
        guard !shown.isEmpty else { return nil }
        let mail = Mail(
            person: person, date: date, steps: shown.joined().map { "\($0.0.partner) \($0.1.step)" }.sorted(),
            putOff: max(0, rest.count - places))
        return (mail, Array(shown.joined()))
    }

    private static func isExempt(_ entry: [Said]) -> Bool {
        entry.contains { [.promise, .agreement].contains($0.0.clock) || $0.1.step.isEscalation }
    }

    private static func isNotice(_ entry: [Said]) -> Bool { entry.allSatisfy { $0.1.step == .notice } }

    private static func key(_ entry: [Said]) -> (CivilDate, Int, Int64) {
        let order: [StepName] = [.lastQuestion, .head, .backup, .repeat(2), .repeat(1), .due, .notice]
        return (
            entry.map(\.1.ready).min() ?? .latest,
            entry.compactMap { order.firstIndex(of: $0.1.step) }.min() ?? 9,
            entry.first?.0.partner.rawValue ?? 0
        )
    }
}
