import PartnerCore

/// Why a part of an answer was not acted on, and how to say it.
package struct ReplyProblem: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// A word that is nearly one: what it would be.
        case nearMiss(String)
        /// The mail has several items, and it was not said which.
        case numberMissing([Int])
        /// The mail has no item of that number.
        case unknownNumber(Int, known: [Int])
        /// Two items bear the name.
        case severalOfName([Int])
        /// Two instructions for one item that can't both be meant.
        case contradiction
        /// It can't be said of such an item: what can.
        case unsuited(String, instead: String)
        /// It takes a date, and none is there.
        case dateMissing(usage: String)
        /// What stands for the date is none.
        case dateUnclear(correction: String?)
        case date(SaidDateProblem)
        /// To whom it is to be given is not said.
        case nameMissing
        /// A key without a value.
        case valueMissing(usage: String)
        case outcomeUnknown(nearest: String?)
        /// It can't be told whether anybody was met.
        case unclear
        /// Two items on one line, nothing between them.
        case oneLineEach
    }

    package let reason: Reason
    /// The words that it is about.
    package let words: String
    /// The item's number, where it is known.
    package let item: Int?

    init(_ reason: Reason, words: String, item: Int? = nil) {
        self.reason = reason
        self.words = words
        self.item = item
    }

    /// One sentence or two for the confirmation.
    package var sentence: String {
        let quoted = "\"\(words.count > 80 ? words.prefix(80) + "…" : words)\""
        return switch reason {
        case .nearMiss(let better): "\(quoted) was not understood; did you mean \"\(better)\"?"
        case .numberMissing(let numbers):
            "\(quoted): the mail had several items. Say which, such as \"\(numbers.first ?? 1) done\", or \"all done\"."
        case .unknownNumber(let number, let known):
            "\(quoted): the mail had no item \(number), only \(Self.list(known))."
        case .severalOfName(let numbers):
            "\(quoted) may be item \(Self.list(numbers, "or")). Say which by its number."
        case .contradiction:
            "\(quoted) contradict each other, so neither was done. Answer again with one of them."
        case .unsuited(let matter, let instead): "\(quoted) can't be said of \(matter). Write \(instead)."
        case .dateMissing(let usage): "\(quoted): until when? Write \(usage)."
        case .dateUnclear(let correction?):
            "\(quoted): the date was not understood; did you mean \"\(correction)\"?"
        case .dateUnclear(nil):
            "\(quoted): the date was not understood. Write it as 3 May, 2026-05-03, last friday or 2 weeks."
        case .date(.typed(let problem)): "The date was not understood: \(problem)."
        case .date(.over(let date)): "\(quoted) is \(DateText.full(date)), and that is no day to come."
        case .date(.yetToCome(let date)): "\(quoted) is \(DateText.full(date)), and that is yet to come."
        case .nameMissing: "\(quoted): whose is it? Write \"not me, ask NAME\"."
        case .valueMissing(let usage): "\(quoted) says nothing. Write \(usage)."
        case .outcomeUnknown(let nearest?): "\(quoted) is no outcome; did you mean \"outcome: \(nearest)\"?"
        case .outcomeUnknown(nil): "\(quoted) is no outcome. It is deepen, keep, ease, rest or end."
        case .unclear:
            "\(quoted): it is not clear whether you reached them. Write \"done\" if you did, \"tried\" if not."
        case .oneLineEach: "\(quoted): put each item on a line of its own."
        }
    }

    private static func list(_ numbers: [Int], _ joint: String = "and") -> String {
        guard let last = numbers.last, numbers.count > 1 else {
            return numbers.first.map { "\($0)" } ?? "none"
        }
        return numbers.dropLast().map(String.init).joined(separator: ", ") + " \(joint) \(last)"
    }
}
