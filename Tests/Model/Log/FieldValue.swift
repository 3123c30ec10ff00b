/// Something that stands behind `key=` in a line of the log, without a space in it.
package protocol FieldValue: Equatable, Sendable {
    init?(text: String)
    var text: String { get }
    /// What is expected, for the error.
    static var expected: String { get }
}

extension Int: FieldValue {
    package init?(text: String) { self.init(text) }
    package var text: String { String(self) }
    package static var expected: String { "a whole number" }
}

extension String: FieldValue {
    /// Spaces and what would end a value are written as in addresses of the web: `%20`.
    static let escapes: [(Character, String)] = [("%", "%25"), (" ", "%20"), ("\n", "%0A"), (",", "%2C")]

    package init?(text: String) {
        var plain = ""
        var rest = Substring(text)
        while let first = rest.first {
            if let (character, escape) = String.escapes.first(where: { rest.hasPrefix($0.1) }) {
                plain.append(character)
                rest = rest.dropFirst(escape.count)
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        self = plain
    }

    package var text: String {
        var written = ""
        for character in self {
            written += String.escapes.first { $0.0 == character }?.1 ?? String(character)
        }
        return written
    }

    package static var expected: String { "a word" }
}

extension Day: FieldValue, CustomStringConvertible {
    package init?(text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var text: String {
        let (year, month, day) = parts
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    package var description: String { text }
    package static var expected: String { "a date such as 2026-03-31" }
}

extension MinuteOfDay: FieldValue, CustomStringConvertible {
    package init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        minutes = hour * 60 + minute
    }

    package var text: String { padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2) }
    package var description: String { text }
    package static var expected: String { "a time such as 08:00" }
}

extension Span: FieldValue {
    package init?(text: String) {
        guard let count = Int(text.dropLast()), let unit = text.last else { return nil }
        switch unit {
        case "d": self = .days(count)
        case "m": self = .months(count)
        default: return nil
        }
    }

    package var text: String {
        switch self {
        case .days(let count): "\(count)d"
        case .months(let count): "\(count)m"
        }
    }

    package static var expected: String { "days or months such as 90d or 6m" }
}

extension Weekday: FieldValue {
    package init?(text: String) {
        guard let place = Weekday.names.firstIndex(of: text) else { return nil }
        self.init(rawValue: place)
    }

    package var text: String { Weekday.names[rawValue] }
    package static var expected: String { Weekday.names.joined(separator: ", ") }
}

extension DayRange: FieldValue {
    package init?(text: String) {
        let ends = parts(of: text, at: "..")
        guard let first = Day(text: ends[0]) else { return nil }
        guard ends.count > 1 else {
            self.init(first, first)
            return
        }
        guard ends.count == 2, let last = Day(text: ends[1]), first <= last else { return nil }
        self.init(first, last)
    }

    package var text: String { first == last ? first.text : first.text + ".." + last.text }
    package static var expected: String { "a date, or two such as 2026-12-24..2027-01-01" }
}

extension Season: FieldValue {
    package init?(text: String) {
        let ends = parts(of: text, at: "..").map { $0.split(separator: "-").compactMap { Int($0) } }
        guard ends.count == 2, ends.allSatisfy({ $0.count == 2 && (1...12).contains($0[0]) }) else {
            return nil
        }
        self.init(from: ends[0][0] * 100 + ends[0][1], through: ends[1][0] * 100 + ends[1][1])
    }

    package var text: String {
        [from, through].map { padded($0 / 100, 2) + "-" + padded($0 % 100, 2) }.joined(separator: "..")
    }

    package static var expected: String { "two days of the year such as 09-01..06-15" }
}

extension FieldValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    package init?(text: String) { self.init(rawValue: text) }
    package var text: String { rawValue }
    package static var expected: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// `text` cut at each `separator`, never empty.
func parts(of text: String, at separator: String) -> [String] {
    var found = [""]
    var rest = Substring(text)
    while let first = rest.first {
        if rest.hasPrefix(separator) {
            found.append("")
            rest = rest.dropFirst(separator.count)
        } else {
            found[found.count - 1].append(first)
            rest = rest.dropFirst()
        }
    }
    return found
}
