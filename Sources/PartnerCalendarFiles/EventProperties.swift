import CICal
import PartnerCore

/// The properties of one event, while libical has it.
struct EventProperties {
    private let component: OpaquePointer
    private let line: Int
    private let zones: EventZones

    init(_ component: OpaquePointer, line: Int, zones: EventZones) {
        self.component = component
        self.line = line
        self.zones = zones
    }

    private static let understood = [
        "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
    ]

    /// libical takes out what it can't read, and leaves a note in its place: where it is of the days, the days are
    /// not known.
    func checkErrors() throws(ClosureFileFault) {
        for property in all(ICAL_XLICERROR_PROPERTY) {
            let note = icalproperty_get_xlicerror(property).map { String(cString: $0) } ?? ""
            let property = Self.understood.first { name in
                ["in", "for"].contains { note.contains("\($0) \(name) property") }
            }
            guard let property else { continue }
            let value = note.split(separator: "property: ", maxSplits: 1).dropFirst().first
            throw ClosureFileFault(
                line: line, "\(property) can't be read" + (value.map { ": \"\($0.prefix(80))\"" } ?? ""),
                advice: "expected what RFC 5545 has for it")
        }
    }

    private func all(_ kind: icalproperty_kind) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        var property = icalcomponent_get_first_property(component, kind)
        while let known = property {
            found.append(known)
            property = icalcomponent_get_next_property(component, kind)
        }
        return found
    }

    /// As it stands in the file, but for the folding.
    func values(_ kind: icalproperty_kind) -> [String] {
        all(kind).compactMap { property in
            guard let value = icalproperty_get_value_as_string_r(property) else { return nil }
            defer { icalmemory_free_buffer(value) }
            return String(cString: value)
        }
    }

    /// Of the first, without the escapes.
    func text(_ kind: icalproperty_kind) -> String? {
        for property in all(kind) {
            guard let value = icalproperty_get_value(property) else { continue }
            if icalvalue_isa(value) == ICAL_TEXT_VALUE {
                return icalvalue_get_text(value).map { String(cString: $0) }
            }
            return values(kind).first
        }
        return nil
    }

    var isRangeOfOccurrences: Bool {
        all(ICAL_RECURRENCEID_PROPERTY).contains {
            icalproperty_get_first_parameter($0, ICAL_RANGE_PARAMETER) != nil
        }
    }

    func times(
        _ kind: icalproperty_kind, _ value: (OpaquePointer?) -> icaltimetype
    ) throws(ClosureFileFault) -> [EventTime] {
        var times: [EventTime] = []
        for property in all(kind) { times.append(try time(value(property), of: property)) }
        return times
    }

    func duration() throws(ClosureFileFault) -> CalendarEvent.Length? {
        for property in all(ICAL_DURATION_PROPERTY) {
            return try length(icalproperty_get_duration(property))
        }
        return nil
    }

    func periods() throws(ClosureFileFault) -> [(
        start: EventTime, end: EventTime?, duration: CalendarEvent.Length?
    )] {
        var periods: [(start: EventTime, end: EventTime?, duration: CalendarEvent.Length?)] = []
        for property in all(ICAL_RDATE_PROPERTY) {
            let value = icalproperty_get_rdate(property)
            if icalperiodtype_is_null_period(value.period) != 0 {
                periods.append((try time(value.time, of: property), nil, nil))
            } else {
                let start = try time(value.period.start, of: property)
                if icaltime_is_null_time(value.period.end) != 0 {
                    periods.append((start, nil, try length(value.period.duration)))
                } else {
                    periods.append((start, try time(value.period.end, of: property), nil))
                }
            }
        }
        return periods
    }

    private func length(_ written: icaldurationtype) throws(ClosureFileFault) -> CalendarEvent.Length {
        guard icaldurationtype_is_bad_duration(written) == 0 else {
            throw ClosureFileFault(
                line: line, "DURATION can't be read", advice: "expected one such as P1D or PT2H")
        }
        let sign = written.is_neg != 0 ? -1 : 1
        let days = Int(written.weeks) * 7 + Int(written.days)
        let seconds = Int(written.hours) * 3600 + Int(written.minutes) * 60 + Int(written.seconds)
        return CalendarEvent.Length(days: sign * days, seconds: sign * seconds)
    }

    private func time(
        _ written: icaltimetype, of property: OpaquePointer
    ) throws(ClosureFileFault) -> EventTime {
        guard
            let date = CivilDate(year: Int(written.year), month: Int(written.month), day: Int(written.day)),
            (0..<24).contains(written.hour), (0..<60).contains(written.minute),
            (0...60).contains(written.second)
        else {
            let name = icalproperty_get_property_name(property).map { String(cString: $0) } ?? ""
            let value = icalproperty_get_value_as_string(property).map { String(cString: $0) } ?? ""
            throw ClosureFileFault(
                line: line, "\(name) is no date: \"\(value)\"",
                advice: "expected a day that there is, such as 20270331")
        }
        if written.is_date != 0 {
            return EventTime(
                local: LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: 0)), isDay: true, zone: nil
            )
        }
        let local = LocalTime(
            date: date, time: TimeOfDay(minutesSinceMidnight: Int(written.hour) * 60 + Int(written.minute)),
            second: min(Int(written.second), 59))
        return EventTime(local: local, isDay: false, zone: try zone(written, of: property))
    }

    private func zone(
        _ written: icaltimetype, of property: OpaquePointer
    ) throws(ClosureFileFault) -> (any TimeZoneRules)? {
        if icaltime_is_utc(written) != 0 { return UTC() }
        guard let parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER),
            let identifier = icalparameter_get_tzid(parameter).map({ String(cString: $0) })
        else { return nil }
        guard let zone = zones.zone(identifier) else {
            throw ClosureFileFault(
                line: line, "no time zone \"\(identifier)\"",
                advice: "expected a name of the tz database, such as America/Los_Angeles")
        }
        return zone
    }
}
