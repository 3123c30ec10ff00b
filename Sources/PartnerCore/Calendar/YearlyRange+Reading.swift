extension YearlyRange {
    /// `06-10..08-20`, or one day `12-25`.
    ///
    /// - Parameter ends: one day or two, and where each begins in what was typed.
    static func read(_ ends: [(text: String, start: Int)]) throws(ExpressionFault) -> YearlyRange {
        var days: [MonthDay] = []
        for end in ends { days.append(try day(end.text, at: end.start)) }
        guard let first = days.first, let last = days.last, days.count <= 2 else {
            let from = ends.first?.start ?? 0, through = ends.last.map { $0.start + $0.text.utf8.count } ?? 0
            throw ExpressionFault(from..<through, "more than two ends", expected: "two days at most")
        }
        return YearlyRange(from: first, through: last)
    }

    private static func day(_ text: String, at start: Int) throws(ExpressionFault) -> MonthDay {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isWritten =
            parts.count == 2
            && parts.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        if isWritten, let month = Int(parts[0]), let day = Int(parts[1]) {
            if let found = MonthDay(month: month, day: day) { return found }
            if (1...12).contains(month) {
                throw fault(text, start, "\(parts[0])-01 to \(MonthDay.last(of: month))")
            }
        }
        throw fault(text, start, "month and day, such as 12-24")
    }

    private static func fault(_ text: String, _ start: Int, _ expected: String) -> ExpressionFault {
        ExpressionFault(
            start..<start + text.utf8.count, "\"\(text)\" is no day of the year", expected: expected)
    }
}

extension MonthDay {
    /// - Parameter month: 1 to 12.
    fileprivate static func last(of month: Int) -> String {
        "\(padded(month, 2))-\(CivilDate.length(ofMonth: month, in: 2000))"
    }
}
