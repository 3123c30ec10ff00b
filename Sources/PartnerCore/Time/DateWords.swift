/// The words for months and for which of several, in one place for all that reads dates.
package enum DateWords {
    /// `first` to `tenth`, in their order.
    package static let counted = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    /// 1 for `first` up to 10 for `tenth`, -1 for `last`.
    /// - Parameter word: in small letters.
    package static func ordinal(_ word: String) -> Int? {
        word == "last" ? -1 : counted.firstIndex(of: word).map { $0 + 1 }
    }

    package static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// The number of the month that `Mar`, `march` or `Sept` names.
    package static func month(_ word: some StringProtocol) -> Int? {
        guard word.count >= 3 else { return nil }
        let wanted = word.lowercased()
        return months.firstIndex { $0.lowercased().hasPrefix(wanted) }.map { $0 + 1 }
    }
}
