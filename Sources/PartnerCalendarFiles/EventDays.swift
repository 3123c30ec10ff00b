import PartnerCore

/// The civil dates, in a branch's zone, that the events of one file cover.
///
/// The rules are followed by the core's `RecurrenceSet`, not by libical's iterator: it has a peer's whole table,
/// of which libical has 75 rows of 128, an end for rules that never come, and a calendar file then means what `partnerctl rule next` shows.
struct EventDays {
    struct Found {
        let days: ClosedRange<CivilDate>
        let name: String?
        let line: Int
    }

    /// Moments looked at in one file, closed or not.
    private static let mostMoments = 500_000
    /// Each may be followed through a century.
    private static let mostRecurring = 1000

    private let events: [CalendarEvent]
    private let zone: any TimeZoneRules
    /// By identifier, the occurrences in whose place others stand.
    private var replaced: [String: Set<Key>] = [:]
    private var moments = 0
    private var days = 0

    /// What one occurrence is known by.
    private enum Key: Hashable {
        case day(CivilDate)
        case moment(Instant)
    }

    private static let first = CivilDate(year: Closure.yearsOfFiles.lowerBound, month: 1, day: 1)!
    private static let last = CivilDate(year: Closure.yearsOfFiles.upperBound, month: 12, day: 31)!

    init(_ events: [CalendarEvent], zone: any TimeZoneRules) {
        self.events = events
        self.zone = zone
        for event in events {
            guard let time = event.replaced, let identifier = event.identifier else { continue }
            replaced[identifier, default: []].insert(key(time))
        }
    }

    /// In the order of their first days.
    mutating func all() throws(ClosureFileFault) -> [Found] {
        let recurring = events.filter { !$0.rules.isEmpty }
        if recurring.count > Self.mostRecurring {
            throw recurring[Self.mostRecurring].fault(
                "more than \(Self.mostRecurring) events that come again",
                "keep the closing days in a calendar of their own")
        }
        var found: [Found] = []
        for event in events where !event.isCancelled {
            for days in try stretches(of: event) {
                self.days += days.upperBound.days(since: days.lowerBound) + 1
                guard self.days <= CalendarFiles.mostDays else {
                    throw event.fault(
                        "more than \(CalendarFiles.mostDays) closed days in one file",
                        "give the event an end, or leave the weekday out of \"open\"")
                }
                found.append(Found(days: days, name: event.name, line: event.line))
            }
        }
        return found.sorted { ($0.days.lowerBound, $0.line) < ($1.days.lowerBound, $1.line) }
    }

    /// Those of one event, joined where one follows on the other.
    private mutating func stretches(of event: CalendarEvent) throws(ClosureFileFault) -> [ClosedRange<
        CivilDate
    >] {
        var all: [ClosedRange<CivilDate>] = []
        for days in try occurrences(of: event).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard days.upperBound >= Self.first, days.lowerBound <= Self.last else { continue }
            let days = days.clamped(to: Self.first...Self.last)
            if let before = all.last, days.lowerBound <= before.upperBound.adding(days: 1) {
                all[all.count - 1] = before.lowerBound...max(before.upperBound, days.upperBound)
            } else {
                all.append(days)
            }
        }
        return all
    }

    private mutating func occurrences(of event: CalendarEvent) throws(ClosureFileFault) -> [ClosedRange<
        CivilDate
    >] {
        var without = Set(event.excluded.map(key))
        if event.replaced == nil, let identifier = event.identifier {
            without.formUnion(replaced[identifier] ?? [])
        }
        let length = try length(event, from: event.start, to: event.end, or: event.duration)
        var all: [ClosedRange<CivilDate>] = []
        func add(_ start: EventTime, _ length: CalendarEvent.Length) {
            if without.contains(key(start)) || without.contains(.day(start.local.date)) { return }
            all.append(days(from: start, length))
        }
        add(event.start, length)
        for period in event.added {
            let own = period.end != nil || period.duration != nil
            add(
                period.start,
                own ? try self.length(event, from: period.start, to: period.end, or: period.duration) : length
            )
        }
        for local in try recurrences(of: event) where local != event.start.local {
            add(EventTime(local: local, isDay: event.start.isDay, zone: event.start.zone), length)
        }
        return all
    }

    private mutating func recurrences(of event: CalendarEvent) throws(ClosureFileFault) -> [LocalTime] {
        guard !event.rules.isEmpty else { return [] }
        var text = "DTSTART:\(event.start.local.basic)"
        for rule in event.rules { text += "\n" + bounded(rule, event.start) }
        do {
            for rule in event.rules { try checkFrequency(rule, event) }
            var found: [LocalTime] = []
            for moment in try RecurrenceSet(text).moments(from: event.start.local) {
                if moment.date > Self.last { break }
                moments += 1
                guard moments <= Self.mostMoments else {
                    throw event.fault("it comes too often", "an event that comes once a day at most")
                }
                found.append(moment)
            }
            return found
        } catch let fault as ExpressionFault {
            throw event.fault("RRULE: \(fault.problem)", "expected \(fault.expected)")
        } catch let fault as ClosureFileFault {
            throw fault
        } catch {
            throw event.fault("\(error)")
        }
    }

    private func checkFrequency(_ rule: String, _ event: CalendarEvent) throws {
        let frequency = try RecurrenceRule(String(rule.drop { $0 != ":" }.dropFirst())).frequency
        if [.hourly, .minutely, .secondly].contains(frequency) {
            throw event.fault(
                "an event that comes several times a day (FREQ=\(frequency.rawValue))",
                "expected DAILY, WEEKLY, MONTHLY or YEARLY")
        }
    }

    /// With an end within the years that are of use, and on the clock of the event: UNTIL is in UTC where the event has
    /// a zone (RFC 5545, 3.3.10).
    private func bounded(_ rule: String, _ start: EventTime) -> String {
        let horizon = "\(Self.last)".filter { $0 != "-" } + "T235959"
        var parts = rule.split(separator: ";").map(String.init)
        // No RRULE begins with UNTIL once libical has written it: FREQ does.
        guard let place = parts.firstIndex(where: { $0.uppercased().hasPrefix("UNTIL=") }) else {
            return parts.contains { $0.uppercased().hasPrefix("COUNT=") } ? rule : rule + ";UNTIL=" + horizon
        }
        let written = parts[place].dropFirst("UNTIL=".count)
        guard
            let until = try? RecurrenceSet("RDATE:" + written).moments(from: start.local).first(where: { _ in
                true
            })
        else { return rule }
        if written.hasSuffix("Z"), !start.isDay {
            let utc = EventTime(local: until, isDay: false, zone: UTC())
            parts[place] = "UNTIL=" + utc.local(inZoneOf: start, branch: zone).basic
        }
        if until.date > Self.last { parts[place] = "UNTIL=" + horizon }
        return parts.joined(separator: ";")
    }

    // MARK: One occurrence

    private func key(_ time: EventTime) -> Key {
        time.isDay ? .day(time.local.date) : .moment(time.instant(in: zone))
    }

    /// As clocks show it: a meeting until midnight ends at midnight also in the night in which clocks are put forward.
    private func length(
        _ event: CalendarEvent, from start: EventTime, to end: EventTime?, or duration: CalendarEvent.Length?
    ) throws(ClosureFileFault) -> CalendarEvent.Length {
        if let duration { return duration }
        guard let end else { return CalendarEvent.Length(days: start.isDay ? 1 : 0, seconds: 0) }
        let seconds = end.local(inZoneOf: start, branch: zone).seconds(since: start.local)
        guard seconds >= 0 else {
            throw event.fault("an event that ends before it begins", "expected DTEND behind DTSTART")
        }
        return CalendarEvent.Length(days: seconds / 86_400, seconds: seconds % 86_400)
    }

    private func days(from start: EventTime, _ length: CalendarEvent.Length) -> ClosedRange<CivilDate> {
        let first = start.local.date
        if start.isDay {
            // DTEND is the day behind the last. One that is DTSTART itself, which some write, means that day.
            return first...max(first, first.adding(days: length.days - 1))
        }
        let end = EventTime(
            local: start.local.adding(days: length.days, seconds: length.seconds), isDay: false,
            zone: start.zone)
        let from = start.isFar ? first : zone.date(start.instant(in: zone))
        // What ends at midnight does not cover the day that then begins.
        let isEmpty = length.days == 0 && length.seconds == 0
        if end.isFar || isEmpty { return from...max(from, end.isFar ? end.local.date : from) }
        return from...max(from, zone.date(end.instant(in: zone).adding(.milliseconds(-1))))
    }
}
