import CICal
import PartnerCore
import Synchronization

/// What one event says of closed days.
struct CalendarEvent {
    /// From its beginning to its end, as clocks show it.
    struct Length {
        let days: Int
        let seconds: Int
    }

    /// Of its BEGIN.
    let line: Int
    let identifier: String?
    /// The SUMMARY, in one line.
    let name: String?
    let isCancelled: Bool
    let start: EventTime
    /// nil where neither DTEND nor DURATION is there: a day, or a moment.
    let end: EventTime?
    let duration: Length?
    /// Lines of RRULE and EXRULE, as they stand.
    let rules: [String]
    /// RDATE; with an end of its own where it is a period.
    let added: [(start: EventTime, end: EventTime?, duration: Length?)]
    let excluded: [EventTime]
    /// The occurrence of the same identifier in whose place this one comes.
    let replaced: EventTime?

    /// libical keeps its last error in one place for all.
    private static let parser = Mutex(())

    init(_ text: EventText, zones: EventZones) throws(ClosureFileFault) {
        let result = Self.parser.withLock { _ in
            Result { () throws(ClosureFileFault) in try CalendarEvent(parsing: text, zones: zones) }
        }
        self = try result.get()
    }

    private init(parsing text: EventText, zones: EventZones) throws(ClosureFileFault) {
        guard let component = text.text.withCString({ icalparser_parse_string($0) }) else {
            throw ClosureFileFault(line: text.line, "an event that can't be read")
        }
        defer { icalcomponent_free(component) }
        let properties = EventProperties(component, line: text.line, zones: zones)
        try properties.checkErrors()
        line = text.line
        identifier = properties.text(ICAL_UID_PROPERTY)
        name = properties.text(ICAL_SUMMARY_PROPERTY).flatMap(Self.oneLine)
        isCancelled = properties.text(ICAL_STATUS_PROPERTY) == "CANCELLED"
        let starts = try properties.times(ICAL_DTSTART_PROPERTY, icalproperty_get_dtstart)
        guard let start = starts.first, starts.count == 1 else {
            throw ClosureFileFault(
                line: text.line,
                starts.isEmpty ? "an event without DTSTART" : "an event with a second DTSTART",
                advice: "expected one day or moment on which it begins")
        }
        self.start = start
        end = try properties.times(ICAL_DTEND_PROPERTY, icalproperty_get_dtend).first
        duration = try properties.duration()
        rules =
            properties.values(ICAL_RRULE_PROPERTY).map { "RRULE:" + $0 }
            + properties.values(ICAL_EXRULE_PROPERTY).map { "EXRULE:" + $0 }
        added = try properties.periods()
        excluded = try properties.times(ICAL_EXDATE_PROPERTY, icalproperty_get_exdate)
        replaced = try properties.times(ICAL_RECURRENCEID_PROPERTY, icalproperty_get_recurrenceid).first
        try check(properties)
    }

    private func check(_ properties: EventProperties) throws(ClosureFileFault) {
        if end != nil, duration != nil {
            throw fault("an event with both DTEND and DURATION", "expected one of the two")
        }
        if let end, end.isDay != start.isDay {
            throw fault(
                "an event that begins with a \(start.isDay ? "day" : "time") and ends with a \(end.isDay ? "day" : "time")",
                "expected DTSTART and DTEND of one sort")
        }
        if let duration, duration.days < 0 || duration.seconds < 0 {
            throw fault("an event that ends before it begins", "expected a DURATION that is not negative")
        }
        if let duration, start.isDay, duration.seconds != 0 {
            throw fault("a whole day that lasts some hours", "expected a DURATION in days or weeks")
        }
        if properties.isRangeOfOccurrences {
            throw fault(
                "a change of this and all that follow (RANGE=THISANDFUTURE)",
                "end the old event and begin a new one")
        }
    }

    func fault(_ problem: String, _ advice: String? = nil) -> ClosureFileFault {
        ClosureFileFault(line: line, problem, advice: advice)
    }

    /// At most 200 characters, as names in the configuration are; nil where nothing is left.
    private static func oneLine(_ text: String) -> String? {
        let printable = text.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? " " : Character(scalar)
        }
        let words = String(printable).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : String(words.prefix(200))
    }
}
