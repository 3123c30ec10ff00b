import PartnerCore

/// A name and an address, both fit for a header and for an argument of `sendmail`.
package struct Mailbox: Hashable, Sendable {
    package let name: HeaderText?
    package let address: Address

    /// In the plain form, ``MailAddress/isPlain(_:)``.
    package struct Address: Hashable, Sendable, CustomStringConvertible {
        package let description: String

        package init(_ text: String) throws(HeaderFault) {
            guard MailAddress.isPlain(text) else { throw .address(text) }
            description = text
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
