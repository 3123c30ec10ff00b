import PartnerConfiguration
import PartnerCore
import PartnerStore

/// Decides who is told what today: once a person and date, at the first moment of their send window.
package struct Dispatcher {
    let library: Library
    /// By which candidates are ranked.
    let needs: NeedsSettings
    /// The ways in which a message leaves.
    let channels: Set<PartnerStore.Channel>
    let messageID: MessageIDSource

    package struct Decision: Hashable, Sendable {
        package let person: StaffKey
        package let date: CivilDate
        /// nil: that there is nothing to say.
        package let message: Int64?
        package let steps: Int
        package let putOff: Int
    }

    /// Decides for everybody whose time it is and whose date is not decided, in the caller's transaction.
    func decide(at now: Instant, _ db: Database) throws -> [Decision] {
        let days = try undecided(at: now, db)
        try takeBack(besides: days, at: now, db)
        if days.isEmpty { return [] }
        let household = try Household(at: now, library: library, db)
        let facts = Array(household.facts.values)
        var proposals = try Proposals(
            household, branches: branches(of: days, facts, household), needs,
            from: days.map(\.date).min() ?? .earliest, db)
        return try days.map { day in
            let (decision, made) = try decide(day, household, proposals, facts, db)
            proposals.decided(for: day.person, on: day.date, made, isEmpty: decision.message == nil)
            return decision
        }
    }

    /// Takes back what surely never left, before the planning, so that its steps are chosen again, budget
    /// included, and don't hold themselves back: digests whose window is over, that today's replaces, or whose
    /// reader has left.
    private func takeBack(besides days: [SendDay], at now: Instant, _ db: Database) throws {
        let replaced = Set(days.map(\.person))
        for digest in try Outbox.replaceable(db) {
            let reason: String? =
                if let reader = digest.staff, library.staff[reader] == nil {
                    "its reader is no longer in the configuration"
                } else if let reader = digest.staff, replaced.contains(reader) {
                    "replaced by the next digest"
                } else if let window = digest.window, window.upperBound <= now {
                    "its window is over"
                } else {
                    nil
                }
            if let reason { try Outbox.withdraw(digest.id, reason: reason, at: now, db) }
        }
    }

    /// The send windows that are open and not decided.
    private func undecided(at now: Instant, _ db: Database) throws -> [SendDay] {
        let leaving = try Leavings.all(db)
        return try library.staff.values
            .sorted { $0.key < $1.key }
            .compactMap { SendDay.next(for: $0, notBefore: now, in: library) }
            .filter { day in
                try day.contains(now) && !Digests.isDecided(day.person, on: day.date, db)
                    && !leaving.contains { $0.staff == day.person && $0.lastDay < day.date }
            }
    }

    /// Where somebody of these days has a free place, and candidates are asked for.
    private func branches(
        of days: [SendDay], _ facts: [PartnerFacts], _ household: Household
    ) -> Set<BranchKey> {
        let focus = Focus(facts, household.agenda.plans, in: library)
        let people = days.compactMap { library.staff[$0.person] }
        return Set(people.filter { focus.free(for: $0.key, at: $0.branch) > 0 }.map(\.branch))
    }

    private func decide(
        _ day: SendDay, _ household: Household, _ proposals: Proposals, _ facts: [PartnerFacts],
        _ db: Database
    ) throws -> (Decision, [Proposal]) {
        guard let person = library.staff[day.person] else {
            preconditionFailure("a day of \(day.person), who is none of the staff")
        }
        let room = try library.room(for: person, on: day.date, household.roster) {
            try Digests.isGiven(to: day.person, in: $0, besides: nil, db)
        }
        let choice = DigestChoice(household.agenda.entries(for: day.person), room)
        let hasOverview = try Overviews.isOwed(to: day.person, on: day.date, in: library, db)
        let asksForHandover = try !LeavingAsks.owed(to: day.person, on: day.date, household, db).isEmpty
        let isAlone = choice.isEmpty && !hasOverview && !asksForHandover
        let proposed = proposals.due(
            for: person, on: day.date, isAlone: isAlone, facts, household.agenda, in: library)
        guard !isAlone || !proposed.isEmpty else {
            try Digests.decideNothing(for: day.person, on: day.date, at: household.instant, db)
            return (Decision(person: day.person, date: day.date, message: nil, steps: 0, putOff: 0), [])
        }
        let steps = choice.shown.flatMap { entry in
            entry.occurrences.compactMap { occurrence in
                occurrence.nextStep.map {
                    NewStep(
                        occurrence: occurrence.occurrence, step: $0.step,
                        steward: household.knownSteward(of: entry.partner), addressee: day.person)
                }
            }
        }
        let message = try Outbox.post(
            digest: day.date, to: day.person, at: MailAddress(name: person.name, address: person.mail),
            messageID: messageID.next(), window: day.from..<day.until,
            steps: steps, putOff: choice.putOff.flatMap { $0.occurrences.map(\.occurrence) },
            channels: channels, at: household.instant, db)
        for what in proposed {
            try Offers.add(
                what, why: proposals.why(what), to: day.person, in: message, at: household.instant, db)
        }
        return (
            Decision(
                person: day.person, date: day.date, message: message, steps: steps.count,
                putOff: choice.putOff.count), proposed
        )
    }
}
