import PartnerCore

extension ComposedMail {
    /// What became of a file that somebody gave.
    /// - `words`: paragraphs with a blank line between them; one whose lines have a tab is a table: what stands
    ///   before it is said of what stands behind it, and nothing before it goes on with the line above.
    package static func report(subject: String, words: String, on date: CivilDate) -> ComposedMail {
        ComposedMail(
            MailDocument(
                subject: shortened(cleaned(subject), to: 78),
                blocks: [.greeting("Good day,", date: DateText.full(date))]
                    + words.split(separator: "\n\n").map { block(String($0)) }))
    }

    private static func block(_ text: String) -> MailDocument.Block {
        guard text.contains("\t") else { return .paragraph(Phrase(cleaned(text))) }
        var rows: [MailDocument.Row] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            let words = MailDocument.Line.plain(Phrase(cleaned(parts.last ?? "")))
            if parts.count == 2, parts[0].isEmpty, !rows.isEmpty {
                rows[rows.count - 1].lines.append(words)
            } else {
                rows.append(MailDocument.Row(parts.count == 2 ? cleaned(parts[0]) : "", [words]))
            }
        }
        return .table(title: nil, rows: rows)
    }
}
