import PartnerCore

/// A date as it stands in an answer; what it means is found from the day the mail was written.
package struct SaidDate: Hashable, Sendable {
    /// As it was typed.
    package let text: String
    /// What the parser of typed dates is given: `start of September` for `September`.
    package let reading: String
    /// Whether it lies in the past, as a touch, or ahead, as the end of a snooze.
    package let direction: TypedDate.Direction

    /// The civil date, seen from `today`.
    /// - Throws: where it has more readings than one, does not exist, or lies on the wrong side of today: a snooze
    ///   ends after today, a touch was today or before.
    package func resolved(on today: CivilDate) throws(SaidDateProblem) -> CivilDate {
        let date: CivilDate
        do {
            date = try TypedDate(reading).date(on: today, looking: direction)
        } catch {
            throw .typed(error)
        }
        switch direction {
        case .past where date > today: throw .yetToCome(date)
        case .future where date <= today: throw .over(date)
        default: return date
        }
    }
}

/// Why a date in an answer can't be taken.
package enum SaidDateProblem: Error, Hashable, Sendable {
    /// It is no one day.
    case typed(TypedDateProblem)
    /// It should lie ahead.
    case over(CivilDate)
    /// It should have been.
    case yetToCome(CivilDate)
}
