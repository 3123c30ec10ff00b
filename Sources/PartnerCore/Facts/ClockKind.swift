/// A reason to be reminded.
package enum ClockKind: String, Hashable, Sendable, CaseIterable, Codable {
    /// From the last touch.
    case followUp = "follow-up"
    /// A dated next step that came out of a touch.
    case promise
    /// From the day a relationship was established, then from the last evaluation.
    case reEvaluation = "re-evaluation"
}

extension ClockKind: Comparable, CustomStringConvertible {
    package static func < (a: ClockKind, b: ClockKind) -> Bool {
        allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
    package var description: String { rawValue }
}
