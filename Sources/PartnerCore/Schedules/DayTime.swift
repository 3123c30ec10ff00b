/// A time of day, on every date or on those that a calendar expression names.
///
/// It has no zone: it is read on the wall where the person is. A time that a change to summer time leaves out comes
/// at the end of the gap, one that comes twice comes at the first (`TimeZoneRules.firstInstant`). systemd passes
/// over what lies in a gap; somebody is owed a digest on that date.
package struct DayTime: Hashable, Sendable {
    package let time: TimeOfDay
    private let dates: Dates
    /// Whether it was written as several times a day, of which the first counts.
    package let isFirstOfSeveral: Bool

    /// Behind one pointer, as staff and their times are copied more than they are asked.
    private indirect enum Dates: Hashable {
        case all
        case named(CalendarExpression)
    }

    package init(_ time: TimeOfDay) {
        self.time = time
        dates = .all
        isFirstOfSeveral = false
    }

    /// - Precondition: the expression begins on the minute.
    init(_ expression: CalendarExpression) {
        time = expression.firstTime
        isFirstOfSeveral = !expression.comesOnceADay
        let isDaily = expression.weekdays.isEmpty && expression.namesWholeWeeks
        dates = isDaily ? .all : .named(expression)
    }

    package func comes(on date: CivilDate) -> Bool {
        switch dates {
        case .all: true
        case .named(let expression): expression.names(date)
        }
    }

    /// The weekdays on which it can come.
    package var weekdays: Set<Weekday> {
        guard case .named(let expression) = dates, !expression.weekdays.isEmpty else {
            return Set(Weekday.allCases)
        }
        return expression.weekdays
    }

    /// Whether it comes on each of its weekdays, every week.
    package var isEveryWeek: Bool {
        guard case .named(let expression) = dates else { return true }
        return expression.namesWholeWeeks
    }

    /// Whether it comes in certain years only.
    var hasYears: Bool {
        guard case .named(let expression) = dates else { return false }
        return !expression.years.isEmpty
    }

    /// The last date on which it comes, as far as expressions go (2199); nil where it comes in every year.
    package var lastDate: CivilDate? {
        guard case .named(let expression) = dates else { return nil }
        return expression.lastDate
    }
}

extension DayTime: CustomStringConvertible {
    /// `08:30`; an expression in its one form: `Mon..Fri *-*-* 08:30:00`.
    package var description: String {
        switch dates {
        case .all: "\(time)"
        case .named(let expression): "\(expression)"
        }
    }
}
