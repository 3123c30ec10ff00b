/// Where values stand among all areas of a source.
package struct Percentiles: Hashable, Sendable {
    private let sorted: [Double]

    /// Missing ones are left out before: they are no nought.
    package init(_ values: some Sequence<Double>) { sorted = values.sorted() }

    package var count: Int { sorted.count }

    /// How many of a hundred values are lower, 0 to 100: 0 for the lowest, 100 for the highest, among equals the
    /// middle. A value that is none of them stands where it would. nil where there are no values; 50 where all
    /// are the same.
    package func rank(of value: Double) -> Double? {
        guard let lowest = sorted.first, let highest = sorted.last else { return nil }
        guard lowest < highest else { return value < lowest ? 0 : value > highest ? 100 : 50 }
        let below = index { $0 < value }, notAbove = index { $0 <= value }
        let equal = notAbove - below
        let last = Double(sorted.count - 1)
        if equal > 0 { return (Double(below) + Double(equal - 1) / 2) / last * 100 }
        guard below > 0, below < sorted.count else { return below == 0 ? 0 : 100 }
        // Between two neighbours, by how near it is to each.
        let low = sorted[below - 1], high = sorted[below]
        return (Double(below - 1) + (value - low) / (high - low)) / last * 100
    }

    /// How many values, from the lowest on, fulfil a condition that later ones don't.
    private func index(while holds: (Double) -> Bool) -> Int {
        var low = 0, high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
