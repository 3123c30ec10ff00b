import Foundation
import PartnerCore
import Testing

/// One row of a table of rules: what is written, from when, and what comes of it.
struct RecurrenceRow: CustomTestStringConvertible, Sendable {
    let text: String
    let start: LocalTime?
    let moments: [String]
    let name: String
    var testDescription: String { name }

    /// dateutil's own tests.
    static let dateutil: [RecurrenceRow] = {
        guard let folder = Bundle.module.resourceURL,
            let table = try? String(
                contentsOf: folder.appendingPathComponent("Fixtures/recurrence-rules.tsv"), encoding: .utf8)
        else { return [] }
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return RecurrenceRow(
                text: cells[0].replacingOccurrences(of: "\\n", with: "\n"), start: LocalTime(row: cells[1]),
                moments: cells[2].split(separator: ",").map(String.init), name: String(cells[3]))
        }
    }()
}

extension LocalTime {
    /// `1997-09-02T09:00:00`.
    init?(row text: some StringProtocol) {
        let parts = text.split(separator: "T")
        guard parts.count == 2, let date = CivilDate(iso: parts[0]), let time = TimeOfDay(parts[1].prefix(5)),
            let second = Int(parts[1].suffix(2))
        else { return nil }
        self.init(date: date, time: time, second: second)
    }

    static let rowStart = LocalTime(date: "1997-09-02", time: TimeOfDay(minutesSinceMidnight: 540))
}
