import PartnerCore

/// One event as it stands in its file.
///
/// The file is cut up here and not by libical, which closes what is open at the end without a word, and knows no
/// lines: so a file that broke off is seen, and an error has its place.
struct EventText {
    /// Of its BEGIN, from 1.
    let line: Int
    /// From BEGIN:VEVENT through END:VEVENT.
    let text: String

    /// Deeper than an alarm in an event in a calendar nothing lies.
    private static let deepest = 8

    static func all(in bytes: [UInt8]) throws(ClosureFileFault) -> [EventText] {
        guard bytes.count <= CalendarFiles.largest else {
            throw ClosureFileFault("it is larger than \(CalendarFiles.largest >> 20) MiB")
        }
        var open: [(name: String, line: Int)] = []
        var found: [EventText] = []
        var begin = 0
        var line = 0
        var hasCalendar = false
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while !rest.isEmpty {
            line += 1
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            let start = rest.startIndex
            let content = rest[start..<end]
            rest = rest[min(end + 1, rest.endIndex)...]
            guard let mark = Mark(content) else {
                if !hasCalendar, content.contains(where: { !isBlank($0) }) { throw noCalendar(line) }
                continue
            }
            switch mark {
            case .begin(let name):
                guard !open.isEmpty || name == "VCALENDAR" else { throw noCalendar(line) }
                guard open.count < deepest else {
                    throw ClosureFileFault(line: line, "parts within parts, \(deepest) deep and more")
                }
                hasCalendar = true
                open.append((name, line))
                if isEvent(open) { begin = start }
            // The last line broke off too: what is open is told of below.
            case .end(let name)
            where end == bytes.endIndex && open.last?.name.hasPrefix(name) == true
                && open.last?.name != name:
                continue
            case .end(let name):
                guard let last = open.last, last.name == name else {
                    throw ClosureFileFault(
                        line: line, "END:\(name) without its BEGIN",
                        advice: open.last.map { "BEGIN:\($0.name) in line \($0.line) has no END" })
                }
                if isEvent(open) {
                    guard let text = String(validating: bytes[begin..<end], as: UTF8.self) else {
                        throw ClosureFileFault(line: last.line, "an event that is not in UTF-8")
                    }
                    guard !text.utf8.contains(0) else {
                        throw ClosureFileFault(line: last.line, "an event with a zero octet in it")
                    }
                    found.append(EventText(line: last.line, text: text + "\n"))
                }
                open.removeLast()
            }
        }
        if let last = open.last {
            throw ClosureFileFault(
                line: last.line, "the file breaks off: BEGIN:\(last.name) has no END",
                advice: "copy the whole file there again")
        }
        guard hasCalendar else { throw noCalendar(nil) }
        return found
    }

    private static func isEvent(_ open: [(name: String, line: Int)]) -> Bool {
        open.map(\.name) == ["VCALENDAR", "VEVENT"]
    }

    private static func noCalendar(_ line: Int?) -> ClosureFileFault {
        ClosureFileFault(
            line: line, "it is no iCalendar file",
            advice: "expected one that begins with BEGIN:VCALENDAR, as calendar programs export it")
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }

    /// A line that begins or ends a part.
    private enum Mark {
        case begin(String)
        case end(String)

        /// nil for every other line.
        init?(_ line: ArraySlice<UInt8>) {
            // A name is short: a line of a megabyte is none.
            guard line.count <= 100, let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let word = String(decoding: line[..<colon], as: UTF8.self).uppercased()
            guard word == "BEGIN" || word == "END" else { return nil }
            let value = line[(colon + 1)...].filter { !isBlank($0) }
            let name = String(decoding: value, as: UTF8.self).uppercased()
            self = word == "BEGIN" ? .begin(name) : .end(name)
        }
    }
}
