/// Moments that come again, in the words of systemd.time(7): `Mon..Fri 08:30`, `*-*~1`, `quarterly`.
///
/// Read, written and evaluated as systemd 252 does; Documentation/rules.md says where a digest departs from it,
/// because somebody is owed one on that day.
package struct CalendarExpression: Hashable, Sendable {
    /// One element of a list: `5`, `1..7`, `0/15`, `1..10/3`.
    struct Component: Hashable, Sendable {
        var start: Int
        /// The last value of a range.
        var stop: Int?
        /// 0: only `start`.
        var step: Int
    }

    /// A field's values; empty: every one.
    typealias Field = [Component]

    enum Zone: Hashable, Sendable {
        /// Whichever the expression is evaluated in.
        case local
        case utc
        case named(String)
    }

    /// Empty: every day.
    var weekdays: Set<Weekday> = []
    var years: Field = []
    var months: Field = []
    /// Where counted from the end of the month, 1 is its last day.
    var days: Field = []
    var countsDays = DayCount.fromStart
    var hours: Field = [Component(start: 0, stop: nil, step: 0)]
    var minutes: Field = [Component(start: 0, stop: nil, step: 0)]
    /// In microseconds; `*` is every whole second.
    var seconds: Field = [Component(start: 0, stop: nil, step: 0)]
    var zone = Zone.local

    enum DayCount: Hashable, Sendable { case fromStart, fromEnd }

    /// The zone that the expression itself names, `UTC` included; nil: it holds wherever it is read.
    package var zoneName: String? {
        switch zone {
        case .local: nil
        case .utc: "UTC"
        case .named(let name): name
        }
    }

    static let second = 1_000_000
    static let everySecond = [Component(start: 0, stop: nil, step: second)]
    static let yearRange = 1970...2199
}

extension CalendarExpression: CustomStringConvertible {
    /// The one canonical form, as `systemd-analyze calendar` prints it: `Mon..Fri *-*-* 08:30:00`.
    package var description: String {
        let days = weekdays.isEmpty ? "" : weekdayText + " "
        let date =
            text(of: years, width: 4) + "-" + text(of: months, width: 2)
            + (countsDays == .fromEnd ? "~" : "-") + text(of: self.days, width: 2)
        let time =
            text(of: hours, width: 2) + ":" + text(of: minutes, width: 2) + ":"
            + (seconds == Self.everySecond ? "*" : text(of: seconds, width: 2, unit: Self.second))
        return "\(days)\(date) \(time)" + (zoneName.map { " " + $0 } ?? "")
    }

    /// `Mon..Thu,Sat,Sun`: a run of three or more is a range.
    private var weekdayText: String {
        var runs: [[Weekday]] = []
        for day in weekdays.sorted() {
            if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
        }
        return runs.map { run in
            run.count > 2
                ? "\(run[0].shortName)..\(run[run.count - 1].shortName)"
                : run.map(\.shortName).joined(separator: ",")
        }.joined(separator: ",")
    }

    private func text(of field: Field, width: Int, unit: Int = 1) -> String {
        if field.isEmpty { return "*" }
        func number(_ value: Int, _ width: Int) -> String {
            padded(value / unit, width) + (value % unit > 0 ? "." + padded(value % unit, 6) : "")
        }
        return field.map { component in
            var text = number(component.start, width)
            if let stop = component.stop { text += ".." + number(stop, width) }
            if component.step > 0, component.stop == nil || component.step != unit {
                text += "/" + number(component.step, 1)
            }
            return text
        }.joined(separator: ",")
    }
}
