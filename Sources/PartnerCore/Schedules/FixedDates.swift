/// Dates that come again, as somebody may write them: as a rule of RFC 5545, or in words.
package enum FixedDates: Hashable, Sendable {
    case rules(RecurrenceSet)
    case nth(NthDay)

    /// Reads `FREQ=MONTHLY;BYDAY=-1FR`, lines of `RRULE:`, `RDATE:` and `EXDATE:`, or words such as
    /// `last Friday of the month`, `first working day of the quarter`, `every 15 September`.
    package init(_ text: String) throws(ExpressionFault) {
        if text.contains(where: { $0 == "=" || $0 == ":" }) {
            self = .rules(try RecurrenceSet(text))
        } else {
            var reader = FixedDateReader(text)
            self = try reader.dates()
        }
    }

    /// The days from `first` on, in their order, each once, up to the end of the year 9999.
    ///
    /// What counts in steps, such as every other Tuesday, counts from `first`, or from the DTSTART of the text.
    /// - Parameter openDays: which days are working days.
    package func days(from first: CivilDate, openDays: OpenDays) -> some Sequence<CivilDate> {
        switch self {
        case .rules(let set): AnySequence(set.days(from: first))
        case .nth(let day): AnySequence(day.days(from: first, openDays: openDays))
        }
    }

    /// Whether there is any such day.
    package func comes(from first: CivilDate, openDays: OpenDays) -> Bool {
        days(from: first, openDays: openDays).contains { _ in true }
    }

    /// Whether it rests on which days are working days.
    package var needsOpenDays: Bool {
        if case .nth(let day) = self { return day.kind == .workingDay }
        return false
    }
}
