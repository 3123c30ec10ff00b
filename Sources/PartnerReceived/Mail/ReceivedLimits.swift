/// How much of a mail is looked at, and how much of it is kept.
package enum ReceivedLimits {
    // What is looked at.
    /// Bytes of one mail.
    package static let mailSize = 128 << 20
    /// Bytes of the header of the mail; the rest of a longer one is passed over.
    package static let headerSize = 512 << 10
    /// Lines that may be boundaries. A mail of more is read as far as its header.
    package static let boundaries = 20_000
    /// Bytes of one text part, its transfer encoding undone.
    package static let partText = 512 << 10
    /// Parts, all levels together.
    package static let parts = 100
    /// Multiparts in multiparts.
    package static let nesting = 20
    /// Elements in elements of an HTML text.
    package static let elements = 400
    /// Bytes of one header field.
    package static let fieldSize = 64 << 10

    // What is kept. Texts are counted in bytes of UTF-8.
    package static let text = 64 << 10
    package static let subject = 1_000
    /// Of each field.
    package static let addresses = 200
    package static let addressName = 200
    package static let address = 320
    package static let identities = 100
    package static let identity = 500
    package static let deliveries = 20
    package static let fields = 100
    package static let fieldValue = 2_000
    package static let attachments = 100
    package static let attachmentName = 255
    package static let forwarded = 20
    package static let reportGroups = 100
    package static let reportFields = 30
    /// All fields of all its groups together.
    package static let report = 256 << 10
    package static let faults = 50
}

extension String {
    /// The first `count` bytes of it, less where a character would be broken in two.
    package func cut(to count: Int) -> String {
        if utf8.count <= count { return self }
        var end = utf8.index(utf8.startIndex, offsetBy: count)
        while String.Index(end, within: unicodeScalars) == nil { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}
