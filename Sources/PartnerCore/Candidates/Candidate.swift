/// An organisation that might become a partner, as a list has it.
package struct Candidate: Hashable, Sendable {
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
        package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
        package var description: String { String(rawValue) }
    }

    package let id: ID
    package let entry: CandidateEntry

    package init(id: ID, entry: CandidateEntry) {
        self.id = id
        self.entry = entry
    }
}

/// What is written down of a candidate.
package struct CandidateEntry: Hashable, Sendable {
    package var slug: String
    package var name: String
    package var kind: String?
    /// As the list classes it: a code (`B20`) or words.
    package var category: String?
    /// What it says of itself.
    package var about: String?
    package var place: CandidatePlace
    package var contact: String?
    package var phone: String?
    package var mail: String?
    package var website: String?
    /// The list it came from, and how that names it; nil where the list has no number of its own.
    package var list: String
    package var listKey: String?
    /// As a spreadsheet program numbers it, from 1.
    package var row: Int?

    package init(slug: String, name: String, list: String, place: CandidatePlace = CandidatePlace()) {
        self.slug = slug
        self.name = name
        self.list = list
        self.place = place
    }
}

/// Where an organisation is, as far as its list says.
package struct CandidatePlace: Hashable, Sendable {
    package var address: String?
    package var city: String?
    /// `CA`, as the list has it.
    package var state: String?
    /// Five figures.
    package var zip: String?
    /// Five figures: state and county by FIPS.
    package var county: String?
    /// Eleven figures: state, county and tract by FIPS.
    package var tract: String?
    /// Degrees, north and east positive.
    package var latitude: Double?
    package var longitude: Double?

    package init() {}
}
