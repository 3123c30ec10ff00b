/// How mail programs mark what they quote, where it is no blockquote.
enum HTMLQuotes {
    enum Mark {
        /// What is in it is quoted, and a blockquote in it is the same quotation.
        case container
        /// The line above a quotation, in its container.
        case attribution
        /// A quotation begins here and lasts to the end.
        case restBegins
    }

    static func mark(_ element: String, _ attributes: [String: String]) -> Mark? {
        let classes = (attributes["class"] ?? "").split(whereSeparator: \.isWhitespace).map {
            $0.lowercased()
        }
        if element != "blockquote" {
            if let mark = classes.lazy.compactMap({ byClass[plain($0)] }).first { return mark }
        }
        if let id = attributes["id"]?.lowercased(), let mark = byID[plain(id)] { return mark }
        return isOutlookRule(attributes["style"]) ? .restBegins : nil
    }

    /// Outlook puts `x_` in front of names that it finds in what it quotes.
    private static func plain(_ name: String) -> String {
        var name = name[...]
        while name.hasPrefix("x_") { name = name.dropFirst(2) }
        return String(name)
    }

    private static let byClass: [String: Mark] = [
        "gmail_quote": .container, "gmail_attr": .attribution, "yahoo_quoted": .container,
        "protonmail_quote": .container, "tutanota_quote": .container, "zmail_extra": .container,
        "moz-forward-container": .container, "moz-email-headers-table": .attribution,
        "front-blockquote": .container, "outlookmessageheader": .restBegins,
        "freebirdfxreplyforwardheader": .restBegins,
        "apple-original-contents": .container, "hmmessage_quote": .container,
    ]

    private static let byID: [String: Mark] = [
        "divrplyfwdmsg": .restBegins, "stopspelling": .restBegins, "olk_src_body_section": .container,
        "mail-editor-reference-message-container": .container,
        "oriMsgHtmlSeperator".lowercased(): .restBegins,
        "yahoo_quoted": .container, "isforwardcontent": .container, "isreplycontent": .container,
        "replysplit": .restBegins, "ms-outlook-mobile-reference-message": .restBegins,
        "reply-intro": .attribution,
    ]

    /// The line that Outlook and Windows Mail draw above From, Sent, To and Subject.
    private static func isOutlookRule(_ style: String?) -> Bool {
        guard let style = style?.lowercased(), style.contains("border") else { return false }
        let tight = style.filter { !$0.isWhitespace }
        return ["border:none;border-top:solid#e1e1e1", "border:none;border-top:solid#b5c4df"].contains {
            tight.contains($0)
        }
    }
}
