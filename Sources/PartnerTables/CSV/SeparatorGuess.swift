/// Finds what separates a text's cells, by trying each usual separator on its beginning.
struct SeparatorGuess {
    /// Of two that fit as well, the earlier is taken: tabs and bars hardly ever stand in a text.
    static let candidates: [UInt8] = [
        UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"),
    ]

    /// The separator; nil where nothing separates: a single column.
    let separator: UInt8?

    private static let sampleRecords = 200

    init(_ bytes: [UInt8], from start: Int) {
        let scores = Self.candidates.compactMap { candidate in
            Self.score(bytes, from: start, candidate).map { (candidate, $0) }
        }
        // The first of equals: `max` would take the last.
        var best: (UInt8, Double)?
        for score in scores where best.map({ score.1 > $0.1 }) ?? true { best = score }
        separator = best?.0
    }

    /// How much like a table the text looks with this separator: the share of its records that have as many
    /// cells as most have, weighed by how many cells that is. nil where most are not cut at all.
    private static func score(_ bytes: [UInt8], from start: Int, _ separator: UInt8) -> Double? {
        var scanner = CSVScanner(bytes, from: start, separator: separator)
        var fields: [CSVScanner.Field] = []
        var records = 0
        var widths: [Int: Int] = [:]
        var malformed = false
        do {
            while records < sampleRecords, try scanner.next(&fields) {
                // Blank lines say nothing.
                if fields.count == 1, fields[0].start == fields[0].end { continue }
                records += 1
                widths[fields.count, default: 0] += 1
            }
        } catch {
            // The wrong separator misreads quotes; the right one may lead to a real fault, which is told later.
            malformed = true
        }
        let cut = widths.filter { $0.key > 1 }
        guard let width = cut.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), records > 0 else {
            return nil
        }
        // Two records of which one is cut may be a title above a header; less says nothing.
        guard width.value * 3 >= records else { return nil }
        let share = Double(width.value) / Double(records)
        return share * Double(min(width.key, 64)).squareRoot() * (malformed ? 0.5 : 1)
    }
}
