/// `one`, `two`, … as words up to ten, then in figures.
func numberWord(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(count) ? words[count] : String(count)
}

/// `1 mail`, `14 mails`
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
}

/// `a`, `a and b`, `a, b and c`
func listed(_ parts: [String], last word: String = "and") -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(word) " + last
}

extension String {
    /// With a capital at the start.
    package var asSentence: String { prefix(1).uppercased() + dropFirst() }

    /// With a full stop, unless it ends a sentence already.
    package var stopped: String {
        guard let last else { return self }
        return ".!?…".contains(last) ? self : self + "."
    }
}
