/// How far one day lies from another: so many days, or so many of a branch's working days.
package struct DayCount: Hashable, Sendable {
    package enum Unit: String, CaseIterable, Hashable, Sendable {
        case days, workingDays = "working days"
    }

    /// From 0.
    package let count: Int
    package let unit: Unit

    package init(_ count: Int, _ unit: Unit = .days) {
        self.count = count
        self.unit = unit
    }
}

extension DayCount: ExpressibleByIntegerLiteral {
    package init(integerLiteral days: Int) { self.init(days) }
}

extension DayCount: CustomStringConvertible {
    /// `1 day`, `10 working days`.
    package var description: String {
        "\(count) \(count == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)"
    }
}

extension OpenDays {
    /// The day that lies so far after `date`; where a year brings no working day they are counted as days.
    package func day(_ length: DayCount, after date: CivilDate) -> CivilDate {
        day(length.count, length.unit, from: date)
    }

    /// The day that lies so far before `date`; where a year had no working day they are counted as days.
    package func day(_ length: DayCount, before date: CivilDate) -> CivilDate {
        day(-length.count, length.unit, from: date)
    }

    private func day(_ count: Int, _ unit: DayCount.Unit, from date: CivilDate) -> CivilDate {
        switch unit {
        case .days: date.adding(days: count)
        case .workingDays: adding(workingDays: count, to: date) ?? date.adding(days: count)
        }
    }
}
