/// Who is told: the steward and who stands in for them, then the backup, then the head.
///
/// A class, as every occurrence of the partner holds it.
final class Addressing {
    let steward: StaffKey?
    let backup: StaffKey?
    let head: StaffKey
    let staff: [StaffKey: Staff]
    let roster: Roster
    let today: CivilDate
    let orphan: Orphan?

    init(
        steward: StaffKey?, backup: StaffKey?, head: StaffKey, staff: [StaffKey: Staff], roster: Roster,
        today: CivilDate
    ) {
        self.steward = steward
        self.backup = backup
        self.head = head
        self.staff = staff
        self.roster = roster
        self.today = today
        orphan = Orphan(of: steward, staff: staff, roster: roster, on: today)
    }

    enum Answer: Hashable {
        case person(StaffKey, Route)
        /// Wait for somebody who is back on this day.
        case wait(for: StaffKey, until: CivilDate)
        case nobody
    }

    /// An absence shorter than this many days, or as long, is waited for.
    static let waitedFor = 7

    /// For the steward's own steps.
    func forSteward(on date: CivilDate) -> Answer {
        guard let steward, orphan == nil else {
            return backupThenHead(on: date, .insteadOfOrphaned(orphan ?? .noSteward))
        }
        guard let absence = absence(of: steward, on: date) else { return .person(steward, .steward) }
        if let standIn = standIn(for: steward, on: date) {
            return .person(standIn, .standIn(for: steward, absence))
        }
        if absence.length <= Self.waitedFor {
            return .wait(for: steward, until: absence.through.adding(days: 1))
        }
        return backupThenHead(on: date, .insteadOfAbsent(steward, absence))
    }

    /// For a step of the steward's of which mail was given up on: the first who was not `tried`; where nobody else is
    /// there, as ever.
    func forSteward(afterDeadLettersTo tried: Set<StaffKey>, on date: CivilDate) -> Answer {
        present(besides: tried, on: date) ?? forSteward(on: date)
    }

    /// For an escalation of which mail was given up on: never the steward, as somebody's stand-in neither.
    func forEscalation(afterDeadLettersTo tried: Set<StaffKey>, on date: CivilDate) -> Answer {
        present(besides: tried.union([steward].compactMap { $0 }), on: date) ?? .nobody
    }

    private func present(besides tried: Set<StaffKey>, on date: CivilDate) -> Answer? {
        behindSteward.lazy.compactMap { self.present($0, on: date) }.first { !tried.contains($0) }
            .map { .person($0, .afterDeadLetter) }
    }

    /// For an escalation: the first who was not `asked` by a step that counts, never the steward.
    ///
    /// Somebody away is waited for at most a week from the day on which the step is `ready`.
    func forEscalation(_ step: StepName, asked: Set<StaffKey>, on date: CivilDate, ready: CivilDate) -> Answer
    {
        let isNew = { [steward] (person: StaffKey) in person != steward && !asked.contains(person) }
        return step == .backup
            ? toBackup(isNew, on: date, ready: ready) : toHead(isNew, on: date, ready: ready)
    }

    private func toBackup(_ isNew: (StaffKey) -> Bool, on date: CivilDate, ready: CivilDate) -> Answer {
        guard let backup, isReachable(backup) else { return .nobody }
        return person(backup, .backup, isNew, on: date, ready: ready) ?? .nobody
    }

    private func toHead(_ isNew: (StaffKey) -> Bool, on date: CivilDate, ready: CivilDate) -> Answer {
        var visited: Set<StaffKey> = []
        var candidate: StaffKey? = head
        var route = Route.head
        while let person = candidate, visited.insert(person).inserted {
            if isReachable(person), let answer = self.person(person, route, isNew, on: date, ready: ready) {
                return answer
            }
            candidate = staff[person]?.supervisor
            route = .supervisor(of: person)
        }
        return isReachable(head) && isNew(head) ? .person(head, .headThoughAway) : .nobody
    }

    /// The person, or their stand-in, or a wait for them; nil where neither is new or they stay away too long.
    private func person(
        _ person: StaffKey, _ route: Route, _ isNew: (StaffKey) -> Bool, on date: CivilDate, ready: CivilDate
    ) -> Answer? {
        // Who stands in for the steward was their reader already.
        if person == steward { return nil }
        guard let absence = absence(of: person, on: date) else {
            return isNew(person) ? .person(person, route) : nil
        }
        if let standIn = standIn(for: person, on: date), isNew(standIn) {
            return .person(standIn, .standIn(for: person, absence))
        }
        let back = absence.through.adding(days: 1)
        return isNew(person) && back <= ready.adding(days: Self.waitedFor)
            ? .wait(for: person, until: back) : nil
    }

    /// Who takes the steward's place; where all are away, whoever is back first is waited for.
    private func backupThenHead(on date: CivilDate, _ route: Route) -> Answer {
        let others = behindSteward
        if let there = others.lazy.compactMap({ self.present($0, on: date) }).first {
            return .person(there, route)
        }
        let own = orphan == nil ? [steward].compactMap { $0 } : []
        let absences = (own + others).compactMap { absence(of: $0, on: date) }
        guard let first = absences.min(by: { $0.through < $1.through }) else { return .nobody }
        return .wait(for: first.staff, until: first.through.adding(days: 1))
    }

    private var behindSteward: [StaffKey] {
        [backup, head].compactMap { $0 }.filter { isReachable($0) && $0 != steward }
    }

    /// The person, or who stands in for them.
    private func present(_ person: StaffKey, on date: CivilDate) -> StaffKey? {
        absence(of: person, on: date) == nil ? person : standIn(for: person, on: date)
    }

    func isReachable(_ person: StaffKey) -> Bool {
        staff[person] != nil && roster.deadMail[person] == nil && !roster.hasLeft(person, on: today)
    }

    /// The whole absence around `date`: absences that touch or overlap are one, with the first delegate.
    func absence(of person: StaffKey, on date: CivilDate) -> Absence? {
        let own = roster.absences.filter { $0.staff == person }
        guard let current = own.filter({ $0.contains(date) }).min(by: { $0.id < $1.id }) else { return nil }
        var from = current.from, through = current.through
        var grew = true
        while grew {
            grew = false
            for other in own
            where other.from <= through.adding(days: 1) && other.through >= from.adding(days: -1) {
                if other.from < from || other.through > through { grew = true }
                from = min(from, other.from)
                through = max(through, other.through)
            }
        }
        let delegate = own.filter { $0.contains(date) }.compactMap(\.delegate).first
        return Absence(id: current.id, staff: person, from: from, through: through, delegate: delegate)
    }

    /// The first in the chain of delegates who is there; nil where there is none, or the chain is a circle.
    private func standIn(for person: StaffKey, on date: CivilDate) -> StaffKey? {
        var visited: Set<StaffKey> = [person]
        var next = absence(of: person, on: date)?.delegate
        while let delegate = next, visited.insert(delegate).inserted, isReachable(delegate) {
            guard let absence = absence(of: delegate, on: date) else { return delegate }
            next = absence.delegate
        }
        return nil
    }
}
