/// Where no branch's zone is meant, and where `Z` says so.
package struct UTC: TimeZoneRules {
    package let name = "UTC"

    package init() {}

    package func utcOffset(at instant: Instant) -> Int { 0 }
}
