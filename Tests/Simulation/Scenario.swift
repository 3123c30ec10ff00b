/// What a run is made from: the same scenario is the same story.
package struct Scenario: Hashable, Sendable {
    package var seed: UInt64
    package var partners: Int
    package var days: Int
    package var kinds: Set<Kind>
    /// What staff would do, and is left out: of a partner on a day.
    package var omitted: Set<Act> = []

    /// What is done with one partner on one day; partner 0 is the staff themselves.
    package struct Act: Hashable, Sendable {
        package var day: Int
        package var partner: Int
    }

    /// In a third of the lives.
    var guardsAgainstStorms: Bool { kinds.contains(.storm) && seed % 3 == 0 }

    /// A library of 5 to 60 partners.
    /// - Parameter partners: at most so many.
    package init(seed: UInt64, days: Int, kinds: Set<Kind> = Kind.usual, partners: Int = 60) {
        var random = Random(seed, 1)
        self.seed = seed
        self.days = days
        self.kinds = kinds
        self.partners = min(random.days(5...60), partners)
    }
}
