import PartnerCore

/// `<9f3c…@library.example>`: stays with a message through every try, so that a second copy is known for one.
package struct MessageID: Hashable, Sendable, CustomStringConvertible {
    /// With its angle brackets.
    package let description: String

    /// RFC 5322 3.6.4, without its obsolete and quoted forms.
    package init(_ text: String) throws(HeaderFault) {
        let parts = text.dropFirst().dropLast().split(separator: "@", omittingEmptySubsequences: false)
        guard text.hasPrefix("<"), text.hasSuffix(">"), text.utf8.count <= 200, parts.count == 2,
            parts.allSatisfy({ part in
                part.split(separator: ".", omittingEmptySubsequences: false)
                    .allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(MailAddress.isAtomText) }
            })
        else { throw .messageID(text) }
        description = text
    }
}
