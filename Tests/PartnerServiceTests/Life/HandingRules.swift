import PartnerCore
import PartnerMail
import PartnerService
import PartnerStore

/// What must hold of a digest at the moment it is handed over: Documentation/rules.md, sections 3 to 6 and 8,
/// written down a second time and asked of the records as they stand at that moment.
struct HandingRules {
    let parcel: Parcel
    let entry: OutboxEntry
    /// Tries of the same message that may have handed something over, or were refused.
    let earlier: [Handing]
    let library: Library
    let roster: Roster
    let now: Instant
    /// As if this message had not been decided.
    private let facts: [Partner.ID: PartnerFacts]

    init(
        parcel: Parcel, entry: OutboxEntry, earlier: [Handing], facts: [PartnerFacts], library: Library,
        roster: Roster, now: Instant
    ) {
        self.parcel = parcel
        self.entry = entry
        self.earlier = earlier
        self.library = library
        self.roster = roster
        self.now = now
        let own = Set(entry.steps.filter { $0.state == .decided }.map(\.id))
        self.facts = Dictionary(
            uniqueKeysWithValues: facts.map { ($0.partner.id, $0.without(steps: own)) })
    }

    var complaints: [String] {
        let decided = entry.steps.filter { $0.state == .decided }
        let name = "\(entry.message.staff?.rawValue ?? "?") \(entry.message.digestDate?.description ?? "?")"
        return (fixed + carried(decided) + (isFixed ? [] : inWindow + decided.flatMap(complaints)))
            .map { "handing over \(entry.message.id) (\(name)): \($0)" }
    }

    private var isFixed: Bool { !earlier.isEmpty }

    // MARK: The message

    /// What may have been handed over goes again as it was, or not at all.
    private var fixed: [String] {
        (earlier.contains { $0.parcel.message != parcel.message && $0.way == .sendmail }
            ? ["another text than at the try before"] : [])
            + (isFixed == (entry.message.fixed != nil) || entry.deliveries.count == 1
                ? [] : ["fixed: \(entry.message.fixed != nil), but tries \(earlier.map(\.answer))"])
    }

    /// The parcel names the steps that the records will call spoken, and its text their partners.
    private func carried(_ decided: [StepRecord]) -> [String] {
        let named = Set(parcel.steps.map { "\($0.partner) \($0.clock) \($0.anchor) \($0.step) \($0.round)" })
        let recorded = Set(
            decided.map { step in
                let slug = facts[step.occurrence.partner]?.partner.slug ?? "?"
                return
                    "\(slug) \(step.occurrence.clock) \(step.occurrence.anchor) \(step.step) \(step.round)"
            })
        let text = plainText(of: parcel)
        let unnamed = decided.compactMap { facts[$0.occurrence.partner]?.partner.name }.filter {
            !isFixed && !parcel.message.isEmpty && !text.contains($0.uppercased())
        }
        return (named == recorded ? [] : ["it carries \(named.sorted()), decided are \(recorded.sorted())"])
            + unnamed.map { "its text does not name \($0)" }
    }

    private var inWindow: [String] {
        guard let person = person, let branch = library.branches[person.branch],
            let date = entry.message.digestDate
        else { return ["to somebody who is not there"] }
        let local = branch.zone.local(now)
        let minutes =
            local.date.days(since: date) * 1440 + local.time.minutesSinceMidnight
            - person.digestTime.minutesSinceMidnight
        // The configuration may have changed since it was decided; by more than this it does not here.
        return -240...780 ~= minutes ? [] : ["\(minutes) minutes after its time"]
    }

    private var person: Staff? { entry.message.staff.flatMap { library.staff[$0] } }

    // MARK: A step

    private func complaints(_ record: StepRecord) -> [String] {
        guard let facts = facts[record.occurrence.partner],
            let today = library.branches[facts.partner.branch]?.zone.date(now),
            let plan = Planner.plan(facts, in: library, roster: roster, on: today)
        else { return ["\(record.occurrence): no plan"] }
        let what =
            "\(facts.partner.slug) \(record.occurrence.clock) \(record.occurrence.anchor) \(record.step): "
        guard let open = plan.occurrences.first(where: { $0.occurrence == record.occurrence }),
            let next = open.nextStep
        else { return [what + "not open, or nothing is next"] }
        let rules = StepRules(
            record: record, open: open, next: next, facts: facts, steward: plan.steward, library: library,
            roster: roster, today: today)
        return rules.complaints.map { what + $0 }
    }
}

/// A mail's text, its lines joined again, for a search of words.
func plainText(of parcel: Parcel) -> String {
    String(decoding: parcel.message, as: UTF8.self)
        .replacing("\r\n", with: "\n").replacing("=\n", with: "")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
