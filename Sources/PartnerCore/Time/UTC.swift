/// Where no branch's zone is meant.
struct UTC: TimeZoneRules {
    let name = "UTC"
    func utcOffset(at instant: Instant) -> Int { 0 }
}
