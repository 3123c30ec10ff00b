/// One occurrence is held back through the day before `until`.
package struct Snooze: Record {
    package var id = 0
    package var partner = 0
    package var clock = Clock.followUp
    package var subject = 0
    /// Of a fixed date: the date.
    package var anchor: Day?
    package var until = Day(number: 0)

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("partner", &partner)
        try f.need("clock", &clock)
        try f.may("subject", &subject)
        try f.may("anchor", &anchor)
        try f.need("until", &until)
    }
}

/// Nothing is said of what it matches, first and last day included.
package struct Silence: Record {
    package var id = 0
    /// None: all partners.
    package var partners: [Int] = []
    /// None: all clocks.
    package var clocks: [Clock] = []
    package var from = Day(number: 0)
    package var to = Day(number: 0)

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.list("partners", &partners)
        try f.list("clocks", &clocks)
        try f.need("from", &from)
        try f.need("to", &to)
    }

    func covers(_ partner: Int, _ clock: Clock, _ day: Day) -> Bool {
        from <= day && day <= to && (partners.isEmpty || partners.contains(partner))
            && (clocks.isEmpty || clocks.contains(clock))
    }
}

/// The admin, the storm guard or the clock holds the mail back, or lets it go.
package struct Holding: Record {
    package enum By: String, CaseIterable, FieldValue { case admin, guarded = "storm-guard", clock }
    package enum State: String, CaseIterable, FieldValue { case held, released }
    package var by = By.admin
    /// `nil`: all mail.
    package var partner: Int?
    package var state = State.held

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.may("by", &by)
        try f.may("partner", &partner)
        try f.may("state", &state)
    }
}
