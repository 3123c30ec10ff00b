import PartnerControl
import PartnerCore

/// A moment to the microsecond, as it reads in a zone.
struct CalendarMoment: CustomStringConvertible {
    /// Since 1 January 1970, 00:00 UTC.
    let microseconds: Int
    /// ISO 8601 with its offset: `2027-03-12T08:30:00-08:00`; a fraction of a second only where there is one.
    let description: String

    init(_ microseconds: Int, in zone: any TimeZoneRules) {
        self.microseconds = microseconds
        let (seconds, rest) = (
            microseconds.flooredSeconds, microseconds - microseconds.flooredSeconds * 1_000_000
        )
        let moment = Moment(Instant(unixMilliseconds: Int64(seconds) * 1000), in: zone)
        let fraction = rest == 0 ? "" : "." + String(String(rest + 1_000_000).dropFirst())
        let whole = moment.local.iso
        description = whole + fraction + moment.description.dropFirst(whole.count)
    }
}

extension Int {
    fileprivate var flooredSeconds: Int { (self - (self < 0 ? 999_999 : 0)) / 1_000_000 }
}
