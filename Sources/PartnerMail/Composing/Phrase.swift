/// A piece of text that may hold a telephone number or a mail address to follow.
struct Phrase: Hashable, Sendable {
    enum Run: Hashable, Sendable {
        case text(String)
        case phone(String)
        case mail(String)
    }

    var runs: [Run]

    init(_ runs: [Run]) { self.runs = runs }
    init(_ text: String) { runs = [.text(text)] }

    static func phone(_ number: String) -> Phrase { Phrase([.phone(cleaned(number))]) }
    static func mail(_ address: String) -> Phrase { Phrase([.mail(cleaned(address))]) }

    /// The words alone.
    var plain: String {
        runs.map { run in
            switch run {
            case .text(let text), .phone(let text), .mail(let text): text
            }
        }.joined()
    }

    var isEmpty: Bool { plain.isEmpty }

    static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(a.runs + b.runs) }
    static func += (a: inout Phrase, b: Phrase) { a = a + b }
}

extension Phrase: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) { self.init(text) }
}

extension Sequence<Phrase> {
    func joined(separator: String) -> Phrase {
        var all = Phrase([])
        for (index, phrase) in enumerated() {
            if index > 0 { all += Phrase(separator) }
            all += phrase
        }
        return all
    }
}
