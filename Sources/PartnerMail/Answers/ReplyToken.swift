import PartnerCore

/// What makes an answer's address one message's and one person's: `partners+kq4t…@library.example`.
///
/// Whoever writes to it has seen the message: nobody can make one without the key. Letters and figures alone, and none
/// in capitals: mail systems may change the case of a local part (RFC 5321 2.4 forbids it, and some do).
package struct ReplyToken: Hashable, Sendable {
    /// Which of the keys, as the last of 32 generations.
    private let generation: UInt8
    private let seal: String
    /// The message that is answered; 0: none, it is a person's own address for copies of what they write.
    package let message: Int64

    /// Of the message that it is about. What is sealed is its Message-ID, which no other ever gets: its number comes
    /// again where an older backup was restored.
    /// - Parameter messageID: with its angle brackets.
    package init(message: Int64, _ messageID: String, of staff: StaffKey, key: AnswerKey) {
        generation = UInt8(truncatingIfNeeded: key.generation % 32)
        self.message = message
        seal = Self.seal(message, messageID, staff, key)
    }

    /// A person's own address for copies of what they write.
    package init(copiesOf staff: StaffKey, key: AnswerKey) {
        self.init(message: 0, Self.copies, of: staff, key: key)
    }

    /// No Message-ID: it has no angle brackets.
    private static let copies = "copies"

    package var isForCopies: Bool { message == 0 }

    /// - Parameter text: in any case.
    package init?(_ text: some StringProtocol) {
        let text = Array(text.lowercased())
        guard text.count > Self.sealed + 1, text.count <= Self.sealed + 1 + Self.longestNumber,
            let generation = Self.letters.firstIndex(of: text[0]),
            text.dropFirst().allSatisfy(Self.letters.contains)
        else { return nil }
        self.generation = UInt8(generation)
        seal = String(text[1...Self.sealed])
        var number: Int64 = 0
        for letter in text[(Self.sealed + 1)...] {
            number = number << 5 | Int64(Self.letters.firstIndex(of: letter)!)
        }
        message = number
    }

    package var text: String {
        var digits: [Character] = []
        var rest = message
        repeat {
            digits.append(Self.letters[Int(rest & 31)])
            rest >>= 5
        } while rest > 0
        return String(Self.letters[Int(generation)]) + seal + String(digits.reversed())
    }

    /// Whether it was made for this person and this message, with one of these keys.
    /// - Parameter messageID: of the message of its number; nil: it is one for copies.
    package func isGenuine(for staff: StaffKey, messageID: String?, keys: [AnswerKey]) -> Bool {
        guard isForCopies == (messageID == nil) else { return false }
        return keys.contains { key in
            key.generation % 32 == Int64(generation)
                && isSame(Self.seal(message, messageID ?? Self.copies, staff, key), seal)
        }
    }

    /// In a time that does not tell how much of it was right.
    private func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count && zip(one.utf8, other.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// 80 bits: more than anybody can try at a mail system's pace.
    private static let sealed = 16
    /// Of 60 bits.
    private static let longestNumber = 12
    /// Base 32, without letters that are read for others.
    private static let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")

    private static func seal(_ message: Int64, _ messageID: String, _ staff: StaffKey, _ key: AnswerKey)
        -> String
    {
        let hash = KeyedHash.bytes(of: Array("answer \(message) \(messageID) \(staff)".utf8), key: key.secret)
        return String(
            stride(from: 0, to: sealed * 5, by: 5).map { bit in
                let pair = UInt16(hash[bit / 8]) << 8 | UInt16(hash[bit / 8 + 1])
                return letters[Int(pair >> UInt16(11 - bit % 8)) & 31]
            })
    }
}

/// By which answers are known to be answers.
package struct AnswerKey: Hashable, Sendable {
    /// Counts up with each new key.
    package let generation: Int64
    /// 32 bytes.
    package let secret: [UInt8]

    package init(generation: Int64, secret: [UInt8]) {
        self.generation = generation
        self.secret = secret
    }
}
