/// Where a date goes that falls on a day that does not suit: a closed one, or one out of season.
package enum Roll: String, CaseIterable, Hashable, Sendable {
    /// To the first that does after it.
    case next
    /// To the last that does before it.
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
    /// The date, moved off a day that does not suit.
    ///
    /// - Parameter anchor: what the date was counted from. Moving back never reaches it: then the date moves on.
    /// - Returns: nil where there is no open day within `OpenDays.reach`.
    package func rolled(
        _ date: CivilDate, _ roll: Roll, after anchor: CivilDate? = nil,
        where suits: (CivilDate) -> Bool = { _ in true }
    ) -> CivilDate? {
        if roll == .none || isOpen(on: date) && suits(date) { return date }
        let next = first(onOrAfter: date, where: suits)
        let previous = last(onOrBefore: date) { day in suits(day) && (anchor.map { $0 < day } ?? true) }
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
