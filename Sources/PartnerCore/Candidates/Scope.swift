/// What makes an organisation fit a scope, and how much each sign counts.
package struct Scope: Hashable, Sendable {
    package let key: ScopeKey
    /// As people read it: `young people`.
    package var title: String
    /// Kinds of partner that fit.
    package var kinds: [String]
    /// Words that say it, in a name or in what an organisation says of itself. Compared folded, whole words in
    /// their order; a star stands for any letters: `teen*`, `*kids`.
    package var words: [String]
    /// Words that hint at it.
    package var hints: [String]
    /// Words by which it is none all the same: `school of medicine`.
    package var unless: [String]
    /// Beginnings of codes of the National Taxonomy of Exempt Entities: `B2`, `O`.
    package var ntee: [String]
    /// Categories in a list's own words.
    package var categories: [String]
    /// How much an indicator counts among the others of the scope, 0 to 10; one that is not named, 1.
    package var indicators: [String: Double]

    package init(
        key: ScopeKey, title: String, kinds: [String] = [], words: [String] = [], hints: [String] = [],
        unless: [String] = [], ntee: [String] = [], categories: [String] = [],
        indicators: [String: Double] = [:]
    ) {
        self.key = key
        self.title = title
        self.kinds = kinds
        self.words = words
        self.hints = hints
        self.unless = unless
        self.ntee = ntee
        self.categories = categories
        self.indicators = indicators
    }
}

/// How much each sign of a fit counts. Whole points, so that sums are exact and ranks the same everywhere.
package struct FitWeights: Hashable, Sendable {
    /// It is of a kind that fits.
    package var kind = 3
    /// A word in its name.
    package var name = 3
    /// A word in what it says of itself.
    package var about = 2
    /// A hint, in its name or in what it says of itself.
    package var hint = 1
    /// The code or the words of its category.
    package var category = 1
    /// A checklist of the scope, answered with 100 of 100; with 0 it counts as much against.
    package var checklist = 2

    package init() {}

    package static let standard = FitWeights()
    package static let range = 0...10
}
