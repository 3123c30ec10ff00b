extension CivilDate {
    /// The date that exactly `YYYY-MM-DD` names, or where and why it names none.
    package init(reading text: String) throws(ExpressionFault) {
        self = try Self.read(text, at: 0)
    }

    /// - Parameter offset: where the text begins in what was typed, in UTF-8 code units.
    static func read(_ text: String, at offset: Int) throws(ExpressionFault) -> CivilDate {
        if let date = CivilDate(iso: text) { return date }
        func fault(_ from: Int, _ problem: String, _ expected: String) -> ExpressionFault {
            ExpressionFault(offset + from..<offset + text.utf8.count, problem, expected: expected)
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.allSatisfy("0123456789".contains) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { throw fault(0, "\"\(text)\" is no date", "YYYY-MM-DD, such as 2027-03-12") }
        if year < 1 {
            throw fault(0, "\"\(text)\" is no date: there is no year 0", "a year from 0001 to 9999")
        }
        guard (1...12).contains(month) else {
            throw fault(5, "\"\(text)\" is no date: there is no month \(parts[1])", "a month from 01 to 12")
        }
        guard day >= 1 else {
            throw fault(8, "\"\(text)\" is no date: there is no day 00", "a day from 01 on")
        }
        let length = length(ofMonth: month, in: year)
        throw fault(
            8, "\"\(text)\" is no date: \(parts[0])-\(parts[1]) has \(length) days",
            "a day from 01 to \(length)")
    }
}
