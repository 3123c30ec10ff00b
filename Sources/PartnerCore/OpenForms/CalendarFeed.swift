/// A due date as a calendar shows it: a whole day.
package struct CalendarEvent: Hashable, Sendable {
    /// Of the occurrence, never of its day, so that a date that moves is the same event.
    package let uid: String
    package let day: CivilDate
    /// `Lincoln Elementary School: follow-up`
    package let summary: String
    package let description: String
    /// The clock.
    package let category: String

    package init(uid: String, day: CivilDate, summary: String, description: String, category: String) {
        self.uid = uid
        self.day = day
        self.summary = summary
        self.description = description
        self.category = category
    }

    fileprivate var lines: [ContentLine] {
        [
            ContentLine("DTSTART;VALUE=DATE", day.basic), ContentLine("SUMMARY", text: summary),
            ContentLine("DESCRIPTION", text: description), ContentLine("CATEGORIES", text: category),
            // Whose day it is may still be asked to a meeting.
            ContentLine("TRANSP", "TRANSPARENT"),
        ]
    }
}

/// Due dates as an iCalendar (RFC 5545, 7986) that a calendar program can subscribe to.
package struct CalendarFeed: Hashable, Sendable {
    /// `Partners of Ana Reyes`
    package let name: String
    /// By day.
    package let events: [CalendarEvent]

    package init(name: String, events: [CalendarEvent]) {
        self.name = name
        self.events = events.sorted { ($0.day, $0.uid) < ($1.day, $1.uid) }
    }

    /// How often a program is asked to look again.
    private static let refresh = "PT1H"

    /// The whole file.
    ///
    /// An event that says what it said before keeps its stamps, so that nothing is rewritten for nothing; one that
    /// changed is stamped `now`, and one whose day moved gets the next sequence number.
    /// - Parameter previous: the file as it was written last; empty where there is none.
    package func text(after previous: [UInt8], at now: Instant) -> String {
        let known = Dictionary(Stamped.read(previous).map { ($0.uid, $0) }) { first, _ in first }
        let head = [
            ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
            ContentLine("PRODID", "-//partnerd//partnerships//EN"), ContentLine("CALSCALE", "GREGORIAN"),
            ContentLine("NAME", text: name), ContentLine("X-WR-CALNAME", text: name),
            ContentLine("REFRESH-INTERVAL;VALUE=DURATION", Self.refresh),
            ContentLine("X-PUBLISHED-TTL", Self.refresh),
        ]
        let body = events.flatMap { event -> [ContentLine] in
            let stamps = stamps(event, known[event.uid], now)
            return [ContentLine("BEGIN", "VEVENT"), ContentLine("UID", text: event.uid)] + stamps
                + event.lines + [ContentLine("END", "VEVENT")]
        }
        return (head + body + [ContentLine("END", "VCALENDAR")]).map(\.folded).joined()
    }

    private func stamps(_ event: CalendarEvent, _ before: Stamped?, _ now: Instant) -> [ContentLine] {
        let isSame = before.map { $0.lines == event.lines } ?? false
        let stamp = isSame ? before?.stamp ?? now.basicUTC : now.basicUTC
        let sequence = before.map { $0.day == event.day.basic ? $0.sequence : $0.sequence + 1 } ?? 0
        return [
            ContentLine("DTSTAMP", stamp), ContentLine("LAST-MODIFIED", stamp),
            ContentLine("SEQUENCE", String(sequence)),
        ]
    }
}

/// An event as a file has it.
private struct Stamped {
    var uid = ""
    var stamp: String?
    var sequence = 0
    /// All but the uid and the stamps.
    var lines: [ContentLine] = []

    var day: String? { lines.first { $0.name == "DTSTART;VALUE=DATE" }?.value }

    /// What is no calendar of ours has no events.
    static func read(_ file: [UInt8]) -> [Stamped] {
        var events: [Stamped] = []
        var event: Stamped?
        for line in ContentLine.lines(of: file) {
            switch (line.name, line.value) {
            case ("BEGIN", "VEVENT"): event = Stamped()
            case ("END", "VEVENT"):
                if let found = event { events.append(found) }
                event = nil
            case ("UID", let uid): event?.uid = uid
            case ("DTSTAMP", let stamp): event?.stamp = stamp
            case ("LAST-MODIFIED", _): break
            case ("SEQUENCE", let number): event?.sequence = Int(number) ?? 0
            default: event?.lines.append(line)
            }
        }
        return events
    }
}
