// Who is told.

/// To whom an escalation goes.
enum EscalationReader: Equatable {
    case person(Int)
    /// Somebody new is away, nobody new stands in, and they are back soon: on this day.
    case waiting(until: Day)
    case nobody
}

extension View {
    /// Not one of the staff any more, or not to be reached by mail.
    private func isGone(_ person: Int) -> Bool {
        setting.staff[person] == nil || setting.gone[person].map { $0 < today } ?? false
            || setting.deadMail.contains(person)
    }

    private func absences(of person: Int, on day: Day) -> [Absence] {
        setting.absences.filter { $0.staff == person && $0.days.contains(day) }
    }

    /// The whole time of being away around a day: absences that touch or overlap are one.
    private func wholeAbsence(of person: Int, on day: Day) -> DayRange? {
        if absences(of: person, on: day).isEmpty { return nil }
        var (from, to, grew) = (day, day, true)
        while grew {
            grew = false
            for absence in setting.absences
            where absence.staff == person && absence.from <= to + 1 && from <= absence.to + 1
                && (absence.from < from || to < absence.to)
            {
                (from, to, grew) = (min(from, absence.from), max(to, absence.to), true)
            }
        }
        return DayRange(from, to)
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
            // For who is gone nobody stands in: their partners are orphans.
            guard !isGone(at), let delegate = absences(of: at, on: day).compactMap(\.delegate).first,
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
        let isLong = isGone(steward) || (wholeAbsence(of: steward, on: today)?.length ?? 0) > 7
        return isLong ? backupThenHead().first : nil
    }

    /// The backup and the home branch's head, or who stands in for them; those who are there.
    private func backupThenHead() -> [Int] {
        var found: [Int] = []
        for person in [partner.entry.backup, home.head] where person != partner.tenure.steward {
            if let person, let there = standIn(person, on: today) { found.append(there) }
        }
        return found
    }

    /// The first who was not asked: the backup or who stands in for them; for `head` the home
    /// branch's head or who stands in for them, then likewise their supervisors, at last the head
    /// though absent. Never the steward, for whom nobody stands in here.
    func escalationReader(
        _ step: Step, asked: Set<Int>, ready: Day, on day: Day
    ) -> EscalationReader {
        let steward = partner.tenure.steward
        func isNew(_ person: Int) -> Bool { person != steward && !asked.contains(person) }
        guard let chosen = step == .backup ? partner.entry.backup : home.head else { return .nobody }
        let choices = step == .backup ? [chosen] : [chosen] + supervisors(above: chosen)
        for person in choices where !isGone(person) && person != steward {
            if let there = standIn(person, on: day), isNew(there) { return .person(there) }
            if isNew(person), let away = wholeAbsence(of: person, on: day), away.last + 1 <= ready + 7 {
                return .waiting(until: away.last + 1)
            }
        }
        return step == .head && isNew(chosen) && !isGone(chosen) ? .person(chosen) : .nobody
    }

    private func supervisors(above person: Int) -> [Int] {
        var found: [Int] = []
        var at = person
        while let supervisor = setting.staff[at]?.supervisor, supervisor != person,
            !found.contains(supervisor)
        {
            found.append(supervisor)
            at = supervisor
        }
        return found
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
    /// steward. Of the steward's own, where nobody else is left, to them again.
    func readerAfterDeath(_ dead: [Row]) -> Int? {
        var tried = Set(dead.map(\.to))
        let isEscalation = dead.contains(where: \.step.isEscalation)
        if isEscalation { tried.insert(partner.tenure.steward) }
        return backupThenHead().first { !tried.contains($0) } ?? (isEscalation ? nil : stewardsReader())
    }

    /// Without a living steward, or with one whose mail is dead.
    package func isOrphan() -> Bool {
        guard let stage = periods().last?.stage,
            [.prospect, .building, .established, .resting].contains(stage)
        else { return false }
        return isGone(partner.tenure.steward)
    }
}
