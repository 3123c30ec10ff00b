// Items 9 and 13: what is due and held by nothing is said in time.

/// How long steps have been waiting.
struct Waiting {
    /// A step of an occurrence, waiting for a reader.
    struct Case {
        var step: Step
        var reader: Int
        var sendDays = 0
        /// What was ready before it for the same person, when it was first seen waiting.
        var queue: Int
        /// The least number of ordinary entries a day that were possible since.
        var limit: Int
        var isReported = false
    }
    var cases: [OccurrenceName: Case] = [:]
    /// The last date of each person that was seen.
    var lastDay: [Int: Day] = [:]
    /// The program runs, and has since the day began.
    var isRunning = true
    var ranAllDay = true
}

extension Checker {
    /// At the first moment of a person's new day: what the day before left unsaid.
    mutating func checkWaiting() {
        var ended: [Int: Day] = [:]
        for person in world.setting.staff.keys {
            let day = world.local(person: person).day
            if let last = waiting.lastDay[person], last < day { ended[person] = last }
            waiting.lastDay[person] = day
        }
        guard !ended.isEmpty else { return }
        let ranAllDay = waiting.ranAllDay
        waiting.ranAllDay = waiting.isRunning
        let entries = world.entries(daysBack: 1)
        var still: Set<OccurrenceName> = []
        var judged: Set<Int> = []
        for (person, day) in ended.sorted(by: { $0.key < $1.key }) {
            let staff = world.setting.staff[person] ?? Staff()
            let choice = world.choose(entries[person] ?? [], for: person, on: day)
            // On the other days what a preference moves isn't waiting, and isn't done with either.
            if world.isDayOfPreference(staff, day) { judged.insert(person) }
            let isSendDay = ranAllDay && world.isSendDay(staff, day)
            for (place, entry) in (choice.shown + choice.putOff).enumerated() {
                for speech in entry.speeches {
                    still.insert(speech.occurrence.name)
                    wait(speech, person, isSendDay, queue: place, limit: choice.limit)
                }
            }
        }
        waiting.cases = waiting.cases.filter {
            still.contains($0.key) || !judged.contains($0.value.reader)
        }
    }

    private mutating func wait(
        _ speech: Speech, _ person: Int, _ isSendDay: Bool, queue: Int, limit: Int
    ) {
        let name = speech.occurrence.name
        var found =
            waiting.cases[name]
            ?? Waiting.Case(step: speech.next.step, reader: person, queue: queue, limit: limit)
        if found.step != speech.next.step || found.reader != person {
            found = Waiting.Case(step: speech.next.step, reader: person, queue: queue, limit: limit)
        }
        found.limit = min(found.limit, limit)
        if isSendDay { found.sendDays += 1 }
        let allowed = gap(before: speech) + (found.queue + found.limit - 1) / found.limit + 7
        if found.sendDays > allowed, !found.isReported {
            found.isReported = true
            violate(
                speech.next.followsDeadLetter ? 13 : 9, name.partner,
                "\(name)/\(speech.next.step) is ready since \(speech.next.ready) and unsaid to person "
                    + "\(person) after \(found.sendDays) send days, allowed are \(allowed)")
        }
        waiting.cases[name] = found
    }

    /// From the rung before to this one; 0 for the first that asks.
    private func gap(before speech: Speech) -> Int {
        guard let view = world.view(of: speech.occurrence.name.partner) else { return 0 }
        let rungs = (view.policy.ladders[speech.occurrence.clock] ?? []).filter { $0.step != .notice }
        guard let place = rungs.firstIndex(where: { $0.step == speech.next.step }), place > 0 else {
            return 0
        }
        return rungs[place].offset - rungs[place - 1].offset
    }

    mutating func noteStanding(_ what: Event.What) {
        switch what {
        case .stop: (waiting.isRunning, waiting.ranAllDay) = (false, false)
        case .restart: waiting.isRunning = true
        // A day that the clock jumped over is no send day.
        default: waiting.ranAllDay = false
        }
    }
}
