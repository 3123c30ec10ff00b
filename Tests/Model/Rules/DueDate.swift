// Moving a date.

extension View {
    private func isOpen(_ day: Day) -> Bool { home.isOpen(day) }

    private func isInSeason(_ day: Day) -> Bool {
        policy.seasons.isEmpty || policy.seasons.contains { $0.contains(day) }
    }

    /// A due date moved as the policy sets it, and on to a day that suits best where one is near.
    /// - Parameters:
    ///   - anchor: moving back never reaches it: then it moves on.
    ///   - cadence: days from the anchor, or the date before; a quarter of them is near.
    func move(_ due: Day, anchor: Day?, cadence: Int?) -> Day {
        let moved = moveOffClosed(due, anchor)
        guard !policy.best.isEmpty, !suitsBest(moved) else { return moved }
        for distance in 1...max(1, (cadence ?? 0) / 4) where distance <= (cadence ?? 0) / 4 {
            for day in [moved + distance, moved - distance]
            where suits(day) && suitsBest(day) && anchor.map({ $0 < day }) ?? true {
                return day
            }
        }
        return moved
    }

    private func suits(_ day: Day) -> Bool { isOpen(day) && isInSeason(day) }

    private func suitsBest(_ day: Day) -> Bool { policy.best.contains { $0.contains(day) } }

    private func moveOffClosed(_ due: Day, _ anchor: Day?) -> Day {
        if suits(due) { return due }
        let back = backward(due).flatMap { day in anchor.map { $0 < day } ?? true ? day : nil }
        switch isInSeason(due) ? policy.roll : policy.seasonRoll {
        case .stay: return due
        case .next: return forward(due)
        case .previous: return back ?? forward(due)
        case .nearest:
            guard let back else { return forward(due) }
            return due - back < forward(due) - due ? back : forward(due)
        case .sameMonthNext:
            let next = forward(due)
            return next.parts.month == due.parts.month ? next : back ?? next
        }
    }

    /// The first day on or after `day` that is open and in season; `day` if there is none in a year.
    func forward(_ day: Day) -> Day {
        for candidate in 0...366 where isOpen(day + candidate) && isInSeason(day + candidate) {
            return day + candidate
        }
        return day
    }

    /// The last such day on or before `day`, if there is one in a year.
    func backward(_ day: Day) -> Day? {
        for candidate in 0...366 where isOpen(day - candidate) && isInSeason(day - candidate) {
            return day - candidate
        }
        return nil
    }

    /// The first open day on or after `day`, whatever the season.
    func openDay(onOrAfter day: Day) -> Day {
        for candidate in 0...366 where isOpen(day + candidate) { return day + candidate }
        return day
    }

    /// The last open day on or before `day`, whatever the season.
    func openDay(onOrBefore day: Day) -> Day {
        for candidate in 0...366 where isOpen(day - candidate) { return day - candidate }
        return day
    }

    /// `count` days after `day` (before it, if negative), in the unit of the clock's ladder.
    func shift(_ day: Day, _ count: Int, of clock: Clock) -> Day {
        guard policy.unit == .working || policy.working.contains(clock) else { return day + count }
        var (at, left) = (day, abs(count))
        // A branch that never opens has no working days: a year without one ends the search.
        var closed = 0
        while left > 0, closed < 366 {
            at = count > 0 ? at + 1 : at - 1
            if isOpen(at) { (left, closed) = (left - 1, 0) } else { closed += 1 }
        }
        return closed == 366 ? day + count : at
    }

    /// When a step comes by the due date alone; `nil` for a notice that is left out.
    func nominal(_ rung: Rung, of occurrence: Occurrence) -> Day? {
        let due = occurrence.due
        if occurrence.clock == .promise {
            switch rung.step {
            case .due:
                // Not on the day on which it was made, or before.
                let day = openDay(onOrBefore: due)
                return day > occurrence.name.anchor ? day : due
            case .repeat(1): return openDay(onOrAfter: shift(due, rung.offset, of: .promise))
            default: return shift(due, rung.offset, of: .promise)
            }
        }
        guard rung.step == .notice else { return shift(due, rung.offset, of: occurrence.clock) }
        let anchor = occurrence.name.anchor
        let day: Day
        if let lead = occurrence.lead {
            // A rule's own, in days whatever its ladder counts; of none there is no notice.
            if lead == 0 { return nil }
            day = due - lead
        } else {
            day = shift(due, rung.offset, of: occurrence.clock)
        }
        if let cadence = occurrence.cadence, (due - day) * 2 >= cadence.after(anchor) - anchor { return nil }
        guard let day = backward(day) else { return nil }
        return day > anchor || occurrence.clock == .fixedDate ? day : nil
    }
}
