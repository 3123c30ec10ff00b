/// A reason to be reminded.
package enum Clock: String, CaseIterable, Hashable, Sendable, FieldValue {
    case followUp = "follow-up"
    case promise
    case reEvaluation = "re-evaluation"
    case firstApproach = "first-approach"
    case contactCheck = "contact-check"
    case agreement
    case fixedDate = "fixed-date"
}
