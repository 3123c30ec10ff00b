import ArgumentParser
import PartnerCore
import PartnerZones

extension Partnerctl {
    struct CalendarCalculator: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "calendar",
            abstract: "Work with calendar expressions, without the daemon.",
            discussion: examples(
                "The expressions of systemd.time(7): weekdays, a date, a time, a time zone.",
                "calendar next \"Mon..Fri 08:30\"", "calendar normalize quarterly"),
            subcommands: [Next.self, Normalize.self])
    }
}

extension Partnerctl.CalendarCalculator {
    struct Next: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "When an expression comes next.",
            discussion: examples(
                """
                One moment a line, with its offset from UTC. A time that the change to summer time leaves \
                out is passed over, as systemd does. A zone in the expression goes before --zone; without \
                both it is this machine's.
                """,
                "calendar next \"Mon..Fri 08:30\" --count 3",
                "calendar next \"*-*~1 17:00\" --zone Europe/Berlin --after 2027-03-01"))

        @Argument(help: .calendarExpression) var typed: TypedExpression
        @Option(help: ArgumentHelp("The time zone, such as America/Los_Angeles.", valueName: "zone"))
        var zone: String?
        @Option(
            help: ArgumentHelp(
                "Only what comes after this moment, else after now: 2027-03-12, \"2027-03-12 08:30\" or "
                    + "2027-03-12T08:30:00-08:00.", valueName: "moment"))
        var after: String?
        @OptionGroup var count: CalculatorCount
        @OptionGroup var options: CalculatorOptions

        func run() throws {
            let expression = typed.text
            let zones = CalculatorZones(options: options)
            let (parsed, rules) = try zones.expression(expression, zone: zone)
            let start =
                try after.map { text in
                    try options.reading(text, of: "--after") { text throws(ExpressionFault) in
                        try MomentReader.microseconds(text, in: rules)
                    }
                } ?? MomentReader.now
            var moments: [CalendarMoment] = []
            while moments.count < count.count,
                let next = parsed.next(afterMicroseconds: moments.last?.microseconds ?? start, in: rules)
            {
                moments.append(CalendarMoment(next, in: rules))
            }
            guard !moments.isEmpty else {
                let from = CalendarMoment(start / 1_000_000 * 1_000_000, in: rules)
                throw options.refuse(
                    ExpressionFault(
                        0..<expression.utf8.count, "\"\(parsed)\" never comes after \(from)",
                        expected: "a time that comes before the year 2200"),
                    in: expression)
            }
            try options.write(
                moments.map(\.description),
                Answer(
                    expression: expression, normalized: "\(parsed)", zone: rules.name,
                    next: moments.map(\.description)))
        }

        private struct Answer: Encodable {
            let expression: String
            let normalized: String
            let zone: String
            let next: [String]
        }
    }

    struct Normalize: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The one form of an expression, all its parts written out.",
            discussion: examples(
                "", "calendar normalize \"Sat,Mon-Wed 8:0\"", "calendar normalize weekly"))

        @Argument(help: .calendarExpression) var typed: TypedExpression
        @OptionGroup var options: CalculatorOptions

        func run() throws {
            let expression = typed.text
            let normalized = "\(try CalculatorZones(options: options).expression(expression))"
            try options.write([normalized], Answer(expression: expression, normalized: normalized))
        }

        private struct Answer: Encodable {
            let expression: String
            let normalized: String
        }
    }
}

extension ArgumentHelp {
    fileprivate static let calendarExpression = ArgumentHelp(
        "Such as \"Mon..Fri 08:30\", \"*-*~1\", weekly.", valueName: "expression")
}
