/// Some days in a row, the first and the last among them.
package struct DayRange: Hashable, Sendable {
    package var first: Day
    package var last: Day

    package init(_ first: Day, _ last: Day) {
        self.first = first
        self.last = last
    }

    package func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }

    /// How many days, at least one.
    package var length: Int {
        last - first + 1
    }
}

/// A part of every year, from one day of it to another, both within; over the new year if the
/// first is the later one.
package struct Season: Hashable, Sendable {
    /// Month times 100 plus day: 901 is 1 September.
    package var from: Int
    package var through: Int

    package init(from: Int, through: Int) {
        self.from = from
        self.through = through
    }

    package func contains(_ day: Day) -> Bool {
        let parts = day.parts
        let here = parts.month * 100 + parts.day
        return from <= through ? from <= here && here <= through : here >= from || here <= through
    }
}
