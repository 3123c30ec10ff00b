// Dates that come whatever happened before.

extension View {
    /// Of each rule the date that is open: the latest that was missed; where none was, the next to come.
    func fixedDates() -> [Occurrence] {
        setting.rules.filter { !family.isDisjoint(with: $0.partners) }.compactMap { rule in
            guard let date = openDate(of: rule, on: today) else { return nil }
            let rhythm = rhythm(of: date, rule)
            let name = OccurrenceName(partner.entry.id, .fixedDate, rule.id, date)
            // It may move back before its anchor, which is the date itself.
            return Occurrence(
                name: name, due: move(date, anchor: nil, cadence: rhythm), cadence: rhythm.map { .days($0) },
                lead: rule.lead)
        }
    }

    /// As things were on a day, with what is known now.
    func openDate(of rule: Rule, on day: Day) -> Day? {
        guard let began = established(on: day) else { return nil }
        let skips = partner.happenings.map(\.fact).filter {
            $0.what == .skip && $0.clock == .fixedDate && $0.subject == rule.id && $0.on <= day
        }
        var skipped: Set<Day> = []
        for skip in skips.sorted(by: { ($0.on, $0.id) < ($1.on, $1.id) }) {
            // What was open on its day, in the stage of that day.
            if let began = established(on: skip.on),
                let open = open(rule, since: began, on: skip.on, besides: skipped)
            {
                skipped.insert(open)
            }
        }
        return open(rule, since: began, on: day, besides: skipped)
    }

    private func open(_ rule: Rule, since began: Day, on day: Day, besides skipped: Set<Day>) -> Day? {
        let dates = rule.dates.filter { $0 >= began }.sorted()
        func isOpen(_ date: Day) -> Bool { !skipped.contains(date) && !isTouched(date, rule, by: day) }
        if let missed = dates.last(where: { $0 <= day }), isOpen(missed) { return missed }
        return dates.first { $0 > day && isOpen($0) }
    }

    /// Whether a touch up to a day answers a date: one on it or after it, or within the lead of its notice.
    private func isTouched(_ date: Day, _ rule: Rule, by day: Day) -> Bool {
        let touches = partner.happenings.map(\.fact).filter { $0.what == .touch && $0.on <= day }
        guard let touch = touches.map(\.on).max() else { return false }
        if touch >= date { return true }
        // A notice that is left out has no lead.
        let notice = policy.ladders[.fixedDate]?.first { $0.step == .notice }.map { -$0.offset } ?? 0
        let first = rule.lead.map { date - $0 } ?? shift(date, -notice, of: .fixedDate)
        if let rhythm = rhythm(of: date, rule), (date - first) * 2 >= rhythm { return false }
        return touch >= first
    }

    /// Days since the date before it; of the first date, to the second.
    private func rhythm(of date: Day, _ rule: Rule) -> Int? {
        let dates = rule.dates.sorted()
        guard let place = dates.firstIndex(of: date) else { return nil }
        if place > 0 { return date - dates[place - 1] }
        return dates.count > 1 ? dates[1] - date : nil
    }

    /// Since when the partner is established, as of a day.
    private func established(on day: Day) -> Day? {
        guard let period = periods().last(where: { $0.began <= day }), period.stage == .established else {
            return nil
        }
        return period.began
    }
}
