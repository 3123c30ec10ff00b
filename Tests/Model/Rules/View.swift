/// One partner on one day, with all that decides what is due: everything in `Rules` is computed
/// from it, anew each time. A class, for it is made once and handed to every step of a computation.
package final class View: Sendable {
    let setting: Setting
    let partner: Partner
    /// Its number, and those of all merged into it.
    let family: Set<Int>
    /// The date in the home branch's zone.
    let today: Day
    let home: Branch
    let policy: Policy

    init(setting: Setting, partner: Partner, family: Set<Int>, today: Day) {
        self.setting = setting
        self.partner = partner
        self.family = family
        self.today = today
        home = setting.branches[partner.entry.home] ?? Branch()
        policy = setting.policies[partner.entry.kind] ?? Policy()
    }

    /// The latest day, not after today, on which something of the kind happened.
    func last(_ what: Happening.What, where matches: (Happening) -> Bool = { _ in true }) -> Day? {
        var latest: Day?
        for happening in partner.happenings
        where happening.fact.what == what && happening.fact.on <= today && matches(happening.fact) {
            if latest.map({ $0 < happening.fact.on }) ?? true { latest = happening.fact.on }
        }
        return latest
    }

    /// The latest skip of a clock's occurrences, which counts as an answer of its day.
    func lastSkip(_ clock: Clock, _ subject: Int = 0) -> Day? {
        last(.skip) { $0.clock == clock && $0.subject == subject }
    }
}

/// The later of two days, of which either may be missing.
func later(_ one: Day?, _ other: Day?) -> Day? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
}
