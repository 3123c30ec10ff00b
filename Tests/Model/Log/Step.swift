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
