import PartnerCore

/// What a person wrote in one go: a line with the lines that go on from it, and the item under which it stands.
struct AnswerStatement: Hashable, Sendable {
    var text: String
    /// The item of the quoted lines above, of an answer between them.
    let item: Int?
    /// Whether it begins a paragraph.
    let opensParagraph: Bool
}

/// Joins the written lines of a mail to statements.
struct AnswerStatements {
    /// More than this is not looked through for commands: who writes so much wrote a note.
    static let mostCharacters = 10_000
    /// A line of that length was broken by the mail program, not by the person.
    static let brokenFrom = 62

    /// Whether a line begins with a command or names an item.
    let opens: (String) -> Bool
    private(set) var statements: [AnswerStatement] = []
    /// What lies beyond the limit.
    private(set) var rest = ""
    private var isOpen = false
    /// Below "Best regards".
    private var isClosed = false
    private var length = 0
    /// The last line added, as it stood.
    private var last = ""
    private var lastOpened = false

    init(_ text: VisibleText, names: ItemNames, opens: @escaping (String) -> Bool) {
        self.opens = opens
        let lines = text.lines
        let contexts = QuotedItems(lines, names: names).contexts
        for (index, line) in lines.enumerated() {
            guard line.kind == .written else {
                isOpen = false
                isClosed = false
                continue
            }
            isClosed = isClosed || length <= Self.mostCharacters && Self.isClosing(index, lines, opens)
            if !isClosed { add(line.text, item: contexts[index]) }
        }
    }

    private mutating func add(_ line: String, item: Int?) {
        let text = String(line[...].trimmed)
        if text.isEmpty || Ruler(line[...]) != nil {
            isOpen = false
            return
        }
        length += text.utf8.count
        guard length <= Self.mostCharacters else {
            // The daemon keeps only the first lines of a note anyway.
            if rest.isEmpty { rest = String(text.prefix(2000)) }
            return
        }
        defer { last = text }
        let opensText = opens(text)
        if isOpen, goesOn(text, opens: opensText) {
            let isBroken = last.count + 1 + text.prefix { !$0.isMailBlank }.count > Self.brokenFrom
            statements[statements.count - 1].text += (isBroken ? " " : "\n") + text
            return
        }
        statements.append(AnswerStatement(text: text, item: item, opensParagraph: !isOpen))
        lastOpened = opensText
        isOpen = true
    }

    /// Whether `text` goes on from the line before it.
    private func goesOn(_ text: String, opens: Bool) -> Bool {
        guard opens else { return true }
        let firstWord = text.prefix { !$0.isMailBlank }
        let isNumbered = text.first?.isNumber == true || text.first == "#"
        let endsSentence = last.last.map { ".!?:;,".contains($0) } == true
        // Broken by the program: "… they will get it" / "done next week" is one sentence.
        if last.count + 1 + firstWord.count > Self.brokenFrom, !endsSentence || last.last == ",", !isNumbered
        {
            return true
        }
        return !(endsSentence || isNumbered || lastOpened)
    }

    /// Whether from here on only a closing and a name follow: "Best regards", "Dana", "Outreach".
    private static func isClosing(_ index: Int, _ lines: [MailLine], _ opens: (String) -> Bool) -> Bool {
        let words = AnswerSentence(lines[index].text.prefix(80)).words.prefix(6).map(\.text)
        guard !words.isEmpty, words.count <= 5 else { return false }
        let isClosing =
            AnswerWords.closings.contains(words.joined(separator: " "))
            || words.count <= 4
                && (1...3).contains { AnswerWords.closings.contains(words.prefix($0).joined(separator: " ")) }
                && lines[index].text.contains(",")
        guard isClosing, !opens(String(lines[index].text[...].trimmed)) else { return false }
        var count = 0
        for line in lines[(index + 1)...] where !line.text[...].trimmed.isEmpty {
            guard line.kind == .written else { break }
            count += 1
            if count > 6 || line.text.count > 70 || opens(String(line.text[...].trimmed)) { return false }
        }
        return true
    }
}
