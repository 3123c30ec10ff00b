import PartnerControl
import PartnerCore
import PartnerText

enum ImportSamples {
    static let sheet = SheetSummary(
        file: "partners.csv", encoding: "Windows-1252", separator: ";", rows: 61,
        columns: [
            .init(header: "Organization", field: "name"), .init(header: "Type", field: "kind"),
            .init(header: "Staff contact", field: "steward"),
            .init(header: "Last contact", field: "last-contact"),
        ], unused: ["Notes 2"])

    static let issues = [
        RowIssue(
            .refusal, .ambiguousDate, row: 17, column: "Last contact", found: "03/04/2025",
            problem: "03/04/2025 can be 3 April or 4 March", expected: "set dates: day-first or month-first"),
        RowIssue(
            .refusal, .noDate, row: 40, column: "Last contact", found: "Febuary 30",
            problem: "\"Febuary 30\" is no date"),
    ]

    static func reply(_ outcome: Verb.Import.Outcome) -> Verb.Import.Reply {
        Verb.Import.Reply(
            today: People.today, outcome: outcome,
            added: (1...54).map { .init(row: $0 + 1, slug: "partner-\($0)", name: "Partner \($0)") },
            changed: [
                .init(
                    row: 12, slug: "lincoln-elementary", name: "Lincoln Elementary School",
                    changes: [.init(field: "phone", from: "555-0100", to: "555-0142")]),
                .init(
                    row: 14, slug: "chess-club", name: "Chess Club",
                    changes: [
                        .init(field: "last touch", from: "2026-01-09", to: "2027-02-02"),
                        .init(field: "website", to: "chess.example"),
                    ]),
            ], same: 2,
            warned: [
                RowIssue(
                    .warning, .unknownName, row: 52, column: "Staff contact", found: "Kimberly T.",
                    problem: "\"Kimberly T.\" is no member of staff (kim is Kim Tran)",
                    expected: "no steward yet")
            ], command: outcome == .applied ? 812 : nil, number: outcome == .applied ? 12 : nil)
    }

    static let preview = ImportResult(sheet: sheet, reply: reply(.previewed), issues: issues)
    static let applied = ImportResult(sheet: sheet, reply: reply(.applied), issues: issues)
    static let again = ImportResult(
        sheet: sheet, reply: .init(today: People.today, outcome: .nothingToDo, same: 61), issues: [])
}
