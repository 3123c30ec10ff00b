import ArgumentParser
import PartnerCore

extension Partnerctl {
    struct TimeSpanCalculator: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "timespan",
            abstract: "The one form of a length of time, and its seconds.",
            discussion: examples(
                """
                The lengths of systemd.time(7): numbers with s, min, h, d, w, month (30.44 days) or y (365.25 \
                days); a number alone is seconds.
                """,
                "timespan \"1h 30min\"", "timespan 90m"))

        @Argument(help: ArgumentHelp("Such as \"1h 30min\", 9h, \"2 weeks\".", valueName: "length"))
        var typed: TypedExpression
        @OptionGroup var options: CalculatorOptions

        func run() throws {
            let span = try options.reading(typed.text) { text throws(ExpressionFault) in
                try TimeSpan(text)
            }
            let seconds = span.seconds.map { $0 == "1" ? "1 second" : "\($0) seconds" }
            try options.write(
                ["\(span)"] + (seconds.map { [$0] } ?? []),
                Answer(span: typed.text, normalized: "\(span)", microseconds: span.microseconds))
        }

        private struct Answer: Encodable {
            let span: String
            let normalized: String
            /// Left out of infinity, as are the seconds.
            let microseconds: Int?
            let seconds: Double?

            init(span: String, normalized: String, microseconds: Int?) {
                self.span = span
                self.normalized = normalized
                self.microseconds = microseconds
                seconds = microseconds.map { Double($0) / 1_000_000 }
            }
        }
    }
}

extension TimeSpan {
    fileprivate var microseconds: Int? {
        if case .microseconds(let count) = self { count } else { nil }
    }

    /// Exact, without zeros at its end: `5400`, `0.5`.
    fileprivate var seconds: String? {
        guard let microseconds else { return nil }
        let (whole, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        if rest == 0 { return "\(whole)" }
        var fraction = String(String(rest + 1_000_000).dropFirst())
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(whole).\(fraction)"
    }
}
