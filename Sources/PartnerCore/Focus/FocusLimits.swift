/// How many relationships may be in hand at once, as the configuration says.
package struct FocusLimits: Hashable, Sendable {
    /// Places of a steward who has no number of their own; 0 or more.
    package var steward: Int
    /// Places of each branch; nil: only the stewards' hold.
    package var branch: Int?
    /// After how long what was answered by "not now" may be proposed again.
    package var askAgain: Cadence

    /// The scope by which candidates are proposed; nil: as their lists have them.
    package var scope: String?

    package init(
        steward: Int = 2, branch: Int? = nil, askAgain: Cadence = Cadence(3, .months), scope: String? = nil
    ) {
        self.steward = steward
        self.branch = branch
        self.askAgain = askAgain
        self.scope = scope
    }

    /// What a library gets that sets nothing.
    package static let standard = FocusLimits()
}

extension Library {
    /// How many relationships this person may have in hand at once; nil for who is none of ours.
    package func places(of person: StaffKey) -> Int? {
        staff[person].map { $0.places ?? focus.steward }
    }
}
