import PartnerCore

/// What one cell of a sheet holds.
package enum Cell: Hashable, Sendable {
    /// Blank, or beyond the row's last filled cell.
    case empty
    /// As written, line breaks included; never empty.
    case text(String)
    /// A date as the workbook has it. Cells of text files are never dates: they are read where it is known that
    /// a date is meant.
    case date(CivilDate)
    /// The shortest text that means the number: `42`, `0.1`.
    case number(String)
    case bool(Bool)

    package init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }

    /// As a person would type it.
    package var text: String {
        switch self {
        case .empty: ""
        case .text(let text), .number(let text): text
        case .date(let date): date.description
        case .bool(let value): value ? "TRUE" : "FALSE"
        }
    }

    /// Without anything to see: empty, or blanks only.
    package var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        case .date, .number, .bool: false
        }
    }
}
