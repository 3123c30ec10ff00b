/// What surrounds a partner on the day of planning: its rules, its calendars, the people.
///
/// A class, as everything that plans one partner holds it and a copy of all of it would cost more than the plan.
final class Setting: Sendable {
    let policy: Policy
    /// The partner's own, else its kind's.
    let season: Season
    private let seasonIsOwn: Bool
    /// Most partners can be reached all year: then no date is held against a season.
    private let hasSeason: Bool
    let branch: Branch
    let library: Library
    let roster: Roster
    let today: CivilDate

    init(
        policy: Policy, season: Season?, branch: Branch, library: Library, roster: Roster, today: CivilDate
    ) {
        self.policy = policy
        self.season = season ?? policy.season
        seasonIsOwn = season != nil
        hasSeason = !self.season.notIn.isEmpty || !self.season.onlyIn.isEmpty
        self.branch = branch
        self.library = library
        self.roster = roster
        self.today = today
    }

    var openDays: OpenDays { branch.openDays }

    private func inSeason(_ date: CivilDate) -> Bool { !hasSeason || season.contains(date) }

    /// Whether it is an open day on which the partner can be reached.
    func suits(_ date: CivilDate) -> Bool { openDays.isOpen(on: date) && inSeason(date) }

    /// A counted date on a day that suits, by the policy's ways of moving it; nil where there is none within a year.
    /// - Parameter anchor: moving back never reaches it.
    func moved(_ date: CivilDate, after anchor: CivilDate?) -> CivilDate? {
        if suits(date) { return date }
        let roll = inSeason(date) ? policy.roll : policy.seasonRoll
        return openDays.rolled(date, roll, after: anchor, where: inSeason)
    }

    /// The nearest day to a date that suits best, the later of two; nil where the date itself is one, or none is as near
    /// as `reach` days.
    func best(near date: CivilDate, within reach: Int, after anchor: CivilDate?) -> CivilDate? {
        if season.best.isEmpty || season.best(on: date) != nil { return nil }
        for distance in stride(from: 1, through: reach, by: 1) {
            for day in [date.adding(days: distance), date.adding(days: -distance)]
            where season.best(on: day) != nil && suits(day) && anchor.map({ $0 < day }) ?? true {
                return day
            }
        }
        return nil
    }

    /// The first open day in the partner's season on or after `date`, or nil within a year.
    func forward(_ date: CivilDate) -> CivilDate? {
        openDays.first(onOrAfter: date, where: inSeason)
    }

    /// The last open day in the partner's season on or before `date`, or nil within a year.
    func back(_ date: CivilDate) -> CivilDate? {
        openDays.last(onOrBefore: date, where: inSeason)
    }

    /// How far ahead a notice is said; 0: none.
    func lead(of due: DueDate) -> DayCount {
        if case .rule(let rule, _) = due.anchor.source { return lead(of: rule) }
        return policy.notice
    }

    func lead(of rule: DateRule) -> DayCount { rule.lead.map { DayCount($0) } ?? policy.notice }

    /// Why a day that was moved off does not do.
    func obstacle(on date: CivilDate) -> DueDate.Obstacle {
        switch season.away(on: date) {
        case .during(let period): return .season(period, place: place(of: .notIn))
        case .outside: return .outOfSeason(place: place(of: .onlyIn))
        case nil: break
        }
        return .closed(openDays.closed(on: date) ?? .weekday, place: openDays.place)
    }

    /// nil where it is the partner's own.
    func place(of rule: Policy.Rule) -> SourcePlace? { seasonIsOwn ? nil : policy.places[rule] }
}
