import PartnerControl
import PartnerCore

/// Days as people type them, seen from a day.
enum TypedDay {
    static func date(
        _ text: String, _ direction: TypedDate.Direction, today: CivilDate
    ) throws(ControlFault) -> CivilDate {
        do { return try TypedDate(text).date(on: today, looking: direction) } catch {
            throw ControlFault(
                .refused, "\(error)", found: text, expected: error.expected, exitCode: 65)
        }
    }

    /// A day that has come; today where none is named.
    static func past(_ text: String?, today: CivilDate) throws(ControlFault) -> CivilDate {
        guard let text else { return today }
        let day = try date(text, .past, today: today)
        guard day <= today else {
            throw .refused(
                "\(DateText.full(day)) has not come yet", found: text, expected: "a day up to today, \(today)"
            )
        }
        return day
    }
}
