/// How well an organisation fits a scope, and by what signs.
package struct ScopeFit: Hashable, Sendable {
    package enum Sign: Hashable, Sendable {
        /// `school`
        case kind(String)
        /// The word as the scope has it.
        case name(String)
        case about(String)
        case hint(String)
        case category(String)
        /// 0 to 100.
        case checklist(String, points: Int)
        /// A word by which it is none all the same.
        case unless(String)
    }

    package struct Part: Hashable, Sendable {
        package let sign: Sign
        /// What it adds; less than nought where it speaks against.
        package let points: Int
    }

    /// In the order in which they are read aloud.
    package let parts: [Part]

    /// Never below nought; 0 where it does not fit.
    package var points: Int { max(0, parts.reduce(0) { $0 + $1.points }) }
}

/// A scope, ready to be held against many organisations.
package struct ScopeMatcher: Sendable {
    private let scope: Scope
    private let weights: FitWeights
    private let words: WordPatterns
    private let hints: WordPatterns
    private let unless: WordPatterns
    private let kinds: Set<String>
    private let categories: Set<String>

    package init(_ scope: Scope, _ weights: FitWeights) {
        self.scope = scope
        self.weights = weights
        words = WordPatterns(scope.words)
        hints = WordPatterns(scope.hints)
        unless = WordPatterns(scope.unless)
        kinds = Set(scope.kinds.map { FoldedText($0).text })
        categories = Set(scope.categories.map { FoldedText($0).text })
    }

    /// - Parameter checklist: the last answering of a checklist of the scope.
    package func fit(
        _ candidate: CandidateEntry, checklist: (title: String, points: Int)? = nil
    ) -> ScopeFit {
        let name = FoldedText(candidate.name).words, about = FoldedText(candidate.about ?? "").words
        var parts: [ScopeFit.Part] = []
        func add(_ sign: ScopeFit.Sign, _ points: Int) {
            if points != 0 { parts.append(.init(sign: sign, points: points)) }
        }
        if let kind = kind(candidate.kind) { add(.kind(kind), weights.kind) }
        let named = words.first(in: name)
        if let named { add(.name(named), weights.name) }
        if let word = words.first(in: about, except: named) { add(.about(word), weights.about) }
        if let hint = hints.first(in: name) ?? hints.first(in: about) { add(.hint(hint), weights.hint) }
        if let category = category(candidate) { add(.category(category), weights.category) }
        if let checklist {
            // From 50 on it speaks for, below against.
            let points = Double(checklist.points - 50) / 50 * Double(weights.checklist)
            add(.checklist(checklist.title, points: checklist.points), Int(points.rounded()))
        }
        if let word = unless.first(in: name) {
            add(.unless(word), -(weights.name + weights.hint + weights.category))
        }
        return ScopeFit(parts: parts)
    }

    private func kind(_ kind: String?) -> String? {
        guard let kind else { return nil }
        let folded = FoldedText(kind).text
        let singular = folded.hasSuffix("s") ? String(folded.dropLast()) : folded
        return kinds.contains(folded) || kinds.contains(singular) ? kind : nil
    }

    private func category(_ candidate: CandidateEntry) -> String? {
        for category in [candidate.category, candidate.kind].compactMap(\.self) {
            if scope.ntee.contains(where: { Self.isCode(category) && category.uppercased().hasPrefix($0) }) {
                return category
            }
            if categories.contains(FoldedText(category).text) { return category }
        }
        return nil
    }

    /// `B20`, `P33Z`: a letter and two figures, a letter or figure behind them.
    private static func isCode(_ text: String) -> Bool {
        let signs = Array(text.utf8)
        guard (3...4).contains(signs.count) else { return false }
        let digits: ClosedRange<UInt8> = 0x30...0x39, letters: ClosedRange<UInt8> = 0x41...0x5A
        return letters.contains(signs[0] & 0xDF) && digits.contains(signs[1])
            && (digits.contains(signs[2]) || letters.contains(signs[2] & 0xDF))
    }
}

extension FoldedText {
    package var words: [Substring] { text.split(separator: " ") }
}
