/// A place is free: what might take it.
package struct DigestProposals: Hashable, Sendable {
    /// How many places the reader has, and how many of them are free.
    package var places: Int
    package var free: Int
    /// Names of what the reader has in hand.
    package var inHand: [String]
    /// At least one, at most two; the best first.
    package var best: [Best]
    /// After how long what is answered by "not now" is proposed again.
    package var askAgain: Cadence

    package init(places: Int, free: Int, inHand: [String], best: [Best], askAgain: Cadence) {
        self.places = places
        self.free = free
        self.inHand = inHand
        self.best = best
        self.askAgain = askAgain
    }

    package struct Best: Hashable, Sendable {
        package var name: String
        package var slug: String
        package var matter: Matter
        /// Whom to ask for; empty: nobody is known.
        package var contacts: [DigestContact]

        package init(name: String, slug: String, matter: Matter, contacts: [DigestContact] = []) {
            self.name = name
            self.slug = slug
            self.matter = matter
            self.contacts = contacts
        }
    }

    package enum Matter: Hashable, Sendable {
        /// - Parameter why: why it stands first, in one line.
        case candidate(why: String?)
        /// A tie of ours that was lost.
        case rebuild(lastTouch: DigestTouch?)
    }
}
