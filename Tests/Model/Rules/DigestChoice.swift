// What a digest holds.

/// A step that is ready for somebody and held by nothing.
struct Speech {
    var occurrence: Occurrence
    var next: NextStep

    /// Above the budget, and outside a preference.
    var isExempt: Bool {
        occurrence.clock == .promise || occurrence.clock == .agreement || next.step.isEscalation
    }

    /// Higher steps first, among equally long ready.
    var height: Int {
        switch next.step {
        case .notice: 0
        case .due: 1
        case .repeat(let number): 1 + number
        default: 1000
        }
    }
}

/// All that is ready of one partner for one person: one entry, with several reasons.
struct Entry {
    var partner: Int
    var speeches: [Speech]

    var isExempt: Bool { speeches.contains(where: \.isExempt) }
    /// Whether its reader is the steward, and so nobody's stand-in.
    var isOwn: Bool
    var isNotice: Bool { speeches.allSatisfy { $0.next.step == .notice } }
    /// Of the longest ready.
    var ready: Day { speeches.map(\.next.ready).min()! }
    var height: Int { speeches.map(\.height).max()! }
}

/// What a person's digest of a date is to hold.
struct DigestChoice {
    var shown: [Entry]
    var putOff: [Entry]
    /// How many entries that are neither exempt nor notices may be shown.
    var limit: Int
}

extension View {
    /// What is ready today, for whomever, held by nothing that isn't the reader's.
    func speeches() -> [Speech] {
        occurrences().compactMap { occurrence in
            guard !isFarAway(occurrence) else { return nil }
            let next = nextStep(of: occurrence)
            guard next.step != .quiet, next.to != nil, next.ready <= today,
                hold(next, of: occurrence) == nil, !isOutboxBusy(occurrence)
            else { return nil }
            return Speech(occurrence: occurrence, next: next)
        }
    }
}

extension View {
    /// Before its ladder begins: nothing is said more than a week before its own nominal day, and
    /// none of those is before the first rung's.
    private func isFarAway(_ occurrence: Occurrence) -> Bool {
        for rung in policy.ladders[occurrence.clock] ?? [] {
            if let first = nominal(rung, of: occurrence) { return today + 7 < first }
        }
        return true
    }
}

extension World {
    /// Everything that is ready now for one person.
    func entries(for person: Int) -> [Entry] {
        let standsForAnybody =
            setting.absences.contains { $0.delegate == person }
            || setting.staff.values.contains { $0.supervisor == person }
        return numbers.filter { standsForAnybody || mayConcern(person, $0) }.compactMap { number in
            let speeches = view(of: number)?.speeches().filter { $0.next.to == person } ?? []
            return speeches.isEmpty
                ? nil : Entry(partner: number, speeches: speeches, isOwn: isSteward(person, of: number))
        }
    }

    private func isSteward(_ person: Int, of number: Int) -> Bool {
        partners[number]?.tenure.steward == person
    }

    /// Whether a person who stands in for nobody can be told of a partner at all.
    private func mayConcern(_ person: Int, _ number: Int) -> Bool {
        guard let partner = partners[number] else { return false }
        return partner.tenure.steward == person || partner.entry.backup == person
            || setting.branches[partner.entry.home]?.head == person
    }

    /// Everything that is ready, by reader.
    /// - Parameter daysBack: as of so many days ago, with the facts of now.
    func entries(daysBack: Int) -> [Int: [Entry]] {
        var entries: [Int: [Entry]] = [:]
        for number in numbers {
            guard let view = view(of: number, on: today(of: number) - daysBack) else { continue }
            let speeches = view.speeches()
            guard !speeches.isEmpty else { continue }
            for (reader, speeches) in Dictionary(grouping: speeches, by: { $0.next.to! }) {
                entries[reader, default: []].append(
                    Entry(partner: number, speeches: speeches, isOwn: isSteward(reader, of: number)))
            }
        }
        return entries
    }

    /// The choice among a person's entries on a date of theirs.
    func choose(_ entries: [Entry], for person: Int, on day: Day) -> DigestChoice {
        let staff = setting.staff[person] ?? Staff()
        let isTheirDay = isDayOfPreference(staff, day)
        // What they get in another's stead does not wait.
        let open = entries.filter { isTheirDay || $0.isExempt || !$0.isOwn }
        let exempt = open.filter(\.isExempt)
        let notices = open.filter { !$0.isExempt && $0.isNotice }
        let rest = open.filter { !$0.isExempt && !$0.isNotice }.sorted {
            ($0.ready, -$0.height, $0.partner) < ($1.ready, -$1.height, $1.partner)
        }
        let limit = max(2, budget(of: staff, day, isTheirDay) - exempt.count)
        return DigestChoice(
            shown: exempt + notices + rest.prefix(limit), putOff: Array(rest.dropFirst(limit)),
            limit: limit)
    }

    /// With a preference, the budget of all open days of the week that begins on their weekday.
    private func budget(of staff: Staff, _ day: Day, _ isTheirDay: Bool) -> Int {
        guard let weekly = staff.weekly, isTheirDay else { return staff.budget }
        let first = last(weekly, onOrBefore: day)
        return staff.budget * max(1, (0..<7).count { isSendDay(staff, first + $0) })
    }

    /// The week that begins on their weekday has brought them nothing yet: no digest of it has left, or may have, or
    /// was decided to hold nothing, on a day on which they were there.
    func isDayOfPreference(_ staff: Staff, _ day: Day) -> Bool {
        guard let weekly = staff.weekly else { return true }
        let first = last(weekly, onOrBefore: day)
        return (0..<(day - first)).allSatisfy { !isGiven(to: staff.id, on: first + $0) }
    }

    private func isGiven(to person: Int, on day: Day) -> Bool {
        if setting.absences.contains(where: { $0.staff == person && $0.days.contains(day) }) { return false }
        guard let number = decidedDates[PersonDate(person: person, date: day)], let digest = digests[number]
        else { return false }
        if digest.digest.steps.isEmpty, digest.digest.mail == .steps { return true }
        return digest.state == .accepted || digest.state == .fixed
    }

    private func last(_ weekday: Weekday, onOrBefore day: Day) -> Day {
        var found = day
        while found.weekday != weekday { found = found - 1 }
        return found
    }

    /// An open day of their branch on which their send window opens.
    func isSendDay(_ staff: Staff, _ day: Day) -> Bool {
        staff.sendDays.contains(day.weekday) && (setting.branches[staff.branch] ?? Branch()).isOpen(day)
    }
}
