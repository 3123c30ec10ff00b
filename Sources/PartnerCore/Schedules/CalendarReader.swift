/// Reads one expression from left to right, as systemd's `calendar_spec_from_string()` does, and says where it
/// stopped.
struct CalendarReader {
    let bytes: [UInt8]
    var place = 0
    var end: Int
    /// Where each part of the expression stands.
    var places: [Part: Range<Int>] = [:]

    enum Part: String { case year, month, day, hour, minute, second }

    init(_ text: String) {
        bytes = Array(text.utf8)
        end = bytes.count
    }

    typealias Component = CalendarExpression.Component

    private static let words: [String: String] = [
        "minutely": "*-*-* *:*:00", "hourly": "*-*-* *:00:00", "daily": "*-*-* 00:00:00",
        "weekly": "Mon *-*-* 00:00:00", "monthly": "*-*-01 00:00:00",
        "quarterly": "*-01,04,07,10-01 00:00:00", "semiannually": "*-01,07-01 00:00:00",
        "semi-annually": "*-01,07-01 00:00:00", "biannually": "*-01,07-01 00:00:00",
        "bi-annually": "*-01,07-01 00:00:00", "annually": "*-01-01 00:00:00",
        "anually": "*-01-01 00:00:00", "yearly": "*-01-01 00:00:00",
    ]

    mutating func expression(isZone: (String) -> Bool) throws(ExpressionFault) -> CalendarExpression {
        var found = CalendarExpression()
        found.zone = zone(isZone)
        if end == 0 {
            throw ExpressionFault(0..<bytes.count, "nothing is said", expected: Self.expectedAtAll)
        }
        if let words = Self.words[text(0..<end).lowercased()] {
            var reader = CalendarReader(words)
            let zone = found.zone
            found = try reader.expression { _ in false }
            found.zone = zone
            return found
        }
        found.weekdays = try weekdays()
        if !(try date(&found)) { try time(&found) }
        guard place == end else { throw fault("\"\(rest)\" is too much", expected: "the end") }
        found.years = found.years.map(\.withCentury)
        if found.days.isEmpty { found.countsDays = .fromStart }
        found.normalize()
        try check(found)
        return found
    }

    private static let expectedAtAll =
        "weekdays, a date or a time, such as \"Mon..Fri 08:30\", or a word such as weekly"

    /// Takes the zone away from the end.
    private mutating func zone(_ isZone: (String) -> Bool) -> CalendarExpression.Zone {
        guard let space = bytes.lastIndex(of: UInt8(ascii: " ")) else { return .local }
        let name = text(space + 1..<bytes.count)
        if name.lowercased() == "utc" {
            end = space
            return .utc
        }
        guard isZone(name) else { return .local }
        end = space
        return .named(name)
    }

    // MARK: Weekdays

    private mutating func weekdays() throws(ExpressionFault) -> Set<Weekday> {
        var days: Set<Weekday> = []
        var from: Weekday?
        while true {
            guard let (day, length) = weekdayHere else {
                if days.isEmpty && from == nil { return [] }
                throw wrongWord("is no weekday", expected: "Mon, Tue, … or the whole name")
            }
            let start = place
            place += length
            guard [nil, "-", ".", ",", " "].contains(character) else {
                place = start
                throw wrongWord("is no weekday", expected: "Mon, Tue, … or the whole name")
            }
            if let from {
                guard from <= day else {
                    throw ExpressionFault(
                        start..<place, "the week ends on Sunday, so it can't go on to \(day.name)",
                        expected: "a weekday from \(from.name) on")
                }
                days.formUnion(Weekday.allCases.filter { from <= $0 && $0 <= day })
            }
            days.insert(day)
            switch character {
            case ",":
                from = nil
                place += 1
            case "-" where from == nil:
                from = day
                place += 1
            case "." where from == nil && bytes[place...].starts(with: "..".utf8):
                from = day
                place += 2
            case nil, " ": from = nil
            default: throw fault("\"\(rest)\" can't follow a weekday", expected: "a comma, \"..\" or a blank")
            }
            if character == nil || character == " " {
                guard from == nil else { throw fault("the range has no end", expected: "a weekday") }
                skipBlanks()
                if weekdayHere != nil {
                    throw wrongWord(
                        "stands behind a blank",
                        expected: "weekdays without blanks, as in \"Mon,Wed..Fri\"")
                }
                return days.count == 7 ? [] : days
            }
        }
    }

    private var weekdayHere: (Weekday, Int)? {
        let here = text(place..<end).lowercased()
        for day in Weekday.allCases {
            for name in [day.name, day.shortName] where here.hasPrefix(name.lowercased()) {
                return (day, name.utf8.count)
            }
        }
        return nil
    }

    // MARK: Date

    /// - Returns: whether that was all, as after `@` there is no time.
    private mutating func date(_ found: inout CalendarExpression) throws(ExpressionFault) -> Bool {
        if character == nil { return false }
        if character == "@" {
            place += 1
            try moment(&found)
            return true
        }
        let start = place
        let (first, firstPlace) = try placedField()
        if character == nil || character == ":" {
            place = start
            return false
        }
        var mark = try separator(after: start)
        let (second, secondPlace) = try placedField()
        if character == nil || character == " " {
            (found.months, found.days) = (first, second)
            places = [.month: firstPlace, .day: secondPlace]
        } else {
            guard mark == .fromStart else {
                throw fault(
                    "a day counted from the end comes last", expected: "a blank and a time, or the end")
            }
            mark = try separator(after: start)
            let (third, thirdPlace) = try placedField()
            guard character == nil || character == " " else {
                throw fault("\"\(rest)\" can't follow a date", expected: "a blank and a time, or the end")
            }
            (found.years, found.months, found.days) = (first, second, third)
            places = [.year: firstPlace, .month: secondPlace, .day: thirdPlace]
        }
        found.countsDays = mark
        skipBlanks()
        return false
    }

    private mutating func separator(after start: Int) throws(ExpressionFault) -> CalendarExpression.DayCount {
        defer { place += 1 }
        switch character {
        case "-": return .fromStart
        case "~": return .fromEnd
        default:
            throw ExpressionFault(
                start..<end, "\"\(text(start..<end))\" is neither a date nor a time",
                expected: "a date such as 2027-03-12 or *-*-15, or a time such as 08:30")
        }
    }

    /// Seconds since 1970, which name one moment.
    private mutating func moment(_ found: inout CalendarExpression) throws(ExpressionFault) {
        let start = place
        let seconds = try number(unit: 1)
        let day = seconds / 86_400
        guard let latest = CivilDate(year: CalendarExpression.yearRange.upperBound, month: 12, day: 31),
            day <= latest.daysSinceEpoch
        else { throw outOfRange(start, "a moment before the year 2200") }
        let date = CivilDate(daysSinceEpoch: day).parts
        func only(_ value: Int) -> [Component] { [Component(start: value, stop: nil, step: 0)] }
        found.years = only(date.year)
        found.months = only(date.month)
        found.days = only(date.day)
        found.hours = only(seconds % 86_400 / 3600)
        found.minutes = only(seconds % 3600 / 60)
        found.seconds = only(seconds % 60 * CalendarExpression.second)
        found.zone = .utc
    }

    // MARK: Time

    private mutating func time(_ found: inout CalendarExpression) throws(ExpressionFault) {
        if character == nil { return }
        (found.hours, places[.hour]) = try placedField()
        try colon(after: "hours")
        (found.minutes, places[.minute]) = try placedField()
        if character == nil { return }
        try colon(after: "minutes")
        (found.seconds, places[.second]) = try placedField(unit: CalendarExpression.second)
    }

    private mutating func colon(after what: String) throws(ExpressionFault) {
        guard character == ":" else {
            if character == " " {
                skipBlanks()
                throw fault(
                    "\"\(rest)\" is no time zone", expected: "UTC, a name such as Europe/Berlin, or the end")
            }
            throw fault(
                character == nil ? "the time ends after its \(what)" : "\"\(rest)\" can't follow the \(what)",
                expected: "a colon, as in 08:30")
        }
        place += 1
    }

    // MARK: Where we are

    var character: Character? { place < end ? Character(Unicode.Scalar(bytes[place])) : nil }
    var rest: String { text(place..<end) }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func skipBlanks() {
        while character == " " { place += 1 }
    }

    func fault(_ problem: String, expected: String) -> ExpressionFault {
        ExpressionFault(place..<max(place, end), problem, expected: expected)
    }

    /// Of the word here: letters, digits and all up to a blank or a comma.
    func wrongWord(_ problem: String, expected: String) -> ExpressionFault {
        let stop = bytes[place..<end].firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") } ?? end
        return ExpressionFault(place..<stop, "\"\(text(place..<stop))\" \(problem)", expected: expected)
    }

    func outOfRange(_ start: Int, _ expected: String) -> ExpressionFault {
        ExpressionFault(start..<place, "\"\(text(start..<place))\" is out of range", expected: expected)
    }
}
