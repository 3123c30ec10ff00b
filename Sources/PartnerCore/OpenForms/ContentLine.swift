/// One line of a vCard (RFC 6350) or an iCalendar (RFC 5545), which escape and fold alike.
package struct ContentLine: Hashable, Sendable {
    /// With its parameters: `DTSTART;VALUE=DATE`.
    package let name: String
    /// As it stands in the file.
    package let value: String

    /// A value that is made by us of what may stand there: a date, a number, a word.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// What people wrote.
    package init(_ name: String, text: String) {
        self.init(name, Self.escaped(text))
    }

    /// A value of several parts, such as a vCard's name; an empty part has no text.
    package init(_ name: String, parts: [String]) {
        self.init(name, parts.map(Self.escaped).joined(separator: ";"))
    }

    /// RFC 5545 3.3.11 and RFC 6350 3.4. Control characters, which neither lets stand, become spaces.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\", ",", ";": escaped += "\\\(character)"
            case "\n", "\r\n", "\r", "\u{2028}", "\u{2029}": escaped += "\\n"
            case "\t": escaped.append(character)
            default:
                for scalar in character.unicodeScalars {
                    escaped.unicodeScalars.append(
                        scalar.properties.generalCategory == .control ? " " : scalar)
                }
            }
        }
        return escaped
    }

    /// The most octets of a line, without its end.
    static let width = 75

    /// The line with its CRLF, over as many lines as it takes; no character is cut in two.
    package var folded: String {
        var text = "", used = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let octets = UTF8.width(scalar)
            if used + octets > Self.width {
                text += "\r\n "
                used = 1
            }
            text.unicodeScalars.append(scalar)
            used += octets
        }
        return text + "\r\n"
    }
}

extension ContentLine {
    /// The lines of a file, put together again; lines without a colon are left out.
    static func lines(of file: [UInt8]) -> [ContentLine] {
        var lines: [[UInt8]] = []
        for line in file.split(separator: UInt8(ascii: "\n")) {
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if text.first == UInt8(ascii: " ") || text.first == UInt8(ascii: "\t"), !lines.isEmpty {
                lines[lines.count - 1] += text.dropFirst()
            } else {
                lines.append(Array(text))
            }
        }
        return lines.compactMap { line in
            // A colon may stand in a parameter only within quotes, and we write none there.
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            return ContentLine(
                String(decoding: line[..<colon], as: UTF8.self),
                String(decoding: line[(colon + 1)...], as: UTF8.self))
        }
    }
}

extension Instant {
    /// In UTC, to the second, as both forms write it: `20270312T163004Z`.
    var basicUTC: String {
        LocalTime(self, utcOffset: 0).iso.filter { $0 != "-" && $0 != ":" } + "Z"
    }
}

extension CivilDate {
    /// `20270312`
    var basic: String { description.filter { $0 != "-" } }
}
