/// A cadence or interval: so many days, or so many calendar months.
package enum Span: Hashable, Sendable {
    case days(Int)
    case months(Int)

    /// The day this long after `day`, counted in one go so that month ends never drift.
    package func after(_ day: Day) -> Day {
        switch self {
        case .days(let days): day + days
        case .months(let months): day.adding(months: months)
        }
    }

    /// `count` such spans in a row, as one.
    package func times(_ count: Int) -> Span {
        switch self {
        case .days(let days): .days(days * count)
        case .months(let months): .months(months * count)
        }
    }
}
