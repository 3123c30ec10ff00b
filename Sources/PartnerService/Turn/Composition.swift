import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerStore

/// A digest as it would be handed over now: what still holds of its steps, put into words.
///
/// Composed anew at each try, in the transaction that marks it: what was answered, is held, or is no longer
/// this person's next step has dropped out.
struct Composition {
    /// nil where nothing is left to say.
    let content: DigestContent?
    /// Steps that would not now be this person's next step, each with why.
    let dropped: [(step: StepRecord, why: Why)]

    enum Why {
        /// Its occurrence is answered, or of a stage that has ended.
        case answered
        /// The partner has another steward.
        case handedOver
        /// Held, moved, or another step's turn: chosen again when its time comes.
        case notNow
    }

    /// - `needs`: by which candidates are ranked.
    init(
        _ message: OutboxMessage, at now: Instant, library: Library, needs: NeedsSettings, _ db: Database
    ) throws {
        let all = try Steps.of(message: message.id, db)
        let steps = all.filter { $0.state == .decided }
        guard let key = message.staff, let person = library.staff[key], let date = message.digestDate else {
            // Whoever it was for is no longer in the configuration.
            content = nil
            dropped = steps.map { ($0, .notNow) }
            return
        }
        let offers = try Offers.of(message: message.id, db)
        let isOwedOverviews = try Overviews.isOwed(to: key, on: date, in: library, besides: message.id, db)
        let isOwedMonths = try Months.isOwed(to: key, on: date, in: library, besides: message.id, db)
        // What has become due, or free, since the digest was decided is for the next: it was not put off.
        let chosenFrom = try PutOff.of(message: message.id, db).union(all.map { PutOff($0.occurrence) })
        // An ordinary mail tells of its own partners, and of the reader's: of others nothing is read.
        let isAnybodyLeaving = try !Leavings.all(db).isEmpty
        let tellsOfAll = isOwedOverviews || isOwedMonths || isAnybodyLeaving || !offers.isEmpty
        let household = try Household(
            at: now, library: library,
            of: tellsOfAll
                ? nil : try Partners.everOf(steward: key, db).union(chosenFrom.map(\.partner)),
            without: Set(steps.map(\.id)), db)
        let entries = household.agenda.entries(for: key)
        let next = Set(entries.flatMap(\.occurrences).compactMap(StepKey.init))
        // Decided under another steward it would not count, though it went to the same person.
        let valid = steps.filter { household.knownSteward(of: $0.occurrence.partner) == $0.steward }
        let kept = Set(valid.map(StepKey.init)).intersection(next)
        dropped = steps.filter { !kept.contains(StepKey($0)) }.map { ($0, household.whyDropped($0)) }

        let shown = entries.compactMap { $0.keeping { StepKey($0).map(kept.contains) ?? false } }
        let inMail = Set(shown.map(\.partner))
        let putOff = entries.compactMap { entry in
            inMail.contains(entry.partner)
                ? nil : entry.keeping { chosenFrom.contains(PutOff($0.occurrence)) }
        }
        let overviews = isOwedOverviews ? try Overviews.written(household, for: person, needs, db) : []
        let months = isOwedMonths ? Months.written(household, for: person, on: date) : []
        let leaving = try LeavingAsks.owed(to: key, on: date, besides: message.id, household, db)
        let proposals = try ProposalWriter(household: household, reader: person, date: date)
            .proposals(offers, db)
        // What was proposed beside steps that dropped out makes no mail of its own.
        let isProposal = proposals != nil && all.isEmpty
        guard !shown.isEmpty || !overviews.isEmpty || !leaving.isEmpty || isProposal else {
            content = nil
            return
        }
        content = DigestWriter(
            household: household, person: person, date: date,
            entries: shown.sorted(by: DigestEntry.inMailOrder),
            putOff: putOff.count { $0.weight == .ordinary },
            history: try DigestHistory(of: person, before: date, in: library, db), overviews: overviews,
            months: months, leaving: leaving, proposals: proposals
        ).content()
    }

    /// Writes down what dropped out.
    func drop(_ db: Database) throws {
        for (step, why) in dropped {
            let occurrence = step.occurrence
            switch why {
            case .answered:
                try Steps.close(
                    of: occurrence.partner, occurrence.clock, subject: occurrence.subject, .answered, db)
            case .handedOver:
                try Steps.close(
                    of: occurrence.partner, occurrence.clock, subject: occurrence.subject, .handedOver, db)
            case .notNow:
                try Steps.withdraw([step.id], reason: "not this person's next step any more", db)
            }
        }
    }

    private struct StepKey: Hashable {
        let occurrence: Occurrence
        let step: StepName

        init(_ record: StepRecord) {
            occurrence = record.occurrence
            step = record.step
        }

        init?(_ plan: OccurrencePlan) {
            guard let next = plan.nextStep else { return nil }
            occurrence = plan.occurrence
            step = next.step
        }
    }
}

extension Household {
    fileprivate func whyDropped(_ step: StepRecord) -> Composition.Why {
        guard let plan = agenda.plans[step.occurrence.partner] else { return .notNow }
        if knownSteward(of: step.occurrence.partner) != step.steward { return .handedOver }
        return plan.occurrences.contains { $0.occurrence == step.occurrence } ? .notNow : .answered
    }
}

extension DigestEntry {
    /// The entry with only those of its steps that `suits`, or nil where none does.
    fileprivate func keeping(_ suits: (OccurrencePlan) -> Bool) -> DigestEntry? {
        let kept = occurrences.filter(suits)
        return kept.isEmpty ? nil : DigestEntry(partner: partner, occurrences: kept)
    }
}

extension DigestHistory {
    /// What digests a person had before this date.
    fileprivate init(of person: Staff, before date: CivilDate, in library: Library, _ db: Database) throws {
        let decided = try Digests.lastDecided(for: person.key, before: date, db)
        var missed: [CivilDate] = []
        if let decided {
            var day = decided.adding(days: 1)
            // A year of missed days says enough.
            while day < date, missed.count < OpenDays.reach {
                if SendDay(person, on: day, in: library) != nil { missed.append(day) }
                day = day.adding(days: 1)
            }
        }
        self.init(
            lastDecided: decided,
            lastComposed: try Digests.lastComposed(for: person.key, before: date, db), missed: missed)
    }
}
