/// Which of the addresses in a mail system's text are those that failed.
struct BounceAddresses {
    private(set) var failures: [Bounce.Failure] = []
    /// Whether one of them stands on a line of its own: people name addresses within their sentences.
    private(set) var areListed = false
    private let lines: [Substring]

    /// How an address stands in its line, best first.
    private enum Standing: Int, Comparable {
        /// It begins the line, alone or with what was said of it behind it.
        case leads
        /// Words before it say that this is the one.
        case named
        /// It is somebody the mail was for.
        case addressed
        case somewhere

        static func < (one: Standing, other: Standing) -> Bool { one.rawValue < other.rawValue }
    }

    /// - Parameter lines: those before the mail that came back.
    init(_ lines: [Substring], _ mail: ReceivedMail) {
        self.lines = lines
        let ours = Set(
            (mail.to + mail.cc + mail.from + mail.sender).map { $0.address.lowercased() }
                + mail.deliveredTo.map { $0.lowercased() } + [mail.returnPath?.lowercased() ?? ""])
        var candidates: [(address: String, standing: Standing, line: Int)] = []
        for (index, line) in lines.enumerated() where line.contains("@") {
            let scan = AddressScan(line)
            for found in scan.found {
                guard
                    let standing = Self.standing(
                        of: found, in: scan, after: index > 0 ? lines[index - 1] : "")
                else {
                    continue
                }
                if Self.isHelper(found.address) { continue }
                if standing > .named, ours.contains(found.address.lowercased()) { continue }
                candidates.append((found.address, standing, index))
            }
        }
        // Those that begin a line and those that are named are as good as each other.
        let best = candidates.map { max($0.standing, .named) }.min()
        // In prose there are many, and which is meant can't be told.
        if best == .somewhere, Set(candidates.map { $0.address.lowercased() }).count > 1 { candidates = [] }
        for candidate in candidates where max(candidate.standing, .named) == best {
            add(candidate.address, candidate.line)
            areListed = areListed || candidate.standing == .leads
        }
        if failures.isEmpty { addBareNames(mail) }
    }

    /// The same for addresses that were named elsewhere.
    func about(_ addresses: [String]) -> [Bounce.Failure] {
        addresses.map { address in
            failures.first { $0.address.lowercased() == address.lowercased() }
                ?? Bounce.Failure(address: address, status: nil, words: "")
        }
    }

    private mutating func add(_ address: String, _ line: Int) {
        guard !failures.contains(where: { $0.address.lowercased() == address.lowercased() }) else { return }
        let words = BounceReason.words(about: address, at: line, of: lines)
        failures.append(Bounce.Failure(address: address, status: EnhancedStatus.find(words), words: words))
    }

    private static func isHelper(_ address: String) -> Bool {
        BounceWords.helpers.contains(address.prefix { $0 != "@" }.lowercased())
    }

    private static func standing(
        of found: AddressScan.Found, in scan: AddressScan, after previous: Substring
    ) -> Standing? {
        let before = String(String.UnicodeScalarView(scan.line[..<found.range.lowerBound]))
        let after = String(String.UnicodeScalarView(scan.line[found.range.upperBound...]))
        if before.allSatisfy({ !$0.isLetter && !$0.isNumber }) {
            // The end of a sentence that began a line above: its last word counts as the one before.
            if let word = previous.split(separator: " ").last.map({ $0.lowercased() }),
                BounceWords.strangers.contains(word)
            {
                return nil
            }
            return isAlone(after) || endsParagraph(previous) ? .leads : .somewhere
        }
        // `"user@host" <user@host>`
        if scan.found.contains(where: {
            $0.range.upperBound < found.range.lowerBound && $0.address == found.address
        }) {
            return .named
        }
        let words = before.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
        guard let last = words.last else { return .somewhere }
        let label = before.firstIndex(of: ":").map { before[..<$0].lowercased().filter { !$0.isWhitespace } }
        if let label, BounceWords.strangersLabels.contains(label) { return nil }
        let isLabel = before.last { !" <[(\"'\t".contains($0) } == ":"
        if isLabel, words.count == 1 {
            switch last {
            case "to", "an", "para", "aan", "à", "a", "pour": return .addressed
            case "cc", "from", "sender", "subject", "von", "de", "reply-to", "mailto", "contact": return nil
            default: return .named
            }
        }
        if BounceWords.strangers.contains(last) {
            return words.suffix(2) == ["generated", "from"] || words.suffix(2) == ["expanded", "from"]
                ? .named : nil
        }
        if isLabel || BounceWords.introductions.contains(last) { return .named }
        if after.drop(while: { ">)]\"' ".contains($0) }).isEmpty, words.count <= 3 { return .named }
        return .somewhere
    }

    /// Whether what follows an address is nothing, or is said of it.
    private static func isAlone(_ after: String) -> Bool {
        let rest = after.drop { ">)]\"'".contains($0) }
        guard let next = rest.first else { return true }
        if ":;,=([-<#|\t".contains(next) || rest.hasPrefix("...") || rest.hasPrefix(" ...") { return true }
        let behind = rest.drop(while: \.isWhitespace)
        return behind.isEmpty || rest.hasPrefix("  ") || ":;([-<#*".contains(behind.first ?? ":")
    }

    private static func endsParagraph(_ line: Substring) -> Bool {
        guard let last = line.last(where: { !$0.isWhitespace }) else { return true }
        return ":-=*.>)".contains(last)
    }

    /// A name without host below "the following recipients": of the host that writes.
    private mutating func addBareNames(_ mail: ReceivedMail) {
        guard let host = mail.from.first?.address.split(separator: "@").last, host.contains(".") else {
            return
        }
        guard
            let heading = lines.firstIndex(where: { line in
                let lower = line.lowercased()
                return lower.contains("following recipient") || lower.contains("following address")
            })
        else { return }
        for (index, line) in lines.enumerated() where index > heading && index <= heading + 12 {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count == 1, let name = words.first, name.first?.isLetter == true,
                name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) })
            else { continue }
            add("\(name)@\(host.lowercased())", index)
        }
    }
}

/// What was said of an address.
enum BounceReason {
    /// The rest of its line and what follows up to an empty line or the next address, as one line.
    static func words(about address: String, at line: Int, of lines: [Substring]) -> String {
        var said: [Substring] = []
        if let found = lines[line].range(of: address) { said.append(lines[line][found.upperBound...]) }
        for next in lines[(line + 1)...].prefix(8) {
            if next.allSatisfy(\.isWhitespace) {
                if said.joined().contains(where: \.isLetter) { break }
                continue
            }
            let lead = next.drop { " \t<*".contains($0) }
            if lead.prefix(60).contains("@"), AddressScan(lead.prefix(80)).found.first?.range.lowerBound == 0
            {
                break
            }
            said.append(next)
        }
        let words = said.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(words.drop { "<>:;,.)]\"'- ".contains($0) }).cut(to: Bounce.wordsLength)
    }
}

extension Substring {
    fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
