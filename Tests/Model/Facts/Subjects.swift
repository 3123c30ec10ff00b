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
    /// The day from which they are there no more.
    package var left: Day?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("partner", &partner)
        try f.need("entered", &entered)
        try f.may("left", &left)
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
