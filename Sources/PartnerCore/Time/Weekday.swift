/// A day of the week, numbered as in ISO 8601: Monday is 1.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    /// `Monday`.
    package var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// `Mon`.
    package var shortName: String { String(name.prefix(3)) }

    /// The day that `Mon`, `monday` or any prefix of three letters or more names, in any case.
    package init?(name text: some StringProtocol) {
        let wanted = text.lowercased()
        guard wanted.count >= 3,
            let day = Self.allCases.first(where: { $0.name.lowercased().hasPrefix(wanted) })
        else { return nil }
        self = day
    }
}

extension Weekday {
    /// 0 to 6: how many days this weekday comes after the other.
    package func days(after first: Weekday) -> Int { floorMod(rawValue - first.rawValue, 7) }
}

extension Weekday: Comparable {
    package static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}
