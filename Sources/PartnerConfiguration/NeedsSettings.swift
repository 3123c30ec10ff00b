import PartnerCore

/// How candidates are found from the community's needs.
package struct NeedsSettings: Hashable, Sendable {
    /// A folder with the library's own checklists, by its whole path.
    package let checklists: String?

    package init(checklists: String? = nil) {
        self.checklists = checklists
    }

    package static let none = NeedsSettings()
}
