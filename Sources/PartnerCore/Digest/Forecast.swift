/// What will be mailed, if nobody reports anything before: the daemon's own decisions, on supposed days.
package struct Forecast: Sendable {
    package struct Mail: Hashable, Sendable {
        package let day: SendDay
        package let shown: [DigestEntry]
        package let putOff: Int
        package let hasOverview: Bool
        package let hasMonth: Bool
        /// What it proposes for a free place.
        package let proposals: [Proposal]
        /// Whose handover is asked for.
        package let leaving: [StaffKey]
    }

    /// In the order of their moments; only those that hold something.
    package let mails: [Mail]

    /// - Parameters:
    ///   - decided: the digests that exist already: no second is made for their date.
    ///   - overviews: weeks, named by their first day, whose overview has left already.
    ///   - proposals: what may be proposed; nil: nothing is.
    ///   - left: digests of the week before `now` and of its month that have left.
    ///   - given: digests of the week before `now` that have left, or were decided to hold nothing.
    ///   - now: nothing before it is foretold.
    ///   - until: the end of the forecast, not included.
    package init(
        _ facts: [PartnerFacts], in library: Library, roster: Roster, decided: Set<DigestKey>,
        overviews: Set<DigestKey>, proposals: Proposals? = nil, left: Set<DigestKey> = [],
        given: Set<DigestKey> = [],
        from now: Instant, until: Instant
    ) {
        var overviews = overviews
        var proposals = proposals
        var left = left
        var given = given
        var facts = Dictionary(
            uniqueKeysWithValues: facts.map { facts in
                // What is decided and waits is taken for said: the courier is at it.
                let today = library.branches[facts.partner.branch]?.zone.date(now)
                return (facts.partner.id, today.map(facts.supposingDecidedSpoken) ?? facts)
            })
        var mails: [Mail] = []
        for (moment, days) in Self.moments(
            in: library, roster: roster, decided: decided, from: now, until: until)
        {
            let order = facts.values.sorted { $0.partner.id < $1.partner.id }
            let agenda = Agenda(order, in: library, roster: roster, at: moment)
            for day in days {
                guard let person = library.staff[day.person] else { continue }
                let room = library.room(for: person, on: day.date, roster) {
                    given.contains(DigestKey(person: day.person, date: $0))
                }
                given.insert(DigestKey(person: day.person, date: day.date))
                let choice = DigestChoice(agenda.entries(for: day.person), room)
                let week = DigestKey(person: day.person, date: library.overviewWeek(of: day.date))
                let hasOverview = library.getsOverview(day.person) && overviews.insert(week).inserted
                let hasMonth =
                    library.hasMonthlyReport(for: day.person, on: day.date, facts.values)
                    && !left.contains {
                        $0.person == day.person && (day.date.startOfMonth...day.date).contains($0.date)
                    }
                let asked = LeavingAsk.all(facts.values, in: library, roster: roster, on: day.date)
                    .filter { ask in
                        guard ask.asked == day.person, let week = ask.week(upTo: day.date) else {
                            return false
                        }
                        return !left.contains { $0.person == day.person && week.contains($0.date) }
                    }
                let isAlone = choice.isEmpty && !hasOverview && asked.isEmpty
                let proposed =
                    proposals?.due(for: person, on: day.date, isAlone: isAlone, order, agenda, in: library)
                    ?? []
                let isEmpty = isAlone && proposed.isEmpty
                proposals?.decided(for: day.person, on: day.date, proposed, isEmpty: isEmpty)
                if isEmpty { continue }
                mails.append(
                    Mail(
                        day: day, shown: choice.shown, putOff: choice.putOff.count, hasOverview: hasOverview,
                        hasMonth: hasMonth, proposals: proposed, leaving: asked.map(\.staff)))
                left.insert(DigestKey(person: day.person, date: day.date))
                for entry in choice.shown {
                    guard let plan = agenda.plans[entry.partner] else { continue }
                    for occurrence in entry.occurrences {
                        guard let step = occurrence.nextStep else { continue }
                        facts[entry.partner] = facts[entry.partner]?.supposing(
                            step, of: occurrence.occurrence, spokenOn: plan.today, steward: plan.steward)
                    }
                }
            }
        }
        self.mails = mails
    }

    /// The moments at which digests are decided, each with whose, in order.
    private static func moments(
        in library: Library, roster: Roster, decided: Set<DigestKey>, from now: Instant, until: Instant
    ) -> [(Instant, [SendDay])] {
        var moments: [Instant: [SendDay]] = [:]
        for person in library.staff.values {
            var next = SendDay.next(for: person, notBefore: now, in: library)
            while let day = next, max(day.from, now) < until {
                if !decided.contains(DigestKey(person: person.key, date: day.date)),
                    !roster.hasLeft(person.key, on: day.date)
                {
                    moments[max(day.from, now), default: []].append(day)
                }
                next = day.following(for: person, in: library)
            }
        }
        return moments.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted { $0.person < $1.person }) }
    }
}

/// One digest a person and date.
package struct DigestKey: Hashable, Sendable {
    package let person: StaffKey
    package let date: CivilDate

    package init(person: StaffKey, date: CivilDate) {
        self.person = person
        self.date = date
    }
}
