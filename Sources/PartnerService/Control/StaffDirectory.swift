import PartnerCore

/// Finds a member of staff by what people call them.
struct StaffDirectory {
    private let staff: [Staff]

    init(_ library: Library) { staff = library.staff.values.sorted { $0.key < $1.key } }

    /// By key, login, mail address, whole name, or a first name that only one has; nil where nobody, or more
    /// than one, is meant.
    func find(_ text: String) -> StaffKey? {
        let wanted = text.lowercased().split(separator: " ").joined(separator: " ")
        let ways: [(Staff) -> String?] = [
            { $0.key.rawValue }, { $0.login }, { $0.mail }, { $0.name }, { $0.firstName },
        ]
        for way in ways {
            let found = staff.filter { way($0)?.lowercased() == wanted }
            if found.count == 1 { return found[0].key }
        }
        return nil
    }

    /// Who was perhaps meant: a name that is nearly theirs, or a long form of their first name (`Kimberly T.`).
    func nearest(_ text: String) -> Staff? {
        let names = staff.flatMap { [$0.name, $0.firstName, $0.key.rawValue] }
        if let near = NearestName.best(for: text, among: names), let key = find(near) {
            return staff.first { $0.key == key }
        }
        let first = text.lowercased().prefix { $0 != " " }
        let longer = staff.filter { $0.firstName.count >= 3 && first.hasPrefix($0.firstName.lowercased()) }
        return longer.count == 1 ? longer[0] : nil
    }
}
