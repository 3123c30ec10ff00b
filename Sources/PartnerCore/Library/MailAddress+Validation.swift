extension MailAddress {
    /// Why a text is no address that a mail system takes, or nil where it is one.
    ///
    /// RFC 5321 4.1.2: a dotted or quoted local part, and a domain or an address in brackets. Comments, folded
    /// blanks and what RFC 5322 calls obsolete are refused, as no mail system takes them on its command line;
    /// so is a last label of figures alone, which RFC 3696 rules out and which is a number without brackets.
    package static func fault(in text: some StringProtocol) -> Fault? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.allSatisfy({ $0.isASCII }) else { return .notASCII }
        guard scalars.allSatisfy({ $0.value > 0x20 || $0 == " " }), !scalars.contains("\u{7F}") else {
            return .controlCharacter
        }
        let bytes = Array(text.utf8)
        guard let at = separator(in: bytes) else { return .noAt }
        let local = bytes[..<at], domain = bytes[(at + 1)...]
        guard !local.isEmpty else { return .noLocalPart }
        guard !domain.isEmpty else { return .noDomain }
        guard local.count <= 64 else { return .longLocalPart }
        guard bytes.count <= 254 else { return .tooLong }
        if let fault = fault(inLocalPart: local) { return fault }
        return domain.first == UInt8(ascii: "[") ? fault(inLiteral: domain) : fault(inDomain: domain)
    }

    package enum Fault: String, Error, Hashable, Sendable, CustomStringConvertible {
        case noAt = "expected one @ between a name and a domain"
        case noLocalPart = "expected a name before the @"
        case noDomain = "expected a domain behind the @"
        case notASCII = "expected letters without accents; a domain that has them is written in its xn-- form"
        case controlCharacter = "expected no control character"
        case tooLong = "expected 254 characters at most"
        case longLocalPart = "expected 64 characters at most before the @"
        case badLocalPart = "expected letters, digits and single dots before the @, no blanks"
        case badDomain = "expected a domain such as library.example behind the @"
        case numericDomain =
            "expected a domain such as library.example; a number goes into brackets, [192.0.2.1]"
        case badLiteral = "expected an address such as [192.0.2.1] or [IPv6:2001:db8::1] in the brackets"
        case notPlain =
            "expected a plain address such as ana@library.example, without quotes, brackets or a hyphen in front"

        package var description: String { rawValue }
    }

    /// The @ behind the local part, which may have some in quotes.
    private static func separator(in bytes: [UInt8]) -> Int? {
        guard bytes.first == UInt8(ascii: "\"") else { return bytes.firstIndex(of: UInt8(ascii: "@")) }
        var position = 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\\") {
                position += 1
            } else if bytes[position] == UInt8(ascii: "\"") {
                let next = position + 1
                return next < bytes.count && bytes[next] == UInt8(ascii: "@") ? next : nil
            }
            position += 1
        }
        return nil
    }

    private static func fault(inLocalPart local: ArraySlice<UInt8>) -> Fault? {
        // What a quoted string holds was seen to be printable, and where it ends was found with it.
        if local.first == UInt8(ascii: "\"") { return nil }
        let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) } ? nil : .badLocalPart
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func fault(inDomain domain: ArraySlice<UInt8>) -> Fault? {
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let hyphen = UInt8(ascii: "-")
        let isRight = labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
        }
        guard isRight, let last = labels.last else { return .badDomain }
        return last.allSatisfy(isDigit) ? .numericDomain : nil
    }

    private static func fault(inLiteral domain: ArraySlice<UInt8>) -> Fault? {
        guard domain.count > 2, domain.last == UInt8(ascii: "]") else { return .badLiteral }
        let inner = String(decoding: domain.dropFirst().dropLast(), as: UTF8.self)
        guard inner.lowercased().hasPrefix("ipv6:") else { return isIPv4(inner) ? nil : .badLiteral }
        return isIPv6(inner.dropFirst("ipv6:".count)) ? nil : .badLiteral
    }

    private static func isIPv4(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.count) && part.utf8.allSatisfy(isDigit)
                    && Int(part).map { $0 <= 255 } == true
            }
    }

    /// RFC 5321 4.1.3: eight groups, or `::` in place of two or more of them.
    private static func isIPv6(_ text: Substring) -> Bool {
        var groups = text.split(separator: ":", omittingEmptySubsequences: false)
        var wanted = 8
        if let last = groups.last, last.contains(".") {
            guard isIPv4(last) else { return false }
            groups.removeLast()
            wanted = 6
        }
        func isGroup(_ group: Substring) -> Bool {
            (1...4).contains(group.count) && group.allSatisfy(\.isHexDigit)
        }
        guard let gap = doubleColon(in: text) else {
            return groups.count == wanted && groups.allSatisfy(isGroup)
        }
        guard doubleColon(in: text[text.index(after: gap)...]) == nil else { return false }
        let present = groups.filter { !$0.isEmpty }
        // A single colon at an end leaves an empty group that `::` does not account for.
        let ends = (text.hasPrefix("::") || text.first != ":") && (text.hasSuffix("::") || text.last != ":")
        return ends && present.count <= wanted - 2 && present.allSatisfy(isGroup)
    }

    private static func doubleColon(in text: Substring) -> Substring.Index? {
        text.indices.first {
            text[$0] == ":" && text.index(after: $0) < text.endIndex && text[text.index(after: $0)] == ":"
        }
    }
}
