import ArgumentParser
import PartnerCore

extension Partnerctl {
    struct RuleCalculator: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rule",
            abstract: "Work with fixed dates, without the daemon.",
            discussion: examples(
                "A rule of RFC 5545, as calendar programs write it, or words for a common one.",
                "rule next \"FREQ=MONTHLY;BYDAY=1TU\" --from 2027-01-01 --count 3",
                "rule next \"last Friday of the month\" --from 2027-01-01"),
            subcommands: [Next.self])
    }
}

extension Partnerctl.RuleCalculator {
    struct Next: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "When a fixed date comes next.",
            discussion: examples(
                """
                One date a line, from --from on. A rule counts from there, too, unless it has a DTSTART: \
                FREQ=MONTHLY is the same day of each month. Lines of RRULE, RDATE and EXDATE make one whole.
                """,
                "rule next \"FREQ=MONTHLY;BYDAY=1TU\" --from 2027-01-01 --count 3",
                "rule next \"every 15 September\" --from 2027-01-01",
                "rule next \"first working day of the quarter\" --from 2027-01-01 \\\n"
                    + "--open Tue..Sat --closed 2027-04-01..2027-04-03"))

        @Argument(
            help: ArgumentHelp(
                "Such as \"FREQ=MONTHLY;BYDAY=1TU\", \"last Friday of the month\".", valueName: "rule"))
        var typed: TypedExpression
        @Option(help: ArgumentHelp("The first date that may be: 2027-03-12.", valueName: "date"))
        var from: String
        @OptionGroup var open: OpenDayOptions
        @OptionGroup var count: CalculatorCount
        @OptionGroup var options: CalculatorOptions

        func run() throws {
            let dates = try options.reading(typed.text) { text throws(ExpressionFault) in
                try FixedDates(text)
            }
            let from = try options.date(from, of: "--from")
            let openDays = try open.openDays(else: OpenDayOptions.mondayToFriday, options)
            let found = Array(dates.days(from: from, openDays: openDays).prefix(count.count))
            guard !found.isEmpty else {
                throw options.refuse(
                    ExpressionFault(
                        0..<typed.text.utf8.count, "no date comes of it from \(from) on",
                        expected: dates.needsOpenDays ? "a rule and open days that meet" : "a rule that comes"
                    ),
                    in: typed.text)
            }
            try options.write(
                found.map(\.description), Answer(rule: typed.text, from: from, dates: found))
        }

        private struct Answer: Encodable {
            let rule: String
            let from: CivilDate
            let dates: [CivilDate]
        }
    }
}
