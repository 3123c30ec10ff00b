import PartnerTables

/// The sheets of a workbook by name, in its order.
struct SheetNames {
    struct Sheet: Hashable {
        let name: String
        let isVisible: Bool
    }

    let sheets: [Sheet]

    /// More than anybody keeps in one file.
    static let most = 1_000
    /// More are not named in one message.
    private static let mostNamed = 20

    var names: [String] { sheets.map(\.name) }

    /// The place of the sheet of that name, or of the first that is not hidden.
    func index(of wanted: String?) throws(TableFault) -> Int {
        guard let wanted else {
            if let index = sheets.firstIndex(where: \.isVisible) ?? sheets.indices.first { return index }
            throw TableFault("the workbook has no sheet with cells")
        }
        let exact = sheets.firstIndex { $0.name == wanted }
        if let index = exact ?? sheets.firstIndex(where: { $0.name.lowercased() == wanted.lowercased() }) {
            return index
        }
        let known = sheets.isEmpty ? "none" : Self.listed(names)
        throw TableFault("the workbook has no sheet \"\(wanted)\"; it has \(known)")
    }

    /// What to say of the sheets that are shown beside the one that was read without having been named.
    func others(than index: Int) -> TableFault? {
        let others = sheets.enumerated().filter { $0.offset != index && $0.element.isVisible }
        if others.isEmpty { return nil }
        let names = Self.listed(others.map(\.element.name))
        return TableFault(
            "only the sheet \"\(sheets[index].name)\" was read; the workbook also has \(names)")
    }

    private static func listed(_ names: [String]) -> String {
        let listed = names.prefix(mostNamed).map { "\"\($0)\"" }.joined(separator: ", ")
        return names.count > mostNamed ? listed + " and \(names.count - mostNamed) more" : listed
    }
}
