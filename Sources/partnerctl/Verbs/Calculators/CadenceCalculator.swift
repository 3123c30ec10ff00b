import ArgumentParser
import PartnerCore

extension Roll: ExpressibleByArgument {}

extension Partnerctl {
    struct CadenceCalculator: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cadence",
            abstract: "Work with rhythms, without the daemon.",
            discussion: examples(
                "A rhythm is \"2 months\", \"every 40 working days\", quarterly, \"twice a year\" and the like.",
                "cadence next \"2 months\" --from 2024-01-31 --count 3"),
            subcommands: [Next.self])
    }
}

extension Partnerctl.CadenceCalculator {
    struct Next: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "When a rhythm comes next.",
            discussion: examples(
                """
                One date a line, each counted from --from, so that the end of a month does not drift. \
                A date on a closed day is moved as --roll says; moving back never reaches --from.
                """,
                "cadence next \"2 months\" --from 2024-01-31 --count 3",
                "cadence next \"every 40 working days\" --from 2027-03-12 \\\n"
                    + "--open Tue..Sat --closed 2027-03-31,2027-04-02..2027-04-04",
                "cadence next quarterly --from 2026-11-30 --open Mon..Fri \\\n--roll same-month-next"))

        @Argument(help: ArgumentHelp("Such as \"2 months\", fortnightly.", valueName: "cadence"))
        var typed: TypedExpression
        @Option(help: ArgumentHelp("The date to count from: 2027-03-12.", valueName: "date"))
        var from: String
        @OptionGroup var open: OpenDayOptions
        @Option(help: "Where a date goes that is on a closed day.") var roll = Roll.next
        @OptionGroup var count: CalculatorCount
        @OptionGroup var options: CalculatorOptions

        func run() throws {
            let cadence = try options.reading(typed.text) { text throws(ExpressionFault) in
                try Cadence(reading: text)
            }
            let from = try options.date(from, of: "--from")
            let openDays = try open.openDays(
                else: cadence.unit == .workingDays ? OpenDayOptions.mondayToFriday : Set(Weekday.allCases),
                options)
            var counted = cadence.dates(after: from, openDays: openDays)
            var dates: [Answer.Line] = []
            while dates.count < count.count, let date = counted.next() {
                guard let rolled = openDays.rolled(date, roll, after: from) else {
                    throw refuse("no day is open within a year of \(date)")
                }
                dates.append(Answer.Line(counted: date, date: rolled))
            }
            switch counted.end {
            case .neverOpen(let date): throw refuse("no day is open within a year of \(date)")
            case .lastYear where dates.isEmpty:
                throw options.refuse(
                    ExpressionFault(
                        0..<typed.text.utf8.count, "\(cadence) after \(from) lies beyond the year 9999",
                        expected: "a shorter cadence, or an earlier date"),
                    in: typed.text)
            case .lastYear, nil: break
            }
            try options.write(
                dates.map(\.date.description),
                Answer(cadence: "\(cadence)", from: from, roll: roll.rawValue, dates: dates))
        }

        /// What is closed for so long was said by `--closed`: weekdays alone are open each week.
        private func refuse(_ problem: String) -> ExitCode {
            let text = open.closed ?? ""
            return options.refuse(
                ExpressionFault(0..<text.utf8.count, problem, expected: "fewer closed days, or --roll none"),
                in: text, of: "--closed")
        }

        private struct Answer: Encodable {
            struct Line: Encodable {
                /// As the cadence has it.
                let counted: CivilDate
                /// Moved off a closed day.
                let date: CivilDate
            }

            let cadence: String
            let from: CivilDate
            let roll: String
            let dates: [Line]
        }
    }
}
