/// A reason to be reminded.
package enum ClockKind: String, Hashable, Sendable, CaseIterable, Codable {
    /// From the last touch.
    case followUp = "follow-up"
    /// A dated next step that came out of a touch.
    case promise
    /// From the day a relationship was established, then from the last evaluation.
    case reEvaluation = "re-evaluation"
    /// From the day a prospect was taken up.
    case firstApproach = "first-approach"
    /// From the day a contact's details were last confirmed; after the last contact left, from that day.
    case contactCheck = "contact-check"
    /// Ahead of the end of an agreement.
    case agreement
    /// A rule's own date.
    case fixedDate = "fixed-date"
}

extension ClockKind: Comparable, CustomStringConvertible {
    package static func < (a: ClockKind, b: ClockKind) -> Bool {
        allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
    package var description: String { rawValue }

    /// Whether each occurrence is of one promise, contact, agreement or rule, by its number.
    package var hasSubjects: Bool {
        switch self {
        case .promise, .contactCheck, .agreement, .fixedDate: true
        case .followUp, .reEvaluation, .firstApproach: false
        }
    }
}
