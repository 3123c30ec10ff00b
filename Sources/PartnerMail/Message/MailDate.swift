import PartnerCore

/// RFC 5322 3.3: `Fri, 12 Mar 2027 08:30:04 -0800`.
func mailDate(_ instant: Instant, utcOffset: Int) -> String {
    let local = LocalTime(instant, utcOffset: utcOffset)
    let (year, _, day) = local.date.parts
    let month = DateText.monthName(local.date).prefix(3)
    return
        "\(local.date.weekday.shortName), \(day) \(month) \(twoDigits(year, 4)) \(local.time):\(twoDigits(local.second)) "
        + offsetText(utcOffset, separator: "")
}

/// `-0800`, or with a separator `-08:00`. Seconds, which no zone has had since 1972, are left out.
func offsetText(_ utcOffset: Int, separator: String) -> String {
    let minutes = abs(utcOffset) / 60
    return (utcOffset < 0 ? "-" : "+") + twoDigits(minutes / 60) + separator + twoDigits(minutes % 60)
}

private func twoDigits(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
