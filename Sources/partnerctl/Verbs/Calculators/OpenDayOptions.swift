import ArgumentParser
import PartnerCore

/// Which days are open, for a calculator that knows no branch.
struct OpenDayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The weekdays that are open: Mon..Fri; else all, but where working days are counted Mon..Fri.",
            valueName: "weekdays"))
    var open: String?

    @Option(
        help: ArgumentHelp(
            "Days on which it is closed all the same: 2027-12-24,2027-12-27..2027-12-31.",
            valueName: "dates"))
    var closed: String?
}

extension OpenDayOptions {
    static let mondayToFriday = Set(Weekday.allCases.filter { $0 < .saturday })

    /// - Parameter usual: what is open where nothing is said.
    func openDays(else usual: Set<Weekday>, _ options: CalculatorOptions) throws -> OpenDays {
        let weekdays = try open.map { text in
            try options.reading(text, of: "--open") { text throws(ExpressionFault) in
                try Weekday.list(reading: text)
            }
        }
        return try options.reading(closed ?? "", of: "--closed") { text throws(ExpressionFault) in
            try OpenDays(weekdays: weekdays ?? usual, closed: text)
        }
    }
}
