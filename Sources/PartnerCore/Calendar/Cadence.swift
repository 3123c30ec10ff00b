/// A rhythm, counted from an anchor: every 3 months, every 10 working days.
package struct Cadence: Hashable, Sendable {
    package enum Unit: String, CaseIterable, Hashable, Sendable {
        case days, workingDays = "working days", weeks, months, quarters, years
    }

    /// 1 to 9999.
    package let count: Int
    package let unit: Unit

    /// - Precondition: `count` is 1 to 9999.
    package init(_ count: Int, _ unit: Unit) {
        precondition((1...9999).contains(count), "no cadence: every \(count) \(unit.rawValue)")
        self.count = count
        self.unit = unit
    }

    /// The date one cadence after `anchor`; month ends clamp. Not yet moved off closed days.
    ///
    /// - Returns: nil only for working days of a branch that has none within a year.
    package func date(after anchor: CivilDate, openDays: OpenDays) -> CivilDate? {
        date(after: anchor, times: 1, openDays: openDays)
    }

    /// The date `times` cadences after `anchor`, counted in one go so that month ends don't drift.
    package func date(after anchor: CivilDate, times: Int, openDays: OpenDays) -> CivilDate? {
        switch unit {
        case .days: anchor.adding(days: count * times)
        case .workingDays: openDays.adding(workingDays: count * times, to: anchor)
        case .weeks: anchor.adding(days: 7 * count * times)
        case .months: anchor.adding(months: count * times)
        case .quarters: anchor.adding(months: 3 * count * times)
        case .years: anchor.adding(years: count * times)
        }
    }
}

extension Cadence: CustomStringConvertible {
    /// The canonical form: `every 3 months`, `every week`.
    package var description: String { count == 1 ? "every \(singular)" : "every \(length)" }

    /// As a length: `3 months`, `1 week`.
    package var length: String { count == 1 ? "1 \(singular)" : "\(count) \(unit.rawValue)" }

    private var singular: String { String(unit.rawValue.dropLast()) }
}

extension Cadence {
    /// The cadence that `every 3 months`, `3 months`, `every other week`, `quarterly` or `twice a year` names,
    /// or nil. `description` is the one form in which it is kept and shown.
    package init?(_ text: some StringProtocol) {
        // The fault is for whoever asks where and why; here it is no cadence, and that is the answer.
        guard let cadence = try? Cadence(reading: String(text)) else { return nil }
        self = cadence
    }
}

extension Cadence: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let cadence = Cadence(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is no cadence")
        }
        self = cadence
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
