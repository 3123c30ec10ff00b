/// A person at a partner as an address book takes them: one vCard 4 (RFC 6350).
package struct ContactCard: Hashable, Sendable {
    package let number: Int64
    /// When they were written down: with the number what tells them from everybody else's contacts.
    package let recorded: Instant
    /// When anything of the card changed last.
    package let revised: Instant
    package let name: String
    /// The partner's name.
    package let organisation: String
    package var role: String?
    package var phone: String?
    package var mail: String?

    package init(
        number: Int64, recorded: Instant, revised: Instant, name: String, organisation: String,
        role: String? = nil, phone: String? = nil, mail: String? = nil
    ) {
        self.number = number
        self.recorded = recorded
        self.revised = revised
        self.name = name
        self.organisation = organisation
        self.role = role
        self.phone = phone
        self.mail = mail
    }

    /// The same for as long as the contact is on record, also after the records were moved to another machine:
    /// an address book that takes the card again changes what it has. A UUID of version 8 (RFC 9562 5.8): the
    /// moment in 48 bits, the number in 62.
    package var uid: String {
        func figures(_ value: UInt64, _ count: Int) -> String {
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: max(0, count - digits.count)) + digits.suffix(count)
        }
        let moment = figures(UInt64(bitPattern: recorded.unixMilliseconds), 12)
        let number = figures(UInt64(bitPattern: number) & (1 << 62 - 1) | 1 << 63, 16)
        return
            "urn:uuid:\(moment.prefix(8))-\(moment.suffix(4))-8000-\(number.prefix(4))-\(number.suffix(12))"
    }

    /// With CRLF after each line.
    package var text: String {
        var lines = [
            ContentLine("BEGIN", "VCARD"), ContentLine("VERSION", "4.0"), ContentLine("KIND", "individual"),
            ContentLine("UID", uid), ContentLine("FN", text: name),
            // Which part of a name is the family's nobody told us; some programs want the field all the same.
            ContentLine("N", parts: ["", name, "", "", ""]),
            ContentLine("ORG", parts: [organisation]),
        ]
        if let role { lines.append(ContentLine("TITLE", text: role)) }
        if let phone { lines.append(ContentLine("TEL;TYPE=work", text: phone)) }
        if let mail { lines.append(ContentLine("EMAIL;TYPE=work", text: mail)) }
        lines += [ContentLine("REV", revised.basicUTC), ContentLine("END", "VCARD")]
        return lines.map(\.folded).joined()
    }
}
