import PartnerCore
import PartnerMail

/// Gathers the due dates that a person, or a branch, finds in a calendar: of every open occurrence the day that
/// `explain` names, so that the calendar and the mail never disagree.
struct CalendarWriter {
    let household: Household

    /// Days ahead of today; what is due already stays until it is answered.
    static let horizon = 366

    private var library: Library { household.library }

    /// Of the partners that the person looks after.
    func feed(of person: Staff) -> CalendarFeed {
        feed("Partners of \(person.name)", reader: person) { $1.steward == person.key }
    }

    /// Of the partners at home in the branch, whoever looks after them.
    func feed(of branch: Branch) -> CalendarFeed {
        // Nobody's calendar: no colleague is "you".
        let nobody = Staff(
            key: "", name: branch.name, mail: "", branch: branch.key,
            sending: SendTimes(TimeOfDay(minutesSinceMidnight: 0)))
        return feed("Partners of \(branch.name)", reader: nobody) { facts, _ in
            facts.partner.branch == branch.key
        }
    }

    private func feed(
        _ name: String, reader: Staff, _ suits: (PartnerFacts, Plan) -> Bool
    ) -> CalendarFeed {
        let events = household.facts.values.flatMap { facts -> [CalendarEvent] in
            guard let plan = household.agenda.plans[facts.partner.id], suits(facts, plan) else { return [] }
            let end = plan.today.adding(days: Self.horizon)
            return plan.occurrences.filter { $0.due.date <= end }
                .compactMap { event($0, facts, plan, reader) }
        }
        return CalendarFeed(name: name, events: events)
    }

    private func event(
        _ occurrence: OccurrencePlan, _ facts: PartnerFacts, _ plan: Plan, _ reader: Staff
    ) -> CalendarEvent? {
        let writer = ItemWriter(
            household: household, reader: reader, facts: facts, plan: plan,
            history: DigestHistory(lastDecided: nil, lastComposed: nil, missed: []))
        guard let matter = writer.matter(occurrence) else { return nil }
        // Of the steps nothing is said: they are the mail's.
        let item = writer.item(DigestEntry(partner: facts.partner.id, occurrences: []))
        let clock = occurrence.occurrence.clock
        return CalendarEvent(
            uid: "\(OccurrenceCode(occurrence.occurrence).text)@\(domain)", day: occurrence.due.date,
            summary: "\(facts.partner.name): \(title(occurrence.occurrence, facts))",
            description: CalendarNote.text(of: matter, for: item), category: clock.rawValue)
    }

    /// `follow-up`, `agreement, meeting room`; of a promise, what was promised.
    private func title(_ occurrence: Occurrence, _ facts: PartnerFacts) -> String {
        guard let subject = household.subject(of: occurrence, facts) else { return occurrence.clock.rawValue }
        return occurrence.clock == .promise ? subject : "\(occurrence.clock), \(subject)"
    }

    /// Of the library's own address: what makes an identifier the library's.
    private var domain: String {
        library.mail.from.address.split(separator: "@").last.map(String.init) ?? "partnerd.invalid"
    }
}
