/// An organisation that the library keeps a relationship with.
package struct Partner: Hashable, Sendable, Codable {
    /// The partner's number: never reused, and what an occurrence is named by, as the slug is only a label.
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
        package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
        package var description: String { String(rawValue) }
    }

    package let id: ID
    package let slug: String
    package let name: String
    package let kind: KindKey
    /// The home branch: its zone, open days and head rule every clock.
    package let branch: BranchKey
    /// Who stands behind the steward.
    package let backup: StaffKey?
    /// The partner's own rhythm, where it is not its kind's.
    package let followUp: Cadence?
    /// When it can be reached, where that is not as with its kind.
    package let season: Season?
    package let address: String?
    package let website: String?
    package let notes: String?
    /// The partner that this one turned out to be.
    package let mergedInto: ID?

    package init(
        id: ID, slug: String, name: String, kind: KindKey, branch: BranchKey, backup: StaffKey? = nil,
        followUp: Cadence? = nil, season: Season? = nil, address: String? = nil, website: String? = nil,
        notes: String? = nil,
        mergedInto: ID? = nil
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.kind = kind
        self.branch = branch
        self.backup = backup
        self.followUp = followUp
        self.season = season
        self.address = address
        self.website = website
        self.notes = notes
        self.mergedInto = mergedInto
    }
}
