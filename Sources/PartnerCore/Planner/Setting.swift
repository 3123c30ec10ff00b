/// What surrounds a partner on the day of planning: its rules, its calendars, the people.
///
/// A class, as everything that plans one partner holds it and a copy of all of it would cost more than the plan.
final class Setting: Sendable {
    let policy: Policy
    let branch: Branch
    let library: Library
    let roster: Roster
    let today: CivilDate

    init(policy: Policy, branch: Branch, library: Library, roster: Roster, today: CivilDate) {
        self.policy = policy
        self.branch = branch
        self.library = library
        self.roster = roster
        self.today = today
    }

    var openDays: OpenDays { branch.openDays }

    func inSeason(_ date: CivilDate) -> Bool { !policy.notIn.contains { $0.contains(date) } }

    /// The first open day in the partner's season on or after `date`, or nil within a year.
    func forward(_ date: CivilDate) -> CivilDate? {
        openDays.first(onOrAfter: date, where: inSeason)
    }

    /// The last open day in the partner's season on or before `date`, or nil within a year.
    func back(_ date: CivilDate) -> CivilDate? {
        openDays.last(onOrBefore: date, where: inSeason)
    }

    /// Why a day that was moved off does not do.
    func obstacle(on date: CivilDate) -> DueDate.Obstacle {
        if let season = policy.notIn.first(where: { $0.contains(date) }) {
            return .season(season, place: policy.places[.notIn])
        }
        return .closed(openDays.closed(on: date) ?? .weekday, place: openDays.place)
    }
}
