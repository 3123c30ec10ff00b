/// One partner's place in a person's digest: the steps that are theirs and whose day has come.
package struct DigestEntry: Hashable, Sendable {
    package let partner: Partner.ID
    /// At least one; each has a next step.
    package let occurrences: [OccurrencePlan]

    package init(partner: Partner.ID, occurrences: [OccurrencePlan]) {
        self.partner = partner
        self.occurrences = occurrences
    }

    /// What the attention budget makes of the entry.
    package enum Weight: Hashable, Sendable {
        /// A promise, an agreement or something handed up: never put off.
        case exempt
        /// Only ahead: wants nothing yet.
        case notice
        case ordinary
    }

    package var weight: Weight {
        let steps = occurrences.compactMap(\.nextStep)
        if occurrences.contains(where: \.occurrence.clock.neverWaits) || isHandedUp { return .exempt }
        return steps.allSatisfy { !$0.step.isAsk } ? .notice : .ordinary
    }

    /// Whether its reader is the steward, and nobody's stand-in.
    var isOwn: Bool { occurrences.allSatisfy { $0.nextStep?.route == .steward } }
    /// Whether it is one of a reader's own that can wait.
    package var isOwnAndCanWait: Bool { isOwn && weight != .exempt }

    private var isHandedUp: Bool { occurrences.contains { $0.nextStep?.step.isEscalation ?? false } }

    /// Since when something of it could have been said.
    var ready: CivilDate { occurrences.compactMap { $0.nextStep?.ready }.min() ?? .latest }
    var highestStep: StepName { occurrences.compactMap { $0.nextStep?.step }.max() ?? .notice }

    /// Place in the mail: promises, handed up, overdue, due, and last what is only ahead.
    private var section: Int {
        if weight == .notice { return 4 }
        if occurrences.contains(where: { $0.occurrence.clock == .promise }) { return 0 }
        if isHandedUp { return 1 }
        return occurrences.contains { $0.health >= .overdue } ? 2 : 3
    }

    /// In the order in which a mail lists them.
    package static func inMailOrder(_ a: DigestEntry, _ b: DigestEntry) -> Bool {
        (a.section, a.ready, a.partner) < (b.section, b.ready, b.partner)
    }

    /// Longest ready first, so that nothing starves.
    static func longestReadyFirst(_ a: DigestEntry, _ b: DigestEntry) -> Bool {
        if a.ready != b.ready { return a.ready < b.ready }
        if a.highestStep != b.highestStep { return a.highestStep > b.highestStep }
        return a.partner < b.partner
    }
}

extension ClockKind {
    /// Whether what it asks is never put off, nor left for a weekday.
    package var neverWaits: Bool { self == .promise || self == .agreement }
}
