/// Where a date goes that falls on a closed day.
package enum Roll: String, CaseIterable, Hashable, Sendable {
    /// To the first open day after it.
    case next
    /// To the last open day before it.
    case previous
    /// To whichever of the two is nearer; the later where both are equally far, as QuantLib does.
    case nearest
    /// To the next, unless that lies in another month: then to the previous, which market conventions call
    /// modified following.
    case sameMonthNext = "same-month-next"
    /// Nowhere: it stays.
    case none
}

extension OpenDays {
    /// The date, moved off a closed day.
    ///
    /// - Parameter anchor: what the date was counted from. Moving back never reaches it: then the date moves on.
    /// - Returns: nil where there is no open day within `OpenDays.reach`.
    package func rolled(_ date: CivilDate, _ roll: Roll, after anchor: CivilDate? = nil) -> CivilDate? {
        if roll == .none || isOpen(on: date) { return date }
        let next = first(onOrAfter: date)
        let previous = last(onOrBefore: date) { day in anchor.map { $0 < day } ?? true }
        switch roll {
        case .none: return date
        case .next: return next
        case .previous: return previous ?? next
        case .nearest:
            guard let next, let previous else { return next ?? previous }
            return next.days(since: date) <= date.days(since: previous) ? next : previous
        case .sameMonthNext:
            let stays = next.map { $0.month == date.month } ?? false
            return stays ? next : previous ?? next
        }
    }
}
