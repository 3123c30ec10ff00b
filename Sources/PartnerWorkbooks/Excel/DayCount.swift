import PartnerCore

/// A date or time as a workbook counts it: days since an epoch, the time of day as a fraction.
struct DayCount {
    enum Epoch {
        /// Day 1 is 1 January 1900, and 29 February 1900, which never was, is day 60.
        case from1900
        /// Day 0 is 1 January 1904.
        case from1904
    }

    /// The date of a count, or nil where it is none: below the first day, the day that never was, or past the
    /// year 9999.
    static func date(_ count: Double, _ epoch: Epoch) -> CivilDate? {
        guard count >= 0, count < 2_958_466 else { return nil }
        let days = Int(count)
        switch epoch {
        case .from1904:
            let first: CivilDate = "1904-01-01"
            return first.adding(days: days)
        case .from1900:
            if days == 0 || days == 60 { return nil }
            let before: CivilDate = days < 60 ? "1899-12-31" : "1899-12-30"
            return before.adding(days: days)
        }
    }

    /// `14:30`, or with seconds where there are any, of a count's fraction.
    static func time(_ count: Double) -> String? {
        guard count >= 0, count < 1 else { return nil }
        let seconds = Int((count * 86_400).rounded())
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let minutes = two(seconds / 3600 % 24) + ":" + two(seconds / 60 % 60)
        return seconds % 60 == 0 ? minutes : minutes + ":" + two(seconds % 60)
    }
}
