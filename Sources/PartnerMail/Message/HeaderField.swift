import PartnerCore

/// One header, as lines of at most 76 octets where words allow, and never more than 998.
struct HeaderField: Hashable, Sendable {
    let name: String
    /// What may stand in a line; a line may end before each but the first.
    private let tokens: [String]

    private static let width = 76
    /// Longer than this a word is encoded, though it is ASCII, as a line could not hold it.
    private static let longestWord = 500

    /// Free text: a subject.
    init(_ name: String, text: HeaderText) {
        self.name = name
        tokens =
            Self.isPlain(text.text)
            ? text.text.split(separator: " ").map(String.init)
            : EncodedWords.words(text.text, firstRoom: Self.width - name.utf8.count - 2)
    }

    init(_ name: String, mailboxes: [Mailbox]) {
        self.name = name
        tokens = mailboxes.enumerated().flatMap { index, mailbox -> [String] in
            let end = index < mailboxes.count - 1 ? "," : ""
            guard let phrase = mailbox.name, !phrase.text.isEmpty else {
                return [mailbox.address.description + end]
            }
            return Self.phrase(phrase.text, room: index == 0 ? Self.width - name.utf8.count - 2 : 75)
                + ["<\(mailbox.address)>" + end]
        }
    }

    /// What is made by us, of ASCII, with spaces only where a line may end.
    init(_ name: String, _ value: String) {
        self.name = name
        tokens = value.split(separator: " ").map(String.init)
    }

    /// The header with its line ends.
    func lines(ending: String) -> String {
        var out = name + ":", used = out.utf8.count
        for (index, token) in tokens.enumerated() {
            if index > 0, used + 1 + token.utf8.count > Self.width {
                out += ending + " " + token
                used = 1 + token.utf8.count
            } else {
                out += " " + token
                used += 1 + token.utf8.count
            }
        }
        return out + ending
    }

    /// Whether it reads the same when a line is folded at its spaces and unfolded again, and nobody takes a
    /// part of it for an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7e).contains($0) }
            && !text.contains("=?") && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ")
            && text.split(separator: " ").allSatisfy { $0.utf8.count <= longestWord }
    }

    /// A display name: as it is where RFC 5322 lets it, in quotes, or encoded.
    private static func phrase(_ text: String, room: Int) -> [String] {
        guard isPlain(text) else { return EncodedWords.words(text, firstRoom: room) }
        let words = text.split(separator: " ").map(String.init)
        if words.allSatisfy({ $0.utf8.allSatisfy(MailAddress.isAtomText) }) { return words }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\"".split(separator: " ").map(String.init)
    }
}
