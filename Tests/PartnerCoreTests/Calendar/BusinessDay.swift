import Foundation
import PartnerCore
import Testing

/// One row of a peer's table of business days: what is asked, of which calendar, and what is answered.
struct BusinessDay: CustomTestStringConvertible, Sendable {
    let function: String
    let openDays: OpenDays
    /// nil where it is no date.
    let date: CivilDate?
    /// Days on, or the end of a count.
    let argument: String
    let roll: String
    let answer: String

    var testDescription: String { "\(function) \(date?.description ?? "no date") \(argument) \(roll)" }

    /// numpy's own tests, every call of them.
    static let numpy: [BusinessDay] = {
        guard let folder = Bundle.module.resourceURL,
            let table = try? String(
                contentsOf: folder.appendingPathComponent("Fixtures/business-days.tsv"), encoding: .utf8)
        else { return [] }
        let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let holidays = Dictionary(
            uniqueKeysWithValues: rows.filter { $0[0] == "holidays" }.map { ($0[1], $0[2]) })
        return rows.filter { $0[0] != "holidays" }.map { cells in
            let arguments = cells[3].split(separator: "|")
            return BusinessDay(
                function: String(cells[0]),
                openDays: OpenDays(week: cells[1], holidays: holidays[cells[2]] ?? ""),
                date: CivilDate(iso: arguments[0]), argument: String(arguments.dropFirst().first ?? ""),
                roll: String(cells[4]), answer: String(cells[5]))
        }
    }()
}

extension OpenDays {
    /// - Parameters:
    ///   - week: `1111100`, a figure a day from Monday on.
    ///   - holidays: with commas between them.
    init(week: some StringProtocol, holidays: some StringProtocol) {
        let weekdays = zip(Weekday.allCases, week).filter { $0.1 == "1" }.map(\.0)
        let days = holidays.split(separator: ",").compactMap { CivilDate(iso: $0) }
        self.init(weekdays: Set(weekdays), closures: days.map { Closure(.days($0...$0)) })
    }
}
