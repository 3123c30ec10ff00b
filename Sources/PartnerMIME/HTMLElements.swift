/// What elements do to the text between them.
enum HTMLElements {
    /// Their content is not for readers.
    static let hidden: Set<String> = [
        "applet", "audio", "base", "canvas", "datalist", "head", "iframe", "link", "map", "math", "meta",
        "noembed",
        "noframes", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
        "xml",
    ]

    /// They begin on a line of their own, and what follows does too.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl",
        "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "li",
        "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
        "tr", "ul",
    ]

    /// With an empty line before and behind.
    static let paragraphs: Set<String> = [
        "blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "table", "ul",
    ]

    /// Whether its attributes keep it from a reader's eyes.
    static func isHidden(_ attributes: [String: String]) -> Bool {
        if attributes["hidden"] != nil { return true }
        guard let style = attributes["style"] else { return false }
        let declarations = style.lowercased().filter { !$0.isWhitespace }.split(separator: ";").map(
            String.init)
        return declarations.contains { hidingDeclarations.contains($0) }
    }

    private static let hidingDeclarations: Set<String> = [
        "display:none", "display:none!important", "visibility:hidden", "visibility:hidden!important",
        "mso-hide:all",
        "font-size:0", "font-size:0px", "opacity:0",
    ]
}
