/// A day of the proleptic Gregorian calendar, without a time and without a zone.
///
/// Due dates, touches and promises are civil dates: an instant exists only where something is sent.
/// The range is 1 January 0001 to 31 December 9999, what ISO 8601's `YYYY-MM-DD` can write.
package struct CivilDate: Hashable, Sendable {
    /// Days since 1 January 1970, negative before it.
    package let daysSinceEpoch: Int

    /// - Precondition: the day lies within `CivilDate.range`.
    package init(daysSinceEpoch: Int) {
        precondition(
            (Self.firstDay...Self.lastDay).contains(daysSinceEpoch),
            "day \(daysSinceEpoch) is outside the years 1 to 9999")
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// The date with these parts, or nil where there is no such day (30 February, month 13, year 0).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        daysSinceEpoch = Self.days(year: year, month: month, day: day)
    }

    // 1 January 0001 and 31 December 9999: written out, so that no date waits for them to be worked out.
    static let firstDay = -719_162
    static let lastDay = 2_932_896

    package static let earliest = CivilDate(daysSinceEpoch: firstDay)
    package static let latest = CivilDate(daysSinceEpoch: lastDay)

    package var year: Int { parts.year }
    /// 1 to 12.
    package var month: Int { parts.month }
    /// 1 to 31.
    package var day: Int { parts.day }

    package var weekday: Weekday {
        // 1 January 1970 was a Thursday, ISO's day 4.
        Weekday(rawValue: floorMod(daysSinceEpoch + 3, 7) + 1)!
    }

    /// Year, month and day at once.
    ///
    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468  // days since 1 March 0000
        let era = floorDiv(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Hinnant's `days_from_civil`.
    static func days(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = floorDiv(shiftedYear, 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// - Parameter month: 1 to 12.
    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate: Comparable {
    package static func < (a: CivilDate, b: CivilDate) -> Bool { a.daysSinceEpoch < b.daysSinceEpoch }
}

extension CivilDate: CustomStringConvertible {
    /// ISO 8601: `2027-03-12`.
    package var description: String {
        let (year, month, day) = parts
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// The date that exactly `YYYY-MM-DD` names, or nil.
    package init?(iso text: some StringProtocol) { self.init(iso: String(text)) }

    /// The date that exactly `YYYY-MM-DD` names, or nil.
    package init?(iso text: String) {
        // Every date of every fact comes through here: one pass, and nothing is kept aside.
        var year = 0, month = 0, day = 0
        var place = 0
        for byte in text.utf8 {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard place < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                let digit = Int(byte - UInt8(ascii: "0"))
                switch place {
                case 0..<4: year = year * 10 + digit
                case 5..<7: month = month * 10 + digit
                default: day = day * 10 + digit
                }
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension CivilDate: ExpressibleByStringLiteral {
    /// A literal in the source: a wrong one is a bug of ours and stops the program.
    package init(stringLiteral text: String) {
        guard let date = CivilDate(iso: text) else { preconditionFailure("\(text) is no date") }
        self = date
    }
}

extension CivilDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is no date YYYY-MM-DD")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

func floorDiv(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return a % b < 0 ? quotient - 1 : quotient
}

func floorMod(_ a: Int, _ b: Int) -> Int { a - floorDiv(a, b) * b }

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
