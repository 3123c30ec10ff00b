/// One line of a mail's text, and whose it is.
package struct MailLine: Hashable, Sendable {
    /// Whose words a line holds.
    package enum Kind: Hashable, Sendable {
        /// What the person typed now.
        case written
        /// What somebody said before.
        case quoted
        /// Who is quoted: "On … wrote:", a block of From and Subject, a line such as "Original Message".
        case attribution
        /// Below "-- ", or what a phone adds by itself.
        case signature
        /// What an organisation's mail system adds: confidentiality, virus checks.
        case footer
    }

    /// As it stands in the mail, with its quote marks.
    package let text: String
    /// Whose words they are.
    package let kind: Kind

    /// Without quote marks and the blanks around it.
    package var body: String { String(QuoteMark.body(of: text[...]).trimmed) }
}

extension Substring {
    /// Without the blanks at both ends, no-break spaces and what has no width included.
    var trimmed: Substring {
        var rest = drop(while: \.isMailBlank)
        while rest.last?.isMailBlank == true { rest.removeLast() }
        return rest
    }
}

extension Character {
    /// A blank, or a sign that is not seen: byte-order mark, zero-width space, direction marks, and the small
    /// circle that a tracker leaves.
    var isMailBlank: Bool {
        isWhitespace || "\u{FEFF}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{1427}".contains(self)
    }
}
