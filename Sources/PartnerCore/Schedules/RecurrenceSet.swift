/// Everything that says when something comes again: rules, single dates, and what is left out (RFC 5545, 3.8.5).
package struct RecurrenceSet: Hashable, Sendable {
    /// `DTSTART`, from which the rules count.
    package private(set) var start: LocalTime?
    var rules: [RecurrenceRule] = []
    var dates: [LocalTime] = []
    /// EXRULE of RFC 2445, which programs still write.
    var exceptRules: [RecurrenceRule] = []
    var exceptDates: [LocalTime] = []

    init(_ rule: RecurrenceRule) { rules = [rule] }

    /// Reads lines of `DTSTART`, `RRULE`, `RDATE`, `EXRULE` and `EXDATE`, or a rule alone.
    package init(_ text: String) throws(ExpressionFault) {
        var place = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let words = String(
                decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
            if !words.isEmpty { try read(words, at: place) }
            place += line.count + 1
        }
        guard !rules.isEmpty || !dates.isEmpty else {
            throw ExpressionFault(
                0..<text.utf8.count, "there is neither a rule nor a date",
                expected: "a rule such as FREQ=MONTHLY;BYDAY=1TU, or RDATE: and a date")
        }
    }

    private static let names = ["DTSTART", "RRULE", "RDATE", "EXRULE", "EXDATE"]

    private mutating func read(_ line: String, at place: Int) throws(ExpressionFault) {
        guard let colon = line.firstIndex(of: ":") else {
            rules.append(try RecurrenceRule(line, at: place))
            return
        }
        let written = line[..<colon].prefix { $0 != ";" }
        let value = String(line[line.index(after: colon)...])
        let valuePlace = place + line[...colon].utf8.count
        switch written.uppercased() {
        case "RRULE": rules.append(try RecurrenceRule(value, at: valuePlace))
        case "EXRULE": exceptRules.append(try RecurrenceRule(value, at: valuePlace))
        case "DTSTART": start = try Self.moments(value, at: valuePlace).first
        case "RDATE": dates += try Self.moments(value, at: valuePlace)
        case "EXDATE": exceptDates += try Self.moments(value, at: valuePlace)
        default:
            throw ExpressionFault(
                place..<place + written.utf8.count, "\"\(written)\" says nothing of when",
                expected: NearestName.best(for: String(written), among: Self.names)
                    ?? Self.names.joined(separator: ", "))
        }
    }

    private static func moments(_ text: String, at offset: Int) throws(ExpressionFault) -> [LocalTime] {
        var place = offset
        var moments: [LocalTime] = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let range = place..<place + item.utf8.count
            guard let moment = LocalTime(basic: String(item), orAtEndOf: .midnight) else {
                throw ExpressionFault(
                    range, item.isEmpty ? "a date is missing" : "\"\(item)\" is no date",
                    expected: "one such as 20271231 or 20271231T090000")
            }
            moments.append(moment)
            place = range.upperBound + 1
        }
        return moments
    }

    /// In their order, each once.
    /// - Parameter first: where the text itself has no `DTSTART`.
    package func moments(from first: LocalTime) -> some Sequence<LocalTime> {
        let start = start ?? first
        return sequence(state: Merge(self, start)) { $0.next() }
    }

    /// The days on which it comes, from `first` on, in their order, each once.
    ///
    /// The rules count from `DTSTART` where the text has it, else from `first`.
    package func days(from first: CivilDate) -> some Sequence<CivilDate> {
        let midnight = LocalTime(date: first, time: TimeOfDay(minutesSinceMidnight: 0))
        var moments = moments(from: midnight).makeIterator()
        var last: CivilDate?
        return AnyIterator {
            while let date = moments.next()?.date {
                if date >= first, date != last {
                    last = date
                    return date
                }
            }
            return nil
        }
    }
}

/// Merges what several ordered sequences have, without what is left out.
private struct Merge {
    /// So many left out one after the other, more than there are days in 400 years, and nothing else is to come.
    private static let patience = 150_000
    private var sources: [Source]
    private var except: [Source]

    /// One ordered sequence with its next moment at hand.
    private struct Source {
        var head: LocalTime?
        private var rest: AnyIterator<LocalTime>

        init(_ moments: some Sequence<LocalTime>) {
            rest = AnyIterator(moments.makeIterator())
            head = rest.next()
        }

        mutating func drop() { head = rest.next() }
    }

    init(_ set: RecurrenceSet, _ start: LocalTime) {
        sources = set.rules.map { Source($0.moments(from: start)) } + [Source(set.dates.sorted())]
        except = set.exceptRules.map { Source($0.moments(from: start)) } + [Source(set.exceptDates.sorted())]
    }

    mutating func next() -> LocalTime? {
        var leftOut = 0
        while leftOut < Self.patience, let moment = sources.compactMap(\.head).min() {
            for index in sources.indices where sources[index].head == moment { sources[index].drop() }
            for index in except.indices {
                while let head = except[index].head, head < moment { except[index].drop() }
            }
            if !except.contains(where: { $0.head == moment }) { return moment }
            leftOut += 1
        }
        return nil
    }
}
