/// Which date of a rule is open on a day.
struct OpenDate {
    let date: CivilDate
    /// Days from the date before it, which say how near another is; of a first date those to the second.
    let rhythm: Int
    /// The date before it that was missed and is asked about no more, where there is one.
    let overtaken: CivilDate?
}

extension OpenDate {
    /// Of several dates that were missed the latest; where none was, the next to come. nil where there is none.
    ///
    /// A touch answers what lies before it, and what lies ahead within its lead; a skip what was open on its day.
    /// - Parameters:
    ///   - first: dates before it were not ours to keep.
    ///   - firstThen: the same as of an earlier day; nil where none was ours then.
    ///   - lead: how far ahead a notice is said.
    init?(
        of rule: DateRule, _ facts: PartnerFacts, from first: CivilDate,
        then firstThen: (CivilDate) -> CivilDate?, lead: DayCount, on today: CivilDate, openDays: OpenDays
    ) {
        guard rule.holds(on: today) else { return nil }
        var dates = RuleDates(rule, openDays: openDays)
        let touches = facts.touches.filter { $0.how.isTouch && $0.date <= today }.map(\.date)
        // The last date that was answered.
        var answered = CivilDate.earliest
        func countTouches(through day: CivilDate) {
            guard let touch = touches.filter({ $0 <= day }).max() else { return }
            answered = max(answered, dates.answered(byTouchOn: touch, lead: lead) ?? answered)
        }
        let skips = facts.skips.filter { $0.clock == .fixedDate && $0.subject == rule.id && $0.date <= today }
        for skip in skips.map(\.date).sorted() {
            countTouches(through: skip)
            // One of an earlier stage is of that stage's dates, and leaves those of this one alone.
            guard let first = firstThen(skip), let open = dates.open(on: skip, from: first, after: answered)
            else { continue }
            answered = open
        }
        countTouches(through: today)
        guard let open = dates.open(on: today, from: first, after: answered) else { return nil }
        date = open
        rhythm = dates.rhythm(of: open)
        overtaken = dates.last(before: open).flatMap { $0 >= first && $0 > answered ? $0 : nil }
    }
}

/// The dates of a rule, worked out as far as somebody asks.
private struct RuleDates {
    private var source: AnyIterator<CivilDate>
    private let openDays: OpenDays
    /// Those that were never ours too: they tell the rhythm.
    private var found: [CivilDate] = []
    private var isAtEnd = false

    init(_ rule: DateRule, openDays: OpenDays) {
        source = AnyIterator(
            AnySequence(rule.dates.days(from: rule.starts, openDays: openDays)).makeIterator())
        self.openDays = openDays
    }

    private mutating func read(beyond date: CivilDate) {
        while !isAtEnd, found.last.map({ $0 <= date }) ?? true {
            if let next = source.next() { found.append(next) } else { isAtEnd = true }
        }
    }

    private mutating func next(after date: CivilDate, from first: CivilDate) -> CivilDate? {
        read(beyond: max(date, first))
        return found.first { $0 > date && $0 >= first }
    }

    mutating func last(onOrBefore date: CivilDate) -> CivilDate? {
        read(beyond: date)
        return found.last { $0 <= date }
    }

    mutating func last(before date: CivilDate) -> CivilDate? { last(onOrBefore: date.adding(days: -1)) }

    /// - Parameter first: dates before it were not ours.
    mutating func open(on day: CivilDate, from first: CivilDate, after answered: CivilDate) -> CivilDate? {
        if let missed = last(onOrBefore: day), missed >= first, missed > answered { return missed }
        return next(after: max(day, answered), from: first)
    }

    mutating func rhythm(of date: CivilDate) -> Int {
        read(beyond: date)
        guard let place = found.firstIndex(of: date) else { return OpenDays.reach }
        if place > 0 { return date.days(since: found[place - 1]) }
        return place + 1 < found.count ? found[place + 1].days(since: date) : OpenDays.reach
    }

    mutating func answered(byTouchOn day: CivilDate, lead: DayCount) -> CivilDate? {
        var ahead = last(onOrBefore: openDays.day(lead, after: day))
        // What is given no notice, as its dates lie too near, is answered by a touch on its day.
        while let date = ahead, date > day, isTooNear(date, for: lead) { ahead = last(before: date) }
        return ahead
    }

    private mutating func isTooNear(_ date: CivilDate, for lead: DayCount) -> Bool {
        date.days(since: openDays.day(lead, before: date)) * 2 >= rhythm(of: date)
    }
}
