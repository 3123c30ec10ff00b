extension Library {
    /// The zone in which the daemon speaks of itself: that of the first branch by name.
    package var firstZone: any TimeZoneRules {
        branches.min { $0.key < $1.key }?.value.zone ?? UTC()
    }

    /// The zone of a branch; of one that the configuration does not have, or of none, the first.
    package func zone(of branch: BranchKey?) -> any TimeZoneRules {
        branch.flatMap { branches[$0]?.zone } ?? firstZone
    }

    /// The day of the branch that lies farthest west: elsewhere it may be the next one already.
    package func earliestDate(at instant: Instant) -> CivilDate {
        branches.values.map { $0.zone.date(instant) }.min() ?? firstZone.date(instant)
    }

    /// When a day is over in every branch.
    package func end(of date: CivilDate) -> Instant {
        let midnight = LocalTime(date: date.adding(days: 1), time: TimeOfDay(minutesSinceMidnight: 0))
        return branches.values.map { $0.zone.firstInstant(at: midnight) }.max()
            ?? firstZone.firstInstant(at: midnight)
    }

    /// The day in a branch.
    package func date(in branch: BranchKey?, at instant: Instant) -> CivilDate {
        zone(of: branch).date(instant)
    }
}
