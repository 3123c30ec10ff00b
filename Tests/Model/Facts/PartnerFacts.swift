/// A partner as it is entered; the same number again changes it.
package struct PartnerEntry: Record {
    package var id = 0
    package var kind = ""
    package var home = 0
    /// 0: nobody.
    package var steward = 0
    package var backup: Int?
    /// Own follow-up cadence; `nil` is the policy's.
    package var cadence: Span?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("kind", &kind)
        try f.need("home", &home)
        try f.may("steward", &steward)
        try f.may("backup", &backup)
        try f.may("cadence", &cadence)
    }
}

/// A stage set by somebody. What a touch or the end of a rest brings about is not written: the
/// model derives it.
package struct StageFact: Record {
    package var id = 0
    package var partner = 0
    package var to = Stage.candidate
    package var on = Day(number: 0)
    /// The last day of a rest.
    package var through: Day?
    /// Set by an import: days from `on` to the first re-evaluation, 1…366.
    package var spread: Int?
    package var by = ""
    package var reason = ""

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("partner", &partner)
        try f.need("to", &to)
        try f.need("on", &on)
        try f.may("through", &through)
        try f.may("spread", &spread)
        try f.may("by", &by)
        try f.may("reason", &reason)
    }
}

/// Something that happened on a date: a touch, an attempt, an evaluation, a skip, a contact's
/// confirmation. The same kind and number again corrects it.
package struct Happening: Record {
    package enum What: String, CaseIterable, FieldValue {
        case touch, attempt, evaluation, skip, confirmation
    }
    package var what = What.touch
    package var id = 0
    package var partner = 0
    package var on = Day(number: 0)
    /// Of a skip: its clock. Of a skip or confirmation: its subject.
    package var clock: Clock?
    package var subject = 0
    /// Of a skip of a fixed date: the date.
    package var anchor: Day?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("what", &what)
        try f.need("id", &id)
        try f.need("partner", &partner)
        try f.need("on", &on)
        try f.may("clock", &clock)
        try f.may("subject", &subject)
        try f.may("anchor", &anchor)
    }
}

/// A promise made; the same number again moves it.
package struct Promise: Record {
    package var id = 0
    package var partner = 0
    package var made = Day(number: 0)
    package var due = Day(number: 0)

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("partner", &partner)
        try f.need("made", &made)
        try f.need("due", &due)
    }
}

/// A written agreement; the same number again renews or corrects it.
package struct Agreement: Record {
    package var id = 0
    package var partner = 0
    package var start = Day(number: 0)
    package var end = Day(number: 0)

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("partner", &partner)
        try f.need("start", &start)
        try f.need("end", &end)
    }
}

/// A person there, and when their details were entered.
package struct Contact: Record {
    package var id = 0
    package var partner = 0
    package var entered = Day(number: 0)

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("partner", &partner)
        try f.need("entered", &entered)
    }
}

/// A promise kept or dropped, an agreement or a fixed date done.
package struct Answer: Record {
    package enum What: String, CaseIterable, FieldValue { case promise, agreement, fixedDate = "fixed-date" }
    package enum How: String, CaseIterable, FieldValue { case kept, dropped, done, skipped }
    package var what = What.promise
    package var subject = 0
    package var partner = 0
    package var how = How.done
    /// Of a fixed date: the date.
    package var anchor: Day?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("what", &what)
        try f.need("subject", &subject)
        try f.need("partner", &partner)
        try f.may("how", &how)
        try f.may("anchor", &anchor)
    }
}

/// A fact is taken back, as if it had never been entered.
package struct Removal: Record {
    package enum What: String, CaseIterable, FieldValue {
        case touch, attempt, evaluation, skip, confirmation
        case stage, promise, agreement, contact, answer, snooze, silence, absence, rule
    }
    package var what = What.touch
    package var id = 0
    /// Of what belongs to a partner; 0 for silence, absence, rule.
    package var partner = 0
    /// Of an answer: what it answered, whose number `id` then is.
    package var of: Answer.What?
    /// Of an answer to a fixed date: the date.
    package var anchor: Day?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("what", &what)
        try f.need("id", &id)
        try f.may("partner", &partner)
        try f.may("of", &of)
        try f.may("anchor", &anchor)
    }
}

/// Another steward.
package struct StewardChange: Record {
    package enum How: String, CaseIterable, FieldValue { case handover, other }
    package var partner = 0
    package var to = 0
    package var how = How.handover

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("partner", &partner)
        try f.need("to", &to)
        try f.may("how", &how)
    }
}

/// Two partners are found to be one; `into` survives.
package struct Merge: Record {
    package enum State: String, CaseIterable, FieldValue { case merged, undone }
    package var partner = 0
    package var into = 0
    package var state = State.merged

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("partner", &partner)
        try f.need("into", &into)
        try f.may("state", &state)
    }
}

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
