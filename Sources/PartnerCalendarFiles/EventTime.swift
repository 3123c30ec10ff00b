import PartnerCore

/// When something begins or ends in a calendar file: a whole day, or what a clock shows in a zone.
struct EventTime {
    /// Midnight of a whole day.
    let local: LocalTime
    let isDay: Bool
    /// nil: wherever one is, which for a branch is its own zone.
    let zone: (any TimeZoneRules)?

    /// Long before or behind what any zone has rules for; such a time is taken as it is written.
    var isFar: Bool { !(1800...2200).contains(local.date.year) }

    func instant(in branch: any TimeZoneRules) -> Instant {
        isFar ? local.asUTC : (zone ?? branch).firstInstant(at: local)
    }

    /// The same moment as the clocks of `other`'s zone show it.
    func local(inZoneOf other: EventTime, branch: any TimeZoneRules) -> LocalTime {
        let wanted = other.zone ?? branch
        return isFar || wanted.name == (zone ?? branch).name ? local : wanted.local(instant(in: branch))
    }
}

extension LocalTime {
    /// So much later on the same clock, as if no clock were ever put forward or back; held within the calendar.
    func adding(days: Int, seconds: Int) -> LocalTime {
        let all = time.minutesSinceMidnight * 60 + second + seconds
        let over = all >= 0 ? all / 86_400 : -((-all + 86_399) / 86_400)
        let left = all - over * 86_400
        return LocalTime(
            date: date.adding(days: days).adding(days: over),
            time: TimeOfDay(minutesSinceMidnight: left / 60), second: left % 60)
    }

    /// On the same clock.
    func seconds(since earlier: LocalTime) -> Int {
        date.days(since: earlier.date) * 86_400 + time.minutesSinceMidnight * 60 + second
            - earlier.time.minutesSinceMidnight * 60 - earlier.second
    }

    /// `20270312T090000`
    var basic: String { iso.filter { $0 != "-" && $0 != ":" } }
}
