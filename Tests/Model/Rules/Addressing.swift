// Who is told.

/// To whom an escalation goes.
enum EscalationReader: Equatable {
    case person(Int)
    /// Somebody new is away and has no delegate; they are waited for.
    case waiting
    case nobody
}

extension View {
    private func isGone(_ person: Int) -> Bool {
        setting.staff[person] == nil || setting.gone.contains(person)
    }

    private func absences(of person: Int, on day: Day) -> [Absence] {
        setting.absences.filter { $0.staff == person && $0.days.contains(day) }
    }

    func isPresent(_ person: Int, on day: Day) -> Bool {
        !isGone(person) && absences(of: person, on: day).isEmpty
    }

    /// The person, or while they are absent their delegate, or that one's; `nil` if nobody is there.
    /// Delegates that name each other in a circle are nobody.
    func standIn(_ person: Int, on day: Day) -> Int? {
        var (at, seen): (Int, Set<Int>) = (person, [])
        while !isPresent(at, on: day) {
            seen.insert(at)
            guard let delegate = absences(of: at, on: day).compactMap(\.delegate).first,
                !seen.contains(delegate)
            else { return nil }
            at = delegate
        }
        return at
    }

    /// The reader of the steward's steps; `nil`: held until somebody is there.
    func stewardsReader() -> Int? {
        let steward = partner.tenure.steward
        if let person = standIn(steward, on: today) { return person }
        let isLong = isGone(steward) || absences(of: steward, on: today).contains { $0.days.length > 7 }
        return isLong ? backupThenHead().first : nil
    }

    /// The backup and the home branch's head, or who stands in for them; those who are there.
    private func backupThenHead() -> [Int] {
        var found: [Int] = []
        for person in [partner.entry.backup, home.head] {
            if let person, let there = standIn(person, on: today) { found.append(there) }
        }
        return found
    }

    /// The first who was not asked: the backup and their delegates; for `head` the home branch's
    /// head, their delegates, their supervisors, at last the head though absent. Never the steward.
    func escalationReader(_ step: Step, asked: Set<Int>, ready: Day) -> EscalationReader {
        func isNew(_ person: Int) -> Bool { person != partner.tenure.steward && !asked.contains(person) }
        let chosen = step == .backup ? partner.entry.backup : home.head
        guard let chosen else { return .nobody }
        for person in [chosen] + delegates(of: chosen)
        where isNew(person) && isPresent(person, on: today) {
            return .person(person)
        }
        if isNew(chosen), isAwayAlone(chosen, on: today), today < ready + 7 { return .waiting }
        guard step == .head else { return .nobody }
        var (at, seen): (Int, Set<Int>) = (chosen, [chosen])
        while let supervisor = setting.staff[at]?.supervisor, seen.insert(supervisor).inserted {
            if isNew(supervisor), isPresent(supervisor, on: today) { return .person(supervisor) }
            at = supervisor
        }
        return isNew(chosen) && !isGone(chosen) ? .person(chosen) : .nobody
    }

    /// While a person is absent: their delegate, that one's if absent too, and so on.
    private func delegates(of person: Int) -> [Int] {
        var (found, at): ([Int], Int) = ([], person)
        while !isPresent(at, on: today),
            let next = absences(of: at, on: today).compactMap(\.delegate).first,
            next != person, !found.contains(next)
        {
            found.append(next)
            at = next
        }
        return found
    }

    /// Absent for a time, and nobody stands in.
    private func isAwayAlone(_ person: Int, on day: Day) -> Bool {
        !isGone(person) && standIn(person, on: day) == nil
    }

    /// How many of the seven days from `ready` on the escalation's first choice was away alone:
    /// these are not lateness.
    func waitedFor(_ step: Step, from ready: Day) -> Int {
        guard let chosen = step == .backup ? partner.entry.backup : home.head, ready < today,
            chosen != partner.tenure.steward
        else { return 0 }
        return (0..<min(7, today - ready)).count { isAwayAlone(chosen, on: ready + $0) }
    }

    /// Dead letters of a step that nothing said since has made good, oldest first.
    func unansweredDeadLetters(_ step: Step, of occurrence: Occurrence, _ ladder: Ladder) -> [Row] {
        guard let index = ladder.index(step) else { return [] }
        let latest = ladder.places[index].nominal
        var dead: [Row] = []
        for row in ladder.rows where row.tenure == partner.tenure.number {
            if row.state == .spoken {
                dead = []
            } else if row.state == .dead, row.step == step,
                latest <= row.day + tolerance(of: occurrence)
            {
                dead.append(row)
            }
        }
        return dead
    }

    /// A dead letter's step goes to the backup, then the head; what was handed up, never to the
    /// steward.
    func readerAfterDeath(_ dead: [Row]) -> Int? {
        var tried = Set(dead.map(\.to))
        if dead.contains(where: \.step.isEscalation) { tried.insert(partner.tenure.steward) }
        return backupThenHead().first { !tried.contains($0) }
    }

    /// Without a living steward, or with one whose mail is dead.
    package func isOrphan() -> Bool {
        guard let stage = periods().last?.stage,
            [.prospect, .building, .established, .resting].contains(stage)
        else { return false }
        return isGone(partner.tenure.steward) || setting.deadMail.contains(partner.tenure.steward)
    }
}
