/// Says of each line of a mail whose it is.
struct LineSorter {
    /// What an unmarked line is, where nothing else says so.
    private enum Place: Hashable {
        case answer
        /// Below a head whose quotation bears no marks: it reaches to the end.
        case unmarkedQuotation
        /// Below "-- ", up to the next quotation.
        case signature
    }

    private let lines: [Substring]
    private let attribution: Attribution
    private var sortedLines: [MailLine] = []
    private var place = Place.answer
    /// Ends of stretches between dividers that were looked at: each is looked at once.
    private var judgedUpTo = 0
    /// How many lines without quote marks may be an answer, its heads and signature included.
    static let mostUnmarked = 5_000
    private var unmarked = 0
    /// How many lines were looked at, the looks ahead included.
    private(set) var steps = 0

    init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        attribution = Attribution(lines: lines)
        sortedLines.reserveCapacity(lines.count)
    }

    mutating func sorted() -> [MailLine] {
        while sortedLines.count < lines.count { sortNext() }
        return sortedLines
    }

    private mutating func sortNext() {
        let index = sortedLines.count
        let line = lines[index]
        steps += 1
        if QuoteMark.marks(line) {
            if place == .signature { place = .answer }
            return take(1, .quoted)
        }
        if line.trimmed.isEmpty {
            return take(1, place == .answer ? .written : place == .signature ? .signature : .quoted)
        }
        unmarked += 1
        // Nobody's answer: nothing of it is to be taken for one, and no more is looked for.
        guard unmarked <= Self.mostUnmarked else { return take(1, .quoted) }
        if let head = find(at: index) { return takeHead(head) }
        if isWrapped(index) { return take(1, .quoted) }
        switch place {
        case .unmarkedQuotation: return take(1, .quoted)
        case .signature: return take(1, .signature)
        case .answer: takeAnswer(line, at: index)
        }
    }

    private mutating func find(at index: Int) -> Attribution.Found? {
        steps += Attribution.reach
        return attribution.found(at: index)
    }

    private mutating func takeHead(_ head: Attribution.Found) {
        if let before = head.before, place == .answer {
            sortedLines.append(MailLine(text: String(before), kind: .written))
        } else {
            sortedLines.append(MailLine(text: String(lines[sortedLines.count]), kind: .attribution))
        }
        take(head.lines - 1, .attribution)
        guard place != .unmarkedQuotation else { return }
        var next = sortedLines.count
        while next < lines.count, lines[next].trimmed.isEmpty {
            steps += 1
            next += 1
        }
        take(next - sortedLines.count, .attribution)
        let isMarked = next == lines.count || QuoteMark.marks(lines[next])
        place = isMarked ? .answer : .unmarkedQuotation
        // A head below a head ("Forwarded message", then From and To) says itself what follows.
        if !isMarked, find(at: next) != nil { place = .answer }
    }

    private mutating func takeAnswer(_ line: Substring, at index: Int) {
        if DeviceWords.mark(line) { return take(1, .signature) }
        switch Ruler(line) {
        case .signature?:
            place = .signature
            take(1, .signature)
        case .divider?:
            if let count = footer(from: index) { take(count, .footer) } else { take(1, .written) }
        case nil: take(1, .written)
        }
    }

    /// The lines from a divider on that are a mail system's own words, with the divider that ends them.
    private mutating func footer(from index: Int) -> Int? {
        guard index >= judgedUpTo else { return nil }
        var footerEnd: Int?
        var isFooter = false
        var place = index + 1
        while place < lines.count {
            steps += 1
            let line = lines[place]
            if QuoteMark.marks(line) { break }
            if Ruler(line) == .divider {
                guard isFooter else { break }
                footerEnd = place + 1
                isFooter = false
            } else {
                let words = line.prefix(1000).lowercased()
                isFooter = isFooter || Ruler.footerWords.contains(where: words.contains)
            }
            place += 1
        }
        judgedUpTo = place
        return (isFooter ? place : footerEnd).map { $0 - index }
    }

    /// Whether an unmarked line is the rest of a long quoted one that a program broke without marking it.
    ///
    /// Its words must not be taken for an answer; a true answer below so long a line is rather asked for again.
    private func isWrapped(_ index: Int) -> Bool {
        guard index > 0, index + 1 < lines.count, QuoteMark.marks(lines[index - 1]),
            QuoteMark.marks(lines[index + 1])
        else { return false }
        let firstWord = lines[index].prefix(80).prefix { !$0.isMailBlank }
        return !firstWord.isEmpty && lines[index - 1].prefix(120).count + 1 + firstWord.count > 72
    }

    private mutating func take(_ count: Int, _ kind: MailLine.Kind) {
        for _ in 0..<max(count, 0) where sortedLines.count < lines.count {
            sortedLines.append(MailLine(text: String(lines[sortedLines.count]), kind: kind))
        }
    }
}
