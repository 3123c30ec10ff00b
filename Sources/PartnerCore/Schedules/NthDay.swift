/// One day of each month, quarter or year, counted among its days, its working days or one of its weekdays: the
/// first working day of the quarter.
package struct NthDay: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case day, workingDay
        case weekday(Weekday)
    }

    enum Span: Hashable, Sendable {
        case month, quarter, year
        /// The months of the year that are named, 1 to 12.
        case months([Int])
    }

    /// 1 for the first, -1 for the last; never 0.
    let ordinals: [Int]
    let kind: Kind
    let span: Span

    /// The days from `first` on, in their order, up to the end of the year 9999.
    ///
    /// A span that has too few such days has none; after 400 years without any the search ends.
    package func days(from first: CivilDate, openDays: OpenDays) -> some Sequence<CivilDate> {
        sequence(state: NthDays(day: self, openDays: openDays, first: first)) { $0.next() }
    }

    /// In months.
    var lengthOfSpan: Int {
        switch span {
        case .month, .months: 1
        case .quarter: 3
        case .year: 12
        }
    }
}

private struct NthDays {
    private let day: NthDay
    private let openDays: OpenDays
    private let first: CivilDate
    /// Months since the beginning of the year 0.
    private var month: Int
    private var waiting: ArraySlice<CivilDate> = []
    /// Months without any.
    private var inVain = 0

    init(day: NthDay, openDays: OpenDays, first: CivilDate) {
        self.day = day
        self.openDays = openDays
        self.first = first
        let (year, month, _) = first.parts
        self.month = year * 12 + (month - 1) / day.lengthOfSpan * day.lengthOfSpan
    }

    mutating func next() -> CivilDate? {
        while waiting.isEmpty {
            guard month / 12 <= 9999, inVain <= 4800 else { return nil }
            waiting = chosen()[...]
            month += day.lengthOfSpan
            inVain = waiting.isEmpty ? inVain + day.lengthOfSpan : 0
        }
        return waiting.removeFirst()
    }

    private func chosen() -> [CivilDate] {
        if case .months(let months) = day.span, !months.contains(month % 12 + 1) { return [] }
        guard let begin = CivilDate(year: month / 12, month: month % 12 + 1, day: 1) else { return [] }
        let last = month + day.lengthOfSpan - 1
        let length = CivilDate.length(ofMonth: last % 12 + 1, in: last / 12)
        guard let end = CivilDate(year: last / 12, month: last % 12 + 1, day: length) else { return [] }
        let days = (begin.daysSinceEpoch...end.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
            .filter(suits)
        return Set(day.ordinals.map { $0 > 0 ? $0 - 1 : days.count + $0 })
            .filter(days.indices.contains).sorted().map { days[$0] }.filter { $0 >= first }
    }

    private func suits(_ date: CivilDate) -> Bool {
        switch day.kind {
        case .day: true
        case .workingDay: openDays.isOpen(on: date)
        case .weekday(let weekday): date.weekday == weekday
        }
    }
}
