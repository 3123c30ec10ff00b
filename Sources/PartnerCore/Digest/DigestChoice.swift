/// Which entries a person's digest shows today, and which wait for another day.
package struct DigestChoice: Hashable, Sendable {
    /// In the order of the mail.
    package let shown: [DigestEntry]
    /// Not decided, as the budget is used up: chosen again tomorrow, longest ready first.
    package let putOff: [DigestEntry]

    /// Promises, agreements and what was handed up are always shown, and so are notices; the rest up to the budget, of
    /// which two places are never used up by the exempt ones.
    package init(_ all: [DigestEntry], _ room: DigestRoom) {
        let entries = room.ownWait ? all.filter { !$0.isOwnAndCanWait } : all
        let ordinary = entries.filter { $0.weight == .ordinary }.sorted(by: DigestEntry.longestReadyFirst)
        let others = entries.filter { $0.weight != .ordinary }
        let exempt = others.count { $0.weight == .exempt }
        let places = max(Self.alwaysFree, room.budget - exempt)
        shown = (others + ordinary.prefix(places)).sorted(by: DigestEntry.inMailOrder)
        putOff = Array(ordinary.dropFirst(places))
    }

    private static let alwaysFree = 2

    package var isEmpty: Bool { shown.isEmpty }
}
