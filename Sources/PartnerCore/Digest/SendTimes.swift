/// When mail to a person may leave, as a clock on the wall of their branch shows it.
package struct SendTimes: Hashable, Sendable {
    /// When their digest is due.
    package let digest: DayTime
    /// When it may leave; none: from the digest time on, for nine hours.
    package let windows: [DaySpan]
    /// When nothing leaves.
    package let quiet: [DaySpan]

    package init(_ digest: DayTime, windows: [DaySpan] = [], quiet: [DaySpan] = []) {
        self.digest = digest
        self.windows = windows
        self.quiet = quiet
    }

    package init(_ time: TimeOfDay) { self.init(DayTime(time)) }

    /// How long after the digest time mail may still leave, where no window is set.
    package static let usualWindow = Duration.seconds(9 * 3600)

    /// The first stretch from the digest time of `date` on in which mail may leave and which has not ended by
    /// `instant`: in a window that begins on this date, before the digest time of the next, and in no quiet time.
    ///
    /// - Returns: nil where none is left, and where no digest comes on that date.
    package func stretch(
        on date: CivilDate, in zone: any TimeZoneRules, notEndedBy instant: Instant? = nil
    ) -> Range<Instant>? {
        guard digest.comes(on: date) else { return nil }
        let due = zone.firstInstant(at: LocalTime(date: date, time: digest.time))
        if windows.isEmpty, quiet.isEmpty {
            let usual = due..<due.adding(Self.usualWindow)
            return instant.map { usual.upperBound > $0 } ?? true ? usual : nil
        }
        return stretches(on: date, from: due, in: zone).first { stretch in
            instant.map { stretch.upperBound > $0 } ?? true
        }
    }

    private func stretches(
        on date: CivilDate, from due: Instant, in zone: any TimeZoneRules
    ) -> [Range<Instant>] {
        // No stretch reaches into the next date's: of each date one digest is decided, the earlier first.
        let next = zone.firstInstant(at: LocalTime(date: date.adding(days: 1), time: digest.time))
        let open =
            windows.isEmpty
            ? [due..<due.adding(Self.usualWindow)] : windows.compactMap { $0.range(on: date, in: zone) }
        let within = open.compactMap { $0.intersection(due..<next) }.sorted { $0.lowerBound < $1.lowerBound }
        return quietRanges(around: date, in: zone).reduce(joined(within)) { left, quiet in
            left.flatMap { $0.without(quiet) }
        }
    }

    /// Quiet times that can reach into the window of this date.
    private func quietRanges(around date: CivilDate, in zone: any TimeZoneRules) -> [Range<Instant>] {
        quiet.flatMap { span in
            let days = Int(span.length.milliseconds / 86_400_000) + 2
            return (-days...2).compactMap { span.range(on: date.adding(days: $0), in: zone) }
        }
    }

    /// One stretch where some meet or overlap.
    private func joined(_ sorted: [Range<Instant>]) -> [Range<Instant>] {
        sorted.reduce(into: []) { joined, range in
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
    }
}

extension SendTimes {
    /// Whether a digest can ever leave, where the branch opens on these weekdays and has no closures.
    ///
    /// Twenty-eight years hold every date on every weekday; where a year is named, all that expressions know do.
    package func everSends(on weekdays: Set<Weekday>) -> Bool {
        if windows.isEmpty, quiet.isEmpty, digest.isEveryWeek {
            return !digest.weekdays.isDisjoint(with: weekdays)
        }
        let first = CivilDate(
            year: hasYears ? CalendarExpression.yearRange.lowerBound : 2000, month: 1, day: 1)
        guard let first else { return false }
        let days = hasYears ? CalendarExpression.yearRange.count * 366 : 28 * 366
        return (0..<days).contains { distance in
            let date = first.adding(days: distance)
            return weekdays.contains(date.weekday) && stretch(on: date, in: UTC()) != nil
        }
    }

    /// The last date on which a digest can leave, as far as expressions go (2199), on whatever weekday; nil where no
    /// year is named, and where none ever can.
    package var lastDate: CivilDate? {
        guard hasYears,
            let last = CivilDate(year: CalendarExpression.yearRange.upperBound, month: 12, day: 31)
        else { return nil }
        return (0..<CalendarExpression.yearRange.count * 366).lazy.map { last.adding(days: -$0) }
            .first { stretch(on: $0, in: UTC()) != nil }
    }

    private var hasYears: Bool {
        digest.hasYears || (windows + quiet).contains { $0.start.hasYears }
    }

    /// The weekdays on which a digest can leave every week, unless a quiet time of a certain date stands in its way;
    /// none where it comes on certain dates only.
    package var everyWeek: Set<Weekday> {
        let usual = windows.filter(\.start.isEveryWeek)
        guard digest.isEveryWeek, windows.isEmpty || !usual.isEmpty else { return [] }
        let times = SendTimes(digest, windows: usual, quiet: quiet.filter(\.start.isEveryWeek))
        // One week is as the other.
        let monday: CivilDate = "2001-01-01"
        return Set(
            (0..<7).map { monday.adding(days: $0) }.filter { times.stretch(on: $0, in: UTC()) != nil }
                .map(\.weekday))
    }

    /// The weekdays on which one can leave at all.
    package var weekdays: Set<Weekday> {
        windows.isEmpty
            ? digest.weekdays
            : digest.weekdays.intersection(windows.reduce(into: []) { $0.formUnion($1.start.weekdays) })
    }

    /// The time of day at which mail leaves, unless it is a quiet time.
    package var usualTime: TimeOfDay {
        windows.map(\.start.time).min().map { max($0, digest.time) } ?? digest.time
    }
}

extension Range<Instant> {
    fileprivate func intersection(_ other: Self) -> Self? {
        let lower = Swift.max(lowerBound, other.lowerBound), upper = Swift.min(upperBound, other.upperBound)
        return lower < upper ? lower..<upper : nil
    }

    fileprivate func without(_ other: Self) -> [Self] {
        guard overlaps(other) else { return [self] }
        let before = lowerBound < other.lowerBound ? [lowerBound..<other.lowerBound] : []
        return before + (other.upperBound < upperBound ? [other.upperBound..<upperBound] : [])
    }
}
