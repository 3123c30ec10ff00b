import PartnerCore

extension ComposedMail {
    /// A mail that is neither a digest nor a test: a subject and some paragraphs, between blank lines.
    package static func plain(subject: String, words: String, on date: CivilDate) -> ComposedMail {
        let paragraphs = words.split(separator: "\n\n").map { cleaned(String($0)) }
        return ComposedMail(
            MailDocument(
                subject: shortened(cleaned(subject), to: 78),
                blocks: [.greeting("Good day,", date: DateText.full(date))]
                    + paragraphs.map { .paragraph(Phrase($0)) }))
    }
}
