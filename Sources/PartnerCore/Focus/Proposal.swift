/// What might take a free place.
package enum Proposal: Hashable, Sendable {
    /// A lost or lapsed partner, to be rebuilt.
    case rebuild(Partner.ID)
    /// An organisation that is no partner yet, by its number.
    case candidate(Candidate.ID)

    /// What somebody decided about it last.
    package enum Answer: Hashable, Sendable {
        case open, taken, never
        /// - Parameter until: the day from which on it may be proposed again.
        case notNow(until: CivilDate)

        package func allows(proposingOn date: CivilDate) -> Bool {
            switch self {
            case .open: true
            case .taken, .never: false
            case .notNow(let until): until <= date
            }
        }
    }

    /// A digest proposed it.
    package struct Offer: Hashable, Sendable {
        package let to: StaffKey
        package let what: Proposal
        /// The digest's.
        package let date: CivilDate

        package init(to person: StaffKey, what: Proposal, date: CivilDate) {
            self.to = person
            self.what = what
            self.date = date
        }
    }
}

/// A candidate as the ranking puts it, best first.
package struct RankedCandidate: Hashable, Sendable {
    package let id: Candidate.ID
    package let slug: String
    package let name: String
    /// Why it stands where it does, in one line.
    package let why: String

    package init(id: Candidate.ID, slug: String, name: String, why: String) {
        self.id = id
        self.slug = slug
        self.name = name
        self.why = why
    }
}
