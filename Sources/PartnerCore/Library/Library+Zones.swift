extension Library {
    /// The zone in which the daemon speaks of itself: that of the first branch by name.
    package var firstZone: any TimeZoneRules {
        branches.min { $0.key < $1.key }?.value.zone ?? UTC()
    }

    /// The zone of a branch; of one that the configuration does not have, or of none, the first.
    package func zone(of branch: BranchKey?) -> any TimeZoneRules {
        branch.flatMap { branches[$0]?.zone } ?? firstZone
    }

    /// The day in a branch.
    package func date(in branch: BranchKey?, at instant: Instant) -> CivilDate {
        zone(of: branch).date(instant)
    }
}

/// Only before there is any branch.
private struct UTC: TimeZoneRules {
    let name = "UTC"
    func utcOffset(at instant: Instant) -> Int { 0 }
}
