import PartnerCore

/// Where answers go: the library's address, with a token in it.
package struct ReplyAddress: Hashable, Sendable {
    private let name: String?
    private let local: String
    private let domain: String
    /// nil: the mail system knows no details, so the address stays as it is.
    private let separator: String?

    package init(_ address: MailAddress, separator: String?) {
        let parts = address.address.split(separator: "@", maxSplits: 1).map(String.init)
        name = address.name
        local = parts.first ?? ""
        domain = parts.count == 2 ? parts[1] : ""
        self.separator = separator
    }

    /// `partners+kq4t…@library.example` (RFC 5233)
    package func with(_ token: ReplyToken) -> MailAddress {
        MailAddress(
            name: name,
            address: separator.map { "\(local)\($0)\(token.text)@\(domain)" } ?? "\(local)@\(domain)")
    }

    /// The token in an address of ours; nil: it has none, or is another's.
    package func token(in address: String) -> ReplyToken? {
        guard let separator, let rest = detail(of: address)?.dropPrefix(separator) else { return nil }
        return ReplyToken(rest)
    }

    /// Whether mail to it comes to us, with or without a token.
    package func isOurs(_ address: String) -> Bool {
        guard let detail = detail(of: address) else { return false }
        return detail.isEmpty || separator.map(detail.hasPrefix) == true
    }

    /// What stands between our local part and the `@`; nil: it is another address.
    private func detail(of address: String) -> Substring? {
        guard let at = address.lastIndex(of: "@"),
            address[address.index(after: at)...].lowercased() == domain.lowercased()
        else { return nil }
        return address[..<at].dropPrefix(local)
    }
}

extension StringProtocol {
    /// What follows, where it begins so, in any case.
    fileprivate func dropPrefix(_ prefix: String) -> SubSequence? {
        lowercased().hasPrefix(prefix.lowercased()) && count >= prefix.count ? dropFirst(prefix.count) : nil
    }
}
