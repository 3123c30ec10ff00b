/// Where, in a mail system's text, the mail begins that came back.
enum ReturnedCopy {
    /// - Returns: how many lines stand before it.
    static func start(_ lines: [Substring]) -> Int {
        var headerLines = 0
        for (index, line) in lines.enumerated() {
            if index > 0, isMark(line) { return index }
            // Without a mark above it, a header is known by what only a mail's header holds.
            if isTransit(line) {
                headerLines += 1
                if headerLines == 2 { return index }
            }
        }
        return lines.count
    }

    private static func isMark(_ line: Substring) -> Bool {
        if line.utf8.count > 120 { return false }
        let text = LowerText(line)
        guard let phrase = BounceWords.copies.found(in: text) else { return false }
        let lower = text.text
        // "The original message was received at …" is an account of what happened.
        if lower.contains(phrase + " was") || lower.contains(phrase + " is being") { return false }
        // So is "A transcript of the attempts to send the message follows."
        if lower.contains("transcript") || lower.contains("attempt") { return false }
        let bare = lower.drop { !$0.isLetter }
        if lower.drop(while: \.isWhitespace).prefix(2).allSatisfy({ "-=*|_".contains($0) }), bare.count < 80 {
            return true
        }
        let end = bare.reversed().first { !$0.isWhitespace } ?? " "
        return bare.hasPrefix(phrase) && bare.count <= phrase.count + 12
            || ":-.".contains(end) && endsWell(lower, phrase)
    }

    /// Whether the line does little more than announce what follows it.
    private static func endsWell(_ line: String, _ phrase: String) -> Bool {
        line.contains("follows") || line.contains("follow:") || line.contains("below")
            || line.contains("here is a copy")
            || line.contains("included is") || line.contains("(in part)") || line.hasSuffix(phrase + ":")
            || line.contains("ниже")
    }

    private static func isTransit(_ line: Substring) -> Bool {
        let lower = line.prefix(14).lowercased()
        return lower.hasPrefix("received: ") || lower.hasPrefix("return-path: ")
            || lower.hasPrefix("message-id: ")
            || lower.hasPrefix("delivered-to: ")
    }

    /// The identity in a header that stands in a text.
    static func messageID(_ lines: [Substring]) -> String? {
        for line in lines where line.count < 1000 {
            let bare = line.drop { " \t>|*-".contains($0) }
            guard bare.prefix(11).lowercased() == "message-id:" else { continue }
            if let identity = MessageIDs.read(String(bare.dropFirst(11))).first {
                return identity.cut(to: ReceivedLimits.identity)
            }
        }
        return nil
    }
}
