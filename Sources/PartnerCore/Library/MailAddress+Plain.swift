extension MailAddress {
    /// Why mail of ours can't go to, or come from, an address, or nil where it can.
    ///
    /// Only the plain form of RFC 5322 3.4.1, a dot-atom, an at-sign and a host name: what else is allowed
    /// there (quoted local parts, addresses in brackets) nobody's staff has, and it misleads programs.
    package static func faultForMail(in text: some StringProtocol) -> Fault? {
        fault(in: text) ?? (isPlain(text) ? nil : .notPlain)
    }

    /// A valid address in the plain form, short enough for a Message-ID in its domain.
    package static func isPlain(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && isPlainLocalPart(parts[0]) && isHostName(parts[1])
    }

    private static func isPlainLocalPart(_ text: some StringProtocol) -> Bool {
        // A hyphen at the start is an option to careless programs.
        (1...64).contains(text.utf8.count) && !text.hasPrefix("-")
            && text.split(separator: ".", omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtomText) }
    }

    private static func isHostName(_ text: some StringProtocol) -> Bool {
        text.utf8.count <= 150
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
            }
    }

    /// RFC 5322 3.2.3, `atext`.
    package static func isAtomText(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    package static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
