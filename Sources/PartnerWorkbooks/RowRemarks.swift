import PartnerTables

/// What is to be said of a sheet's rows once they have been read.
struct RowRemarks {
    private var hidden: [ClosedRange<Int>] = []
    private var hiddenCount = 0
    private var merged: [TableFault] = []

    /// Ranges that are named in one message.
    private static let mostNamed = 10
    /// Ranges that are kept: a filter can leave every other row of a long sheet.
    private static let mostKept = 1_000

    /// A row that holds something and is not shown.
    mutating func hide(_ row: Int) {
        hiddenCount += 1
        if let last = hidden.last, last.upperBound == row - 1 {
            hidden[hidden.count - 1] = last.lowerBound...row
        } else if hidden.count < Self.mostKept {
            hidden.append(row...row)
        }
    }

    /// A cell with something in it that covers cells below.
    ///
    /// - Parameter column: from 1.
    mutating func merge(rows: ClosedRange<Int>, column: Int) {
        guard rows.count > 1, merged.count < TableLimits.warnings else { return }
        merged.append(
            TableFault(
                row: rows.lowerBound, column: column,
                "the cell is merged down to row \(rows.upperBound); it was read for row \(rows.lowerBound) alone"
            ))
    }

    var warnings: [TableFault] {
        var warnings = merged
        if let first = hidden.first {
            var rows = hidden.prefix(Self.mostNamed).map {
                $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
            }
            if hidden.count > Self.mostNamed { rows.append("…") }
            let message =
                hiddenCount == 1
                ? "this row is hidden or filtered out; it was read like the others"
                : "\(hiddenCount) rows are hidden or filtered out (\(rows.joined(separator: ", "))); they were read like the others"
            warnings.append(TableFault(row: first.lowerBound, message))
        }
        return warnings
    }
}
