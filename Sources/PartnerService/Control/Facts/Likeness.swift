import PartnerCore

/// Whether two names are perhaps one organisation's: the one has all words of the other, or they differ in the
/// spelling of one.
enum Likeness {
    static func areAlike(_ a: String, _ b: String) -> Bool {
        let a = words(a), b = words(b)
        guard !a.isEmpty, !b.isEmpty else { return false }
        let onlyA = a.subtracting(b), onlyB = b.subtracting(a)
        if onlyA.isEmpty || onlyB.isEmpty { return true }
        guard onlyA.count == 1, onlyB.count == 1, let left = onlyA.first, let right = onlyB.first else {
            return false
        }
        // Short words and numbers are a slip away from too many others.
        guard left.count > 3, right.count > 3 else { return false }
        return NearestName.best(for: left, among: [right]) != nil
    }

    private static func words(_ name: String) -> Set<String> {
        Set(FoldedText(name).text.split(separator: " ").map(String.init)).subtracting([
            "the", "of", "and", "inc",
        ])
    }
}
