extension OpenDays {
    /// The calendar that a line of words gives.
    ///
    /// - Parameters:
    ///   - open: `Mon..Fri`, `Tue,Thu..Sat`; a range may run over Sunday: `Sat..Mon`.
    ///   - closed: `2027-12-24,2027-12-27..2027-12-31`, both ends of a range included; empty: no day.
    package init(weekdays: Set<Weekday>, closed text: String) throws(ExpressionFault) {
        var closures: [Closure] = []
        for part in TypedPiece(text).split(by: ",") where !text.isEmpty {
            let (first, last) = part.ends
            let from = try CivilDate.read(first.text, at: first.start)
            let through =
                try last.map { end throws(ExpressionFault) in try CivilDate.read(end.text, at: end.start) }
                ?? from
            guard from <= through else {
                throw ExpressionFault(
                    part.range, "the range ends before it begins", expected: "\(through)..\(from)")
            }
            closures.append(Closure(.days(from...through)))
        }
        self.init(weekdays: weekdays, closures: closures)
    }
}

extension Weekday {
    /// The days that `Mon..Fri`, `Tue,Thu..Sat` or `Sat..Mon` name.
    package static func list(reading text: String) throws(ExpressionFault) -> Set<Weekday> {
        var days: Set<Weekday> = []
        for part in TypedPiece(text).split(by: ",") {
            let (first, last) = part.ends
            let from = try weekday(first)
            let through = try last.map { end throws(ExpressionFault) in try weekday(end) } ?? from
            let length = floorMod(through.rawValue - from.rawValue, 7)
            days.formUnion((0...length).compactMap { Weekday(rawValue: (from.rawValue - 1 + $0) % 7 + 1) })
        }
        return days
    }

    private static func weekday(_ part: TypedPiece) throws(ExpressionFault) -> Weekday {
        if let day = Weekday(name: part.text) { return day }
        let names = allCases.map(\.shortName)
        throw ExpressionFault(
            part.range, part.text.isEmpty ? "a weekday is missing" : "\"\(part.text)\" is no weekday",
            expected: NearestName.best(for: part.text, among: names) ?? names.joined(separator: ", "))
    }
}
