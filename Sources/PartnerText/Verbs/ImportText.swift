import PartnerControl
import PartnerCore

/// How a sheet was read, before the daemon saw its rows.
package struct SheetSummary: Hashable, Sendable, Codable {
    package struct Column: Hashable, Sendable, Codable {
        /// As the sheet has it.
        package var header: String
        /// What it is taken for: `last-contact`.
        package var field: String

        package init(header: String, field: String) {
            self.header = header
            self.field = field
        }
    }

    /// The file's name without its folder.
    package var file: String
    /// `Windows-1252`; absent of a workbook.
    package var encoding: String?
    /// Absent of a workbook, and of a text with a single column.
    package var separator: String?
    /// The sheet of a workbook.
    package var sheet: String?
    /// Rows that hold something, below the header.
    package var rows: Int
    package var columns: [Column]
    package var unused: [String]

    package init(
        file: String, encoding: String? = nil, separator: String? = nil, sheet: String? = nil, rows: Int,
        columns: [Column], unused: [String] = []
    ) {
        self.file = file
        self.encoding = encoding
        self.separator = separator
        self.sheet = sheet
        self.rows = rows
        self.columns = columns
        self.unused = unused
    }
}

/// What became, or would become, of a sheet.
package struct ImportResult: Hashable, Sendable, Codable {
    package var sheet: SheetSummary
    /// With the rows that were refused before the daemon saw them.
    package var result: Verb.Import.Reply

    /// The daemon's answer, joined by what was found in the sheet before it was asked.
    package init(sheet: SheetSummary, reply: Verb.Import.Reply, issues: [RowIssue]) {
        self.sheet = sheet
        result = reply
        let refused = issues.filter { $0.severity == .refusal } + reply.refused
        let warned = issues.filter { $0.severity == .warning } + reply.warned
        result.refused = Self.byRow(refused)
        result.warned = Self.byRow(warned)
    }

    private static func byRow(_ issues: [RowIssue]) -> [RowIssue] {
        issues.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(
            \.element)
    }
}

extension ImportResult: Rendered {
    /// Of the rows that change something only so many are listed; what is refused is listed whole.
    private static let shown = 10

    package func text(_ look: Look) -> String {
        var page = Page(look)
        tell(on: &page, further: "; --json has all")
        page.gap()
        page.paragraph(ending)
        return page.text
    }

    /// For a letter, whose writer says what becomes of it: without the last sentence.
    /// - `width`: in columns.
    package func letter(width: Int) -> String {
        var page = Page(Look(width: width, colour: .none))
        tell(on: &page, further: "")
        return Ink.finish(page.text, .none)
    }

    private func tell(on page: inout Page, further: String) {
        func listed(_ rows: [Verb.Import.Row], _ words: (Verb.Import.Row) -> String) -> [String] {
            let texts = rows.prefix(Self.shown).map(words)
            return rows.count > Self.shown ? texts + ["… \(rows.count - Self.shown) more\(further)"] : texts
        }
        page.paragraph(sheet.words)
        page.gap()
        page.rows("new", result.added.count, result.changed.isEmpty ? listed(result.added) { $0.slug } : [])
        page.rows("changed", result.changed.count, listed(result.changed, Self.change))
        page.rows("same", result.same, [])
        page.rows("refused", result.refused.count, result.refused.map(\.description), Ink.bad)
        if !result.warned.isEmpty {
            page.gap()
            page.rows("warned", result.warned.count, result.warned.map(\.description), Ink.warning)
        }
    }

    private static func change(_ row: Verb.Import.Row) -> String {
        row.slug + "  " + row.changes.map { "\($0.field) \($0.words)" }.joined(separator: ", ")
    }

    private var ending: String {
        let refused = result.refused.count
        switch result.outcome {
        case .applied:
            let number = result.number.map { ", as number \($0)" } ?? ""
            let left = refused == 0 ? "" : " \(counted(refused, "row")) left out."
            return "Imported\(number): \(result.added.count) new, \(result.changed.count) changed.\(left)"
        case .nothingToDo:
            return refused == 0
                ? "Everything in it is on record already; nothing was changed."
                : "Nothing was changed: what is not refused is on record already."
        case .previewed where refused == 0:
            return result.added.isEmpty && result.changed.isEmpty
                ? "Everything in it is on record already."
                : "Nothing was changed. To import it, leave out --preview."
        case .previewed, .refused:
            let which = refused == 1 ? "it" : refused == 2 ? "the two" : "the \(refused)"
            return "Nothing was changed. Put \(which) right, or import the rest with --skip-refused."
        }
    }
}

extension SheetSummary {
    /// `partners.csv: Windows-1252, semicolons, 61 rows; columns: Type → kind; not used: "Notes 2"`
    var words: String {
        let form = [sheet.map { "sheet \($0.quoted)" }, encoding, separatorWords, counted(rows, "row")]
        let used = columns.map(\.words)
        var text =
            "\(file): \(form.compactMap { $0 }.joined(separator: ", ")); columns: \(used.joined(separator: ", "))"
        if !unused.isEmpty { text += "; not used: \(unused.map(\.quoted).joined(separator: ", "))" }
        return text
    }

    private var separatorWords: String? {
        switch separator {
        case nil: nil
        case ","?: "commas"
        case ";"?: "semicolons"
        case "\t"?: "tabs"
        case "|"?: "bars"
        case let other?: "separated by \(other.quoted)"
        }
    }
}

extension SheetSummary.Column {
    /// `"Staff contact" → steward`, or only `Phone` where that is what it is called.
    fileprivate var words: String {
        let meaning = field.unhyphenated
        let isPlain = FoldedText(header) == FoldedText(meaning)
        return isPlain ? header.words : "\(header.words) → \(meaning)"
    }
}

extension String {
    /// In quotation marks where it has a blank, or where nothing would be seen.
    fileprivate var words: String { isEmpty || contains(where: \.isWhitespace) ? quoted : self }
}

extension Page {
    /// A count and what it counts: `  refused   2   row 17, …`.
    mutating func rows(_ word: String, _ count: Int, _ texts: [String], _ ink: Ink? = nil) {
        guard count > 0 else { return }
        let start = "  " + (ink.map { $0(word) } ?? word).padded(to: 8) + String(count).padded(leftTo: 4)
        if texts.isEmpty { line(start) }
        for (index, text) in texts.enumerated() {
            let lead = index == 0 ? start + "   " : String(repeating: " ", count: 17)
            paragraph(lead: lead, text, hanging: 19)
        }
    }
}
