/// Somebody goes for good, and their partners are not handed over yet: the ask for it.
package struct LeavingAsk: Hashable, Sendable {
    package let staff: StaffKey
    package let lastDay: CivilDate
    /// What is still theirs on the day after, by number.
    package let partners: [Partner.ID]
    /// Who is asked: the supervisor, else the head of the branch; nil where nobody can be.
    package let asked: StaffKey?
    /// The first day of asking.
    package let first: CivilDate

    /// The week, counted from the first day of asking, up to this day; nil where it is not asked for then.
    ///
    /// It is asked once in each: with the first digest that leaves.
    package func week(upTo date: CivilDate) -> ClosedRange<CivilDate>? {
        guard first <= date, date <= lastDay else { return nil }
        return first.adding(days: date.days(since: first) / 7 * 7)...date
    }

    /// Of all who are known to leave, whether it is time to ask or not; whose partners all have another is not
    /// among them.
    package static func all(
        _ facts: some Collection<PartnerFacts>, in library: Library, roster: Roster, on date: CivilDate
    ) -> [LeavingAsk] {
        roster.leaving.sorted { $0.key < $1.key }.compactMap { key, leave in
            guard let person = library.staff[key] else { return nil }
            let after = leave.lastDay.adding(days: 1)
            let partners = facts.filter {
                $0.steward(on: max(after, date)) == key
                    && StageNow($0, on: date).map { $0.stage != .ended } == true
            }
            if partners.isEmpty { return nil }
            let known = library.date(in: person.branch, at: leave.recorded)
            return LeavingAsk(
                staff: key, lastDay: leave.lastDay, partners: partners.map(\.partner.id).sorted(),
                asked: asked(for: person, in: library, roster: roster, on: date),
                // The digest of that very day may have left already.
                first: max(leave.lastDay.adding(days: -library.handover.askBefore), known.adding(days: 1)))
        }
    }

    /// The first above them who can be reached and is there; where all are away, the first.
    static func asked(
        for person: Staff, in library: Library, roster: Roster, on date: CivilDate
    ) -> StaffKey? {
        let above =
            chain(from: person.supervisor, in: library)
            + chain(from: library.branches[person.branch]?.head, in: library)
        let reachable = above.filter {
            $0 != person.key && roster.deadMail[$0] == nil && !roster.hasLeft($0, on: date)
        }
        return reachable.first { key in
            !roster.absences.contains { $0.staff == key && $0.contains(date) }
        } ?? reachable.first
    }

    /// A person and who is next above them, to the top.
    private static func chain(from first: StaffKey?, in library: Library) -> [StaffKey] {
        var chain: [StaffKey] = [], next = first
        while let key = next, let staff = library.staff[key], !chain.contains(key) {
            chain.append(key)
            next = staff.supervisor
        }
        return chain
    }
}
