import PartnerCore

/// A name and an address, both fit for a header and for an argument of `sendmail`.
package struct Mailbox: Hashable, Sendable {
    package let name: HeaderText?
    package let address: Address

    /// The plain form of RFC 5322 3.4.1: a dot-atom, an at-sign, a host name. What else is allowed there
    /// (quoted local parts, domain literals, comments) nobody's staff has, and it misleads programs.
    package struct Address: Hashable, Sendable, CustomStringConvertible {
        package let description: String

        package init(_ text: String) throws(HeaderFault) {
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else {
                throw .address(text)
            }
            description = text
        }

        private static func isLocalPart(_ text: Substring) -> Bool {
            // A hyphen at the start is an option to careless programs.
            (1...64).contains(text.utf8.count) && !text.hasPrefix("-")
                && text.split(separator: ".", omittingEmptySubsequences: false)
                    .allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtomText) }
        }

        private static func isDomain(_ text: Substring) -> Bool {
            text.utf8.count <= 253
                && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                        && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
                }
        }
    }

    package init(name: HeaderText? = nil, address: Address) {
        self.name = name
        self.address = address
    }

    /// - Throws: where the address is none; a name is cleaned.
    package init(_ address: MailAddress) throws(HeaderFault) {
        self.init(name: address.name.map(HeaderText.init(cleaning:)), address: try Address(address.address))
    }
}

/// RFC 5322 3.2.3, `atext`.
func isAtomText(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
}

func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
    default: false
    }
}
