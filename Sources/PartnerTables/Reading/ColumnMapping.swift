import PartnerCore

/// What its owner says that a column is: `Who we know=contact`.
package struct ColumnMapping: Hashable, Sendable {
    /// As the sheet has it; compared folded.
    package let header: String
    /// nil where the column is not to be used.
    package let field: ColumnField?

    package init(header: String, field: ColumnField?) {
        self.header = header
        self.field = field
    }

    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        package let description: String

        package init(description: String) { self.description = description }
    }

    /// Reads `Header=field`; `Header=-` leaves a column out.
    package init(parsing text: String) throws(Problem) {
        guard let equals = text.lastIndex(of: "=") else {
            throw Problem(description: "\"\(text)\" maps no column; expected \"Header=field\"")
        }
        let header = CellText.folded(String(text[..<equals]))
        let name = CellText.folded(String(text[text.index(after: equals)...])).lowercased()
        guard !header.isEmpty else {
            throw Problem(description: "\"\(text)\" names no header; expected \"Header=field\"")
        }
        if name == "-" {
            self.init(header: header, field: nil)
            return
        }
        guard let field = ColumnField(rawValue: name) else {
            let known = ColumnField.allCases.map(\.rawValue)
            let hint =
                NearestName.best(for: name, among: known).map { "did you mean \"\($0)\"?" }
                ?? "there are \(known.joined(separator: ", ")), and - for a column that is not used"
            throw Problem(description: "no field \"\(name)\" (\(text)); \(hint)")
        }
        self.init(header: header, field: field)
    }
}
