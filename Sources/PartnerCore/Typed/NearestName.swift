/// The known names that a mistyped one was probably meant to be.
///
/// One judgement for the whole project: keys and references of the configuration, slugs, verbs, zones.
package enum NearestName {
    /// The known names near to `typed`, nearest first; among equals in the order given.
    ///
    /// Near is what a third of the letters, changed, makes of it, or what it is the beginning of, its
    /// first word with such a slip included: `lincoln` and `lincon` for `lincoln-elementary`; a longer beginning
    /// may have a slip in every six letters: `lincon-elementary` for `lincoln-elementary-school`. Case, and whether
    /// a gap is written as space, `-` or `_`, make no difference.
    package static func all(for typed: String, among known: some Sequence<String>, limit: Int = 3) -> [String]
    {
        let wanted = folded(typed)
        let tolerance = (wanted.count + 1) / 3
        guard tolerance > 0 else { return [] }
        return
            known.enumerated()
            .compactMap { order, name -> (rank: Int, order: Int, name: String)? in
                let candidate = folded(name)
                if let distance = distance(wanted, candidate, atMost: tolerance) {
                    return (distance, order, name)
                }
                // Two letters begin too many names to be a hint.
                guard wanted.count > 2 else { return nil }
                if candidate.starts(with: wanted) { return (tolerance + 1, order, name) }
                // The first word alone, mistyped.
                let first = Array(candidate.prefix { $0 != " " })
                let near = first.count < candidate.count && distance(wanted, first, atMost: tolerance) != nil
                if near { return (tolerance + 2, order, name) }
                return beginning(wanted, of: candidate, atMost: wanted.count / 6).map {
                    (tolerance + 2 + $0, order, name)
                }
            }
            .sorted { ($0.rank, $0.order) < ($1.rank, $1.order) }
            .prefix(max(limit, 0))
            .map(\.name)
    }

    /// The nearest of the known names, where any is near.
    package static func best(for typed: String, among known: some Sequence<String>) -> String? {
        all(for: typed, among: known, limit: 1).first
    }

    /// The slips that make `typed` the beginning of a longer name; nil above `limit`.
    private static func beginning(
        _ typed: [Character], of name: [Character], atMost limit: Int
    ) -> Int? {
        guard limit > 0, name.count > typed.count else { return nil }
        return (typed.count - limit...min(name.count, typed.count + limit))
            .compactMap { distance(typed, Array(name.prefix($0)), atMost: limit) }.min()
    }

    private static func folded(_ name: String) -> [Character] {
        name.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 }
    }

    /// Letters put in, left out, replaced, or swapped with the next one (each letter touched once: the
    /// "optimal string alignment"); nil above `limit`.
    static func distance(_ a: [Character], _ b: [Character], atMost limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                let same = a[i - 1] == b[j - 1]
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    cost = min(cost, beforeLast[j - 2] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }
}
