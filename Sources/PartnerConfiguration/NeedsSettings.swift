import PartnerCore

/// How candidates are found from the community's needs.
package struct NeedsSettings: Hashable, Sendable {
    /// A folder with the library's own checklists, by its whole path.
    package let checklists: String?
    /// Those of the file, and the built-in ones that it does not name; by key.
    package let scopes: [Scope]
    package let weights: FitWeights
    /// How many miles are near to a branch.
    package let within: Double
    /// Where branches lie, as far as the file says.
    package let places: [BranchKey: GeoPoint]

    package init(
        checklists: String? = nil, scopes: [Scope] = Scope.standard, weights: FitWeights = .standard,
        within: Double = NeedsSettings.usuallyWithin, places: [BranchKey: GeoPoint] = [:]
    ) {
        self.checklists = checklists
        self.scopes = scopes
        self.weights = weights
        self.within = within
        self.places = places
    }

    package static let usuallyWithin = 15.0
    package static let none = NeedsSettings()
}
