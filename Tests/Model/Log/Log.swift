/// A log as text: one event a line, `date time kind key=value …`, date and time in UTC. Empty lines
/// and what follows a `#` at the beginning of a line are passed over.
package enum Log {
    /// - Throws: `LogError`, for the first line that can't be read.
    package static func read(_ text: String) throws -> [Event] {
        var events: [Event] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first(where: { $0 != " " }), first != "#" else { continue }
            do {
                events.append(try event(String(line)))
            } catch let error as LogError {
                var placed = error
                placed.line = index + 1
                throw placed
            }
        }
        return events
    }

    package static func write(_ events: [Event]) -> String {
        events.map { line($0) + "\n" }.joined()
    }

    package static func line(_ event: Event) -> String {
        let (day, minute) = event.at.local(offset: 0)
        let (kind, record) = event.what.line
        return "\(day) \(minute) \(kind)" + record.written
    }

    private static func event(_ line: String) throws -> Event {
        let words = line.split(separator: " ").map(String.init)
        guard words.count >= 3 else {
            throw LogError(field: "line", found: line, expected: "date time kind key=value …")
        }
        guard let day = Day(text: words[0]) else {
            throw LogError(field: "date", found: words[0], expected: Day.expected)
        }
        guard let minute = MinuteOfDay(text: words[1]) else {
            throw LogError(field: "time", found: words[1], expected: MinuteOfDay.expected)
        }
        var values: [String: String] = [:]
        for word in words.dropFirst(3) {
            guard let sign = word.firstIndex(of: "=") else {
                throw LogError(field: "line", found: word, expected: "key=value")
            }
            let key = String(word[..<sign])
            guard values.updateValue(String(word[word.index(after: sign)...]), forKey: key) == nil else {
                throw LogError(field: key, found: word, expected: "each key once")
            }
        }
        return Event(at: Moment(day, minute), try Event.What(kind: words[2], values: values))
    }
}
