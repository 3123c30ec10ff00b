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

/// A step of a ladder. `quiet`, where the ladder ends, is never spoken.
package enum Step: Hashable, Sendable {
    case notice, due
    /// 1 for the first.
    case `repeat`(Int)
    case backup, head, lastQuestion, quiet

    /// Goes to somebody over the steward's head.
    package var isEscalation: Bool { self == .backup || self == .head }

    /// Wants something of the steward.
    package var isStewardsAsk: Bool { !isEscalation && self != .notice && self != .quiet }

    package var isRepeat: Bool {
        if case .repeat = self { true } else { false }
    }
}

extension Step: FieldValue, CustomStringConvertible {
    package init?(text: String) {
        switch text {
        case "notice": self = .notice
        case "due": self = .due
        case "backup": self = .backup
        case "head": self = .head
        case "last-question": self = .lastQuestion
        case "quiet": self = .quiet
        default:
            guard text.hasPrefix("repeat-"), let number = Int(text.dropFirst(7)), number > 0 else {
                return nil
            }
            self = .repeat(number)
        }
    }

    package var text: String {
        switch self {
        case .notice: "notice"
        case .due: "due"
        case .repeat(let number): "repeat-\(number)"
        case .backup: "backup"
        case .head: "head"
        case .lastQuestion: "last-question"
        case .quiet: "quiet"
        }
    }

    package var description: String { text }
    package static var expected: String {
        "notice, due, repeat-1 (…), backup, head, last-question or quiet"
    }
}

/// What a partner is to us.
package enum Stage: String, CaseIterable, Hashable, Sendable, FieldValue {
    case candidate, prospect, building, established, resting, lapsed, ended

    /// The clocks that run in it.
    package var clocks: [Clock] {
        switch self {
        case .candidate, .resting, .lapsed: [.promise, .agreement]
        case .prospect: [.promise, .agreement, .firstApproach]
        case .building: [.promise, .agreement, .followUp, .reEvaluation, .contactCheck]
        case .established:
            [.promise, .agreement, .followUp, .reEvaluation, .contactCheck, .fixedDate]
        case .ended: []
        }
    }
}

/// Why a step waits, in the order in which the reasons are given.
package enum Hold: String, CaseIterable, Hashable, Sendable, FieldValue {
    case admin, guarded = "storm-guard", clock, silence, snooze, away, grace
    case busy = "outbox-busy", quietTime = "quiet-time", preference, budget
}
