import PartnerCore

/// A mail's three faces.
package struct ComposedMail: Hashable, Sendable {
    /// What to do, in at most 78 columns.
    package let subject: String
    /// Lines end in a line feed.
    package let text: String
    package let html: String

    init(subject: String, text: String, html: String) {
        self.subject = subject
        self.text = text
        self.html = html
    }

    init(_ document: MailDocument) {
        subject = document.subject
        text = document.text
        html = document.html
    }
}

extension ComposedMail {
    /// Puts a digest into words.
    package init(_ content: DigestContent) {
        self.init(DigestWriter(content).document)
    }
}

/// Writes one digest. The order: what to do, what is only ahead, what others were asked, the week, how to
/// answer, who this is.
struct DigestWriter {
    let content: DigestContent
    let dates: DateText

    init(_ content: DigestContent) {
        self.content = content
        dates = DateText(today: content.date, form: content.reader.preferences.dates)
    }

    var document: MailDocument {
        MailDocument(
            subject: subject,
            blocks: opening + items + leavings + putOff + notices + proposals + news + overview + months
                + proof + answers
                + closing)
    }

    private var items: [MailDocument.Block] {
        let full = content.items.enumerated().map {
            MailDocument.Block.item(item($0.element, number: $0.offset + 1))
        }
        let short = content.shortItems.enumerated().map { offset, element in
            MailDocument.Block.item(shortItem(element, number: content.items.count + offset + 1))
        }
        return full + short
    }

    private var notices: [MailDocument.Block] {
        content.notices.map { .item(notice($0)) } + content.shortNotices.map { .item(shortNotice($0)) }
    }

    private var putOff: [MailDocument.Block] {
        guard let putOff = content.putOff, putOff.count > 0 else { return [] }
        let next = putOff.next.map { ", and come from \(day($0)) on" } ?? ""
        return [
            .paragraph(
                "Put off to another day, because \(numberWord(putOff.budget)) \(content.reader.preferences.weekly == nil ? "a day" : "a week") is enough: \(String(putOff.count)). They have waited least\(next)."
            )
        ]
    }

    /// `Saturday, 13 March` or, where it is tomorrow, `tomorrow`: inside a sentence.
    func day(_ date: CivilDate) -> String {
        date.days(since: content.date) == 1 ? "tomorrow" : dates.weekdayAndDay(date)
    }

    /// `8:30`
    func clock(_ time: TimeOfDay) -> String {
        let text = String(describing: time)
        return text.hasPrefix("0") ? String(text.dropFirst()) : text
    }

    func name(_ person: DigestPerson) -> String {
        switch person {
        case .reader: "you"
        case .colleague(let name): cleaned(name)
        }
    }

    /// As headings name a partner: in capitals, by Unicode's rules.
    func heading(_ partner: String) -> String { shortened(cleaned(partner), to: 100).uppercased() }
}
