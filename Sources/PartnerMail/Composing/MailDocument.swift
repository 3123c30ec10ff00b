/// What a mail says, before it is text or HTML: both are made of this, so that they say the same.
struct MailDocument: Hashable, Sendable {
    var subject: String
    var blocks: [Block]

    enum Block: Hashable, Sendable {
        case greeting(String, date: String)
        case paragraph(Phrase)
        case item(Item)
        /// Rows with nothing over them but perhaps a title.
        case table(title: String?, rows: [Row])
        case list(title: String, [Phrase])
        /// A few words to find it by, and what they lead to.
        case answer(String, Phrase)
    }

    struct Item: Hashable, Sendable {
        /// nil: not numbered.
        var number: Int?
        /// `HILLSIDE FOOD BANK: send the summer dates, today`
        var heading: String
        /// Under the heading, over the rows.
        var lead: [Line]
        var rows: [Row]
        /// Names the occurrences to programs.
        var codes: [String]
    }

    struct Row: Hashable, Sendable {
        var label: String
        var lines: [Line]

        init(_ label: String, _ lines: [Line]) {
            self.label = label
            self.lines = lines
        }

        init(_ label: String, _ phrase: Phrase) { self.init(label, [.plain(phrase)]) }
    }

    enum Line: Hashable, Sendable {
        case plain(Phrase)
        case bullet(Phrase)
    }
}
