import PartnerCore

extension Reading {
    private static let steps = ["repeat", "backup", "head", "last-question", "quiet"]
    private static let mostRepeats = 10

    /// The steps of a ladder; those left out are inherited, those set to `none` are left out.
    mutating func ladder(_ value: Value, inheriting base: Ladder) -> Ladder? {
        guard let fields = fields(value, optional: Self.steps) else { return nil }
        func inherited(_ count: Int) -> DayCount { DayCount(count, base.unit) }
        let repeats = fields["repeat"].map { self.repeats($0) } ?? base.repeats.map(inherited)
        let backup = step(fields["backup"], else: base.backup.map(inherited))
        let head = step(fields["head"], else: base.head.map(inherited))
        let lastQuestion = step(fields["last-question"], else: base.lastQuestion.map(inherited))
        let quiet = fields["quiet"].map { dayCount($0, from: 1) } ?? inherited(base.quiet)
        guard let repeats, let backup, let head, let lastQuestion, let quiet else { return nil }
        let rungs =
            repeats.enumerated().map { Rung(name: "repeat-\($0.offset + 1)", length: $0.element) }
            + [("backup", backup), ("head", head), ("last-question", lastQuestion)].compactMap { name, step in
                step.length.map { Rung(name: name, length: $0) }
            } + [Rung(name: "quiet", length: quiet)]
        guard !refuseMixture(of: rungs, value, fields), !refuseFall(of: rungs, value, fields) else {
            return nil
        }
        return Ladder(
            in: quiet.unit, repeats: repeats.map(\.count), backup: backup.length?.count,
            head: head.length?.count, lastQuestion: lastQuestion.length?.count, quiet: quiet.count)
    }

    private mutating func step(_ value: Value?, else inherited: DayCount?) -> LengthOrNone? {
        guard let value else { return inherited.map(LengthOrNone.length) ?? LengthOrNone.none }
        return lengthOrNone(value, from: 1)
    }

    private mutating func repeats(_ value: Value) -> [DayCount]? {
        if case .text(let text) = value.content, text.string == "none" { return [] }
        if case .list(let items) = value.content, items.isEmpty { return [] }
        guard let items = items(value, expecting: "a list such as [7 days, 28 days]") else { return nil }
        guard items.count <= Self.mostRepeats else {
            refuse(.badLadder, value, "\(items.count) repeats", "expected \(Self.mostRepeats) at most")
            return nil
        }
        let lengths = items.compactMap { dayCount($0, from: 1) }
        return lengths.count == items.count ? lengths : nil
    }

    /// - Returns: whether some steps count days and others working days: then there is no gap between them.
    private mutating func refuseMixture(of rungs: [Rung], _ value: Value, _ fields: Fields) -> Bool {
        let written = rungs.first { item($0.name, in: fields) != nil }
        guard let one = written ?? rungs.first,
            let other = rungs.first(where: { $0.length.unit != one.length.unit })
        else { return false }
        let itsPlace = item(other.name, in: fields)
        refuse(
            .badLadder, itsPlace ?? value,
            "a ladder that counts in two ways: \(one), \(other)\(itsPlace == nil ? Self.isInherited : "")",
            "write each step in days, or each in working days; \"none\" leaves one out")
        return true
    }

    /// - Returns: whether a step is not later than the one before it; that is reported where it is written.
    private mutating func refuseFall(of rungs: [Rung], _ value: Value, _ fields: Fields) -> Bool {
        guard
            let (before, after) = zip(rungs, rungs.dropFirst())
                .first(where: { $0.length.count >= $1.length.count })
        else { return false }
        let written = item(after.name, in: fields)
        let blamed = written ?? item(before.name, in: fields) ?? value
        refuse(
            .badLadder, blamed,
            "a ladder that does not rise: \(before), then \(after)\(written == nil ? Self.isInherited : "")",
            "each step must be later than the one before it; \"none\" leaves one out")
        return true
    }

    private static let isInherited = ", which is inherited"

    private func item(_ step: String, in fields: Fields) -> Value? {
        guard step.hasPrefix("repeat-"), let number = Int(step.dropFirst("repeat-".count)) else {
            return fields[step]
        }
        guard case .list(let items) = fields["repeat"]?.content, items.indices.contains(number - 1) else {
            return fields["repeat"]
        }
        return items[number - 1]
    }

    /// One step, beside `due`.
    private struct Rung: CustomStringConvertible {
        let name: String
        let length: DayCount
        var description: String { "\(name) after \(length)" }
    }
}
