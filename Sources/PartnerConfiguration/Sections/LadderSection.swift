import PartnerCore

extension Reading {
    private static let steps = ["repeat", "backup", "head", "last-question", "quiet"]
    private static let mostRepeats = 10

    /// The steps of a ladder; those left out are inherited, those set to `none` are left out.
    mutating func ladder(_ value: Value, inheriting base: Ladder) -> Ladder? {
        guard let fields = fields(value, optional: Self.steps) else { return nil }
        let repeats = fields["repeat"].map { self.repeats($0) } ?? base.repeats
        let backup = step(fields["backup"], inherited: base.backup)
        let head = step(fields["head"], inherited: base.head)
        let lastQuestion = step(fields["last-question"], inherited: base.lastQuestion)
        let quiet = fields["quiet"].map { days($0, from: 1) } ?? base.quiet
        guard let repeats, let backup, let head, let lastQuestion, let quiet else { return nil }
        let ladder = Ladder(
            repeats: repeats, backup: backup.count, head: head.count, lastQuestion: lastQuestion.count,
            quiet: quiet)
        return refuseFall(of: ladder, value, fields) ? nil : ladder
    }

    private mutating func step(_ value: Value?, inherited: Int?) -> DaysOrNone? {
        guard let value else { return inherited.map(DaysOrNone.days) ?? DaysOrNone.none }
        return daysOrNone(value, from: 1)
    }

    private mutating func repeats(_ value: Value) -> [Int]? {
        if case .text(let text) = value.content, text.string == "none" { return [] }
        if case .list(let items) = value.content, items.isEmpty { return [] }
        guard let items = items(value, expecting: "a list such as [7 days, 28 days]") else { return nil }
        guard items.count <= Self.mostRepeats else {
            refuse(.badLadder, value, "\(items.count) repeats", "expected \(Self.mostRepeats) at most")
            return nil
        }
        let days = items.compactMap { self.days($0, from: 1) }
        return days.count == items.count ? days : nil
    }

    /// - Returns: whether a step is not later than the one before it; that is reported where it is written.
    private mutating func refuseFall(of ladder: Ladder, _ value: Value, _ fields: Fields) -> Bool {
        let rungs =
            ladder.steps.map { Rung(name: $0.name.rawValue, offset: $0.offset) }
            + [Rung(name: "quiet", offset: ladder.quiet)]
        guard let (before, after) = zip(rungs, rungs.dropFirst()).first(where: { $0.offset >= $1.offset })
        else {
            return false
        }
        let written = item(after.name, in: fields)
        let blamed = written ?? item(before.name, in: fields) ?? value
        let inherited = written == nil ? ", which is inherited" : ""
        refuse(
            .badLadder, blamed, "a ladder that does not rise: \(before), then \(after)\(inherited)",
            "each step must be later than the one before it; \"none\" leaves one out")
        return true
    }

    private func item(_ step: String, in fields: Fields) -> Value? {
        guard step.hasPrefix("repeat-"), let number = Int(step.dropFirst("repeat-".count)) else {
            return fields[step]
        }
        guard case .list(let items) = fields["repeat"]?.content, items.indices.contains(number - 1) else {
            return fields["repeat"]
        }
        return items[number - 1]
    }

    private struct Rung: CustomStringConvertible {
        let name: String
        let offset: Int
        var description: String { "\(name) after \(counted(offset, "day"))" }
    }
}
