import PartnerMIME
import PartnerReceived

/// Mails in tests: written with `\n`, read in memory.
enum Fixture {
    static func read(_ text: String) throws -> ReceivedMail { try MailReader.read(Array(text.utf8)) }

    /// A text with this type, in a mail that is otherwise plain.
    static func part(_ type: String, _ body: String, encoding: String = "8bit") throws -> ReceivedMail {
        try read(
            "From: a@example.org\nContent-Type: \(type)\nContent-Transfer-Encoding: \(encoding)\n\n\(body)")
    }

    static func bytes(_ start: String, _ middle: [UInt8], _ end: String = "") -> [UInt8] {
        Array(start.utf8) + middle + Array(end.utf8)
    }
}
