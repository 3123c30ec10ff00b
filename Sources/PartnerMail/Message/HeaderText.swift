/// Text that may stand in a header: without line ends, NUL or any other control character, so that no
/// name, however it came in, can make a header of its own.
package struct HeaderText: Hashable, Sendable {
    package let text: String

    /// - Throws: where `text` holds what no header may.
    package init(_ text: String) throws(HeaderFault) {
        if let control = text.unicodeScalars.first(where: { $0.properties.generalCategory == .control }) {
            throw .control(control)
        }
        self.text = text
    }

    /// Of any text: controls and line ends become a space.
    package init(cleaning text: String) { self.text = cleaned(text) }
}

/// Why something can't stand in a header.
package enum HeaderFault: Error, Hashable, Sendable, CustomStringConvertible {
    case control(Unicode.Scalar)
    case address(String)
    case messageID(String)

    package var description: String {
        switch self {
        case .control(let scalar):
            "a header can't hold the control character U+"
                + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
                + String(scalar.value, radix: 16, uppercase: true)
        case .address(let text):
            "\"\(cleaned(text))\" is no mail address that can be written to; expected name@domain, in ASCII"
        case .messageID(let text): "\"\(cleaned(text))\" is no Message-ID; expected <something@domain>"
        }
    }
}
