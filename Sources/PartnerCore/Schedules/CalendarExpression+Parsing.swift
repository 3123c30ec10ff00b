extension CalendarExpression {
    /// Reads an expression of systemd.time(7).
    ///
    /// - Parameter isZone: whether a name is one of the tz database's; the last word may be one.
    package init(_ text: String, isZone: (String) -> Bool) throws(ExpressionFault) {
        var reader = CalendarReader(text)
        self = try reader.expression(isZone: isZone)
    }
}

extension CalendarExpression {
    /// Sorts each list, drops what stands twice, and shortens ranges to what their step reaches.
    mutating func normalize() {
        for field in [\Self.years, \.months, \.days, \.hours, \.minutes, \.seconds] {
            let components = self[keyPath: field].map(\.normalized)
            self[keyPath: field] = components.sorted().reduce(into: []) { kept, component in
                if kept.last != component { kept.append(component) }
            }
        }
        if seconds.contains(Self.everySecond[0]) { seconds = Self.everySecond }
    }
}

extension CalendarExpression.Component: Comparable {
    static func < (a: Self, b: Self) -> Bool {
        (a.start, a.stop ?? -1, a.step) < (b.start, b.stop ?? -1, b.step)
    }

    fileprivate var normalized: Self {
        guard let stop else { return self }
        let isRange = stop > start && step > 0
        let last = isRange ? stop - (stop - start) % step : stop
        let isSingle = last == start || (isRange && start + step > last)
        return isSingle ? Self(start: start, stop: nil, step: 0) : Self(start: start, stop: last, step: step)
    }

    /// `27` is 2027, `99` 1999.
    var withCentury: Self {
        func year(_ value: Int) -> Int { value < 70 ? value + 2000 : value < 100 ? value + 1900 : value }
        return Self(start: year(start), stop: stop.map(year), step: step)
    }
}
