/// A rung of the ladder: what is said about one occurrence, in this order.
package enum StepName: Hashable, Sendable {
    /// Ahead of the due date; wants nothing of the reader.
    case notice
    case due
    /// From 1.
    case `repeat`(Int)
    /// Handed up to the backup.
    case backup
    /// Handed up to the head of the home branch.
    case head
    /// "Shall this relationship rest?", of a prospect: "Shall another have the place?"
    case lastQuestion

    /// Everything but the notice wants something of the reader.
    package var isAsk: Bool { self != .notice }
    package var isEscalation: Bool { self == .backup || self == .head }
    /// An ask of the steward, or of whom stands in for them.
    package var isStewardsAsk: Bool { isAsk && !isEscalation }

    private var order: (Int, Int) {
        switch self {
        case .notice: (0, 0)
        case .due: (1, 0)
        case .repeat(let number): (2, number)
        case .backup: (3, 0)
        case .head: (4, 0)
        case .lastQuestion: (5, 0)
        }
    }
}

extension StepName: Comparable {
    package static func < (a: StepName, b: StepName) -> Bool { a.order < b.order }

    // Without these two Swift compares and hashes the stored texts, which are made anew each time.
    package static func == (a: StepName, b: StepName) -> Bool { a.order == b.order }
    package func hash(into hasher: inout Hasher) {
        hasher.combine(order.0)
        hasher.combine(order.1)
    }
}

extension StepName: RawRepresentable, Codable, CustomStringConvertible {
    /// As stored and shown: `repeat-2`.
    package var rawValue: String {
        switch self {
        case .notice: "notice"
        case .due: "due"
        case .repeat(let number): "repeat-\(number)"
        case .backup: "backup"
        case .head: "head"
        case .lastQuestion: "last-question"
        }
    }

    package init?(rawValue: String) {
        switch rawValue {
        case "notice": self = .notice
        case "due": self = .due
        case "backup": self = .backup
        case "head": self = .head
        case "last-question": self = .lastQuestion
        default:
            guard rawValue.hasPrefix("repeat-"), let number = Int(rawValue.dropFirst(7)), number >= 1,
                rawValue == "repeat-\(number)"
            else { return nil }
            self = .repeat(number)
        }
    }

    package var description: String { rawValue }
}

/// When each step is said, in days or in working days after the due date.
package struct Ladder: Hashable, Sendable {
    /// What all of its steps count, so that the gap between any two is their difference.
    package let unit: DayCount.Unit
    /// Of `repeat-1`, `repeat-2`, …
    package let repeats: [Int]
    package let backup: Int?
    package let head: Int?
    package let lastQuestion: Int?
    package let quiet: Int

    package init(
        in unit: DayCount.Unit = .days, repeats: [Int], backup: Int? = nil, head: Int? = nil,
        lastQuestion: Int? = nil, quiet: Int
    ) {
        self.unit = unit
        self.repeats = repeats
        self.backup = backup
        self.head = head
        self.lastQuestion = lastQuestion
        self.quiet = quiet
    }

    /// The steps from `due` on with their offsets, which rise.
    package var steps: [(name: StepName, offset: Int)] {
        var steps: [(name: StepName, offset: Int)] = [(.due, 0)]
        steps += repeats.enumerated().map { (.repeat($0.offset + 1), $0.element) }
        if let backup { steps.append((.backup, backup)) }
        if let head { steps.append((.head, head)) }
        if let lastQuestion { steps.append((.lastQuestion, lastQuestion)) }
        return steps
    }

    /// From `due` to what follows it.
    package var firstGap: DayCount {
        DayCount(repeats.first ?? backup ?? head ?? lastQuestion ?? quiet, unit)
    }

    package var withoutLastQuestion: Ladder {
        Ladder(in: unit, repeats: repeats, backup: backup, head: head, quiet: quiet)
    }

    /// What a library gets that sets nothing.
    package static let standard = Ladder(
        repeats: [7, 28], backup: 42, head: 56, lastQuestion: 84, quiet: 98)
    package static let promises = Ladder(repeats: [1, 7], head: 14, quiet: 28)
    package static let firstApproach = Ladder(repeats: [7, 28], lastQuestion: 42, quiet: 56)
    package static let contactCheck = Ladder(repeats: [28], quiet: 56)
}
