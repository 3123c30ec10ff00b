/// When a day that falls on a weekend is kept on a weekday too.
package enum Observance: Hashable, Sendable {
    /// Of a Saturday the Friday before, of a Sunday the Monday after: 5 U.S.C. 6103(b), as offices of the United
    /// States keep it.
    case nearestWeekday
    /// Of a Sunday the Monday after, of a Saturday nothing: California Government Code 6701.
    case afterSunday

    func date(of day: CivilDate) -> CivilDate? {
        switch (self, day.weekday) {
        case (_, .sunday): day.adding(days: 1)
        case (.nearestWeekday, .saturday): day.adding(days: -1)
        default: nil
        }
    }
}
