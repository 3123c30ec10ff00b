/// What is wrong with one row of a sheet, and where.
package struct RowIssue: Error, Codable, Hashable, Sendable {
    package enum Severity: String, Codable, Hashable, Sendable {
        /// The row is not taken.
        case refusal
        /// The row is taken, or was left out for a reason that the reader may dispute.
        case warning
    }

    package enum Code: String, Codable, Hashable, Sendable {
        case ambiguousDate, noDate
        case badMailAddress, severalMailAddresses
        case badSlug, controlCharacter, tooLong, formulaError
        case missing
        case cellBeyondHeader
        case footer, repeatedHeader, nothingUsed
        /// A name that is in neither configuration nor database: staff, branch, kind, partner.
        case unknownName
        /// A name that several have.
        case ambiguousName
        /// A contact on a day that has not come yet.
        case futureDate
        /// Two rows, or a row and what is on record, that can't both hold.
        case contradiction
        /// One more would be in hand than there are places.
        case noPlace
        /// Only the rules of the library can say what is wrong; the problem says it.
        case other
    }

    package var severity: Severity
    package var code: Code
    /// As a spreadsheet program numbers it, from 1; 0 where the whole sheet is meant.
    package var row: Int
    /// The line of a text file the row begins on, where that is not `row` (line breaks in cells above).
    package var line: Int?
    /// The column's header as the sheet has it; nil where the whole row is meant.
    package var column: String?
    /// What the cell holds, or empty.
    package var found: String
    /// A clause without full stop: `"Febuary 30" is no date`.
    package var problem: String
    /// What would do: `set dates: day-first or month-first`.
    package var expected: String?

    package init(
        _ severity: Severity, _ code: Code, row: Int, line: Int? = nil, column: String? = nil,
        found: String = "",
        problem: String, expected: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.row = row
        self.line = line
        self.column = column
        self.found = found
        self.problem = problem
        self.expected = expected
    }
}

extension RowIssue: CustomStringConvertible {
    /// One line: `row 40, "Last contact": "Febuary 30" is no date; expected one like 12 March 2027`.
    package var description: String {
        var text = row == 0 ? "the sheet" : "row \(row)"
        if let line { text += " (line \(line))" }
        if let column { text += ", \"\(column)\"" }
        text += ": " + problem
        if let expected { text += "; " + expected }
        return text
    }
}
