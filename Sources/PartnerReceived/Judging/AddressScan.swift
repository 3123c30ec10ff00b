/// The mail addresses in a line that a machine wrote.
struct AddressScan {
    struct Found {
        let address: String
        /// In scalars of the line, brackets not counted in.
        let range: Range<Int>
    }

    let line: [Unicode.Scalar]
    private(set) var found: [Found] = []

    init(_ text: some StringProtocol) {
        line = Array(text.unicodeScalars.prefix(2000))
        var start = 0
        for index in line.indices where line[index] == "@" && index >= start {
            var first = index
            while first > start, index - first < 64, Self.isLocal(line[first - 1]) { first -= 1 }
            // Decoration and what names a form are no part of it: `*user@…`, `SMTP=user@…`, `rfc822;user@…`.
            if let mark = line[first..<index].lastIndex(where: { "=;*|".unicodeScalars.contains($0) }) {
                first = mark + 1
            }
            while first < index, "'-`.".unicodeScalars.contains(line[first]) { first += 1 }
            var last = index + 1
            while last < line.count, last - index < 254, Self.isDomain(line[last]) { last += 1 }
            while last > index + 1, ".-".unicodeScalars.contains(line[last - 1]) { last -= 1 }
            let address = String(String.UnicodeScalarView(line[first..<last]))
            if Self.isValid(address) {
                found.append(Found(address: address, range: first..<last))
                start = last
            }
        }
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "!#$%&'*+-/=?^_`{|}~.;".unicodeScalars.contains(scalar)
    }

    private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
    }

    /// Whether it could be one: a dot-string before the at sign and two labels behind it (RFC 5321 4.1.2).
    static func isValid(_ address: String) -> Bool {
        guard let at = address.lastIndex(of: "@") else { return false }
        let local = address[..<at]
        let domain = address[address.index(after: at)...]
        return isDotted(local) && isDotted(domain) && domain.contains(".") && domain.last?.isLetter == true
    }

    private static func isDotted(_ text: Substring) -> Bool {
        !text.isEmpty && text.first != "." && text.last != "." && !text.contains("..")
    }
}
