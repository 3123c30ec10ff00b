import PartnerCore

/// Calendar files that are made up: by their names.
enum StubCalendar {
    static func read(_ path: String, _ zone: any TimeZoneRules) throws(ClosureFileFault) -> [Closure] {
        let place = SourcePlace(file: "holidays.ics", line: 7, column: 1)
        switch path {
        case "/etc/partnerd/holidays.ics":
            return [Closure(.days("2027-04-01"..."2027-04-02"), name: zone.name, place: place)]
        case "/etc/partnerd/always.ics":
            return [Closure(.days("2026-11-01"..."2099-12-31"), place: place)]
        case "/etc/partnerd/wrong.ics":
            throw ClosureFileFault(
                line: 12, "DTSTART is no date: \"20270231\"",
                advice: "expected a day that there is, such as 20270331")
        default: throw ClosureFileFault("No such file or directory")
        }
    }
}
