import PartnerCore

/// How many relationships are built up at once.
enum FocusSection {
    /// Who takes up none has no place.
    static let placesOfAPerson = 0...20
    static let placesOfABranch = 1...200
}

extension Reading {
    /// - `scopes`: those that there are, by key.
    mutating func focus(_ value: Value, scopes: [String]) -> FocusLimits? {
        guard let fields = fields(value, optional: ["steward", "branch", "ask-again", "scope"]) else {
            return nil
        }
        let standard = FocusLimits.standard
        let steward =
            fields["steward"].map { number($0, in: FocusSection.placesOfAPerson) } ?? standard.steward
        let branch = Optionally(fields["branch"]) { number($0, in: FocusSection.placesOfABranch) }
        let askAgain = fields["ask-again"].map { cadence($0) } ?? standard.askAgain
        let scope = Optionally(fields["scope"]) { reference($0, to: scopes, a: "scope") }
        guard let steward, let branch, let askAgain, let scope else { return nil }
        return FocusLimits(
            steward: steward, branch: branch.value, askAgain: askAgain, scope: scope.value)
    }
}
