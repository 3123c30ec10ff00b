import PartnerCore

/// A partner as replies name it.
package struct PartnerLabel: Hashable, Sendable, Codable {
    /// Never reused; the slug is a label that may change.
    package var number: Int64
    package var slug: String
    package var name: String

    package init(number: Int64, slug: String, name: String) {
        self.number = number
        self.slug = slug
        self.name = name
    }
}

/// A member of staff as replies name them.
package struct StaffLabel: Hashable, Sendable, Codable {
    package var key: StaffKey
    package var name: String

    package init(key: StaffKey, name: String) {
        self.key = key
        self.name = name
    }
}

/// One field before and after; absent is empty.
package struct FieldChange: Hashable, Sendable, Codable {
    /// As people read it: `phone`, `last touch`.
    package var field: String
    package var from: String?
    package var to: String?

    package init(field: String, from: String? = nil, to: String? = nil) {
        self.field = field
        self.from = from
        self.to = to
    }
}
