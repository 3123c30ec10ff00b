import PartnerCore

extension PosixRule {
    /// The rule that a footer such as `PST8PDT,M3.2.0,M11.1.0` states, or nil where it states none.
    ///
    /// A summer time without its days is refused too: what POSIX then supposes, no file may mean.
    init?(_ text: String) {
        var scanner = Scanner(text.utf8)
        guard scanner.skipName(), let standard = scanner.time(hours: 24) else { return nil }
        standardOffset = -standard
        if scanner.isAtEnd {
            summer = nil
            return
        }
        guard scanner.skipName() else { return nil }
        var summerOffset = standardOffset + 3600
        if !scanner.isNext(",") {
            guard let given = scanner.time(hours: 24) else { return nil }
            summerOffset = -given
        }
        guard let start = scanner.change(), let end = scanner.change(), scanner.isAtEnd else { return nil }
        summer = Summer(utcOffset: summerOffset, start: start, end: end)
    }
}

extension PosixRule {
    /// Reads the footer from left to right; each step answers nil, or false, where the text is something else.
    fileprivate struct Scanner {
        private var rest: ArraySlice<UInt8>

        init(_ text: some Sequence<UInt8>) { rest = ArraySlice(text) }

        var isAtEnd: Bool { rest.isEmpty }

        func isNext(_ character: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: character) }

        private mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard isNext(character) else { return false }
            rest.removeFirst()
            return true
        }

        /// `PST`, or `<+0545>`: three characters at least.
        mutating func skipName() -> Bool {
            let isQuoted = skip("<")
            let name = rest.prefix { byte in
                Self.isLetter(byte) || (isQuoted && (Self.isDigit(byte) || byte == 0x2B || byte == 0x2D))
            }
            rest = rest.dropFirst(name.count)
            return name.count >= 3 && (!isQuoted || skip(">"))
        }

        private mutating func number(_ range: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix(while: Self.isDigit)
            guard (1...3).contains(digits.count) else { return nil }
            rest = rest.dropFirst(digits.count)
            let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            return range.contains(value) ? value : nil
        }

        /// `[+|-]hh[:mm[:ss]]` in seconds.
        mutating func time(hours: Int) -> Int? {
            let isNegative = skip("-")
            if !isNegative { _ = skip("+") }
            guard let hour = number(0...hours) else { return nil }
            var seconds = hour * 3600
            for unit in [60, 1] where isNext(":") {
                _ = skip(":")
                guard let value = number(0...59) else { return nil }
                seconds += value * unit
            }
            return isNegative ? -seconds : seconds
        }

        /// `,day[/time]`; at two o'clock where no time is given.
        mutating func change() -> Change? {
            guard skip(","), let day = day() else { return nil }
            guard skip("/") else { return Change(day: day, time: 2 * 3600) }
            return time(hours: 167).map { Change(day: day, time: $0) }
        }

        private mutating func day() -> Day? {
            if skip("J") { return number(1...365).map(Day.withoutLeapDay) }
            guard skip("M") else { return number(0...365).map(Day.withLeapDay) }
            guard let month = number(1...12), skip("."), let week = number(1...5), skip("."),
                let day = number(0...6), let weekday = Weekday(rawValue: day == 0 ? 7 : day)
            else { return nil }
            return .weekday(weekday, week: week, month: month)
        }

        private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
    }
}
