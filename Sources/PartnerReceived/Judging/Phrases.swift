/// Words that are looked for in texts by strangers: by bytes, as comparing characters takes a thousand times as long.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
    /// By their first byte, in the order in which they were given.
    private let byFirst: [[[UInt8]]]

    /// - Parameter phrases: in lower case, none empty.
    init(_ phrases: [String]) {
        var byFirst = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            if let first = bytes.first { byFirst[Int(first)].append(bytes) }
        }
        self.byFirst = byFirst
    }

    init(arrayLiteral phrases: String...) { self.init(phrases) }

    /// The one that comes first in the text.
    func found(in text: LowerText) -> String? {
        let bytes = text.bytes
        for index in bytes.indices {
            for phrase in byFirst[Int(bytes[index])] where phrase.count <= bytes.count - index {
                // The second byte tells most of them apart.
                if phrase.count > 1, phrase[1] != bytes[index + 1] { continue }
                if bytes[index..<(index + phrase.count)].elementsEqual(phrase) {
                    return String(decoding: phrase, as: UTF8.self)
                }
            }
        }
        return nil
    }

    func areFound(in text: LowerText) -> Bool { found(in: text) != nil }
}

/// A text in lower case, made once.
struct LowerText: Sendable {
    let text: String
    fileprivate let bytes: [UInt8]

    init(_ text: some StringProtocol) {
        self.text = text.lowercased()
        bytes = Array(self.text.utf8)
    }

    func hasPrefix(_ phrase: String) -> Bool { bytes.starts(with: phrase.utf8) }
}
