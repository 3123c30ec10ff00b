/// The months' English names.
enum MonthName {
    static let all = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// 1 to 12, of a name or its beginning of three letters or more: `Sept`.
    static func number(_ word: String) -> Int? {
        let word = word.lowercased()
        guard word.count >= 3 else { return nil }
        return all.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }

    /// `3 April`.
    static func text(day: Int, month: Int) -> String { "\(day) \(all[month - 1])" }
}
