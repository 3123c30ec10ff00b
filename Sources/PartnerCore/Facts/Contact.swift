/// A person at a partner.
package struct Contact: Hashable, Sendable, Codable {
    package let id: Int64
    package let partner: Partner.ID
    package let name: String
    /// `office manager`
    package let role: String?
    package let phone: String?
    package let mail: String?
    /// When somebody last made sure of these details.
    package let confirmed: CivilDate?
    /// When they left the partner.
    package let left: CivilDate?
    /// When they were forgotten: nothing of them but this row is kept.
    package let erased: CivilDate?
    package let recorded: Instant

    package init(
        id: Int64, partner: Partner.ID, name: String, role: String? = nil, phone: String? = nil,
        mail: String? = nil, confirmed: CivilDate? = nil, left: CivilDate? = nil,
        erased: CivilDate? = nil, recorded: Instant
    ) {
        self.id = id
        self.partner = partner
        self.name = name
        self.role = role
        self.phone = phone
        self.mail = mail
        self.confirmed = confirmed
        self.left = left
        self.erased = erased
        self.recorded = recorded
    }

    /// Neither left nor forgotten.
    package func isThere(on date: CivilDate) -> Bool {
        !(left.map { $0 <= date } ?? false) && !(erased.map { $0 <= date } ?? false)
    }
}
