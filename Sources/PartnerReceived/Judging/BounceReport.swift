/// Reports made for machines (RFC 3464, internationalised in RFC 6533).
enum BounceReport {
    /// - Returns: nil where there is no report, or it reports no failure.
    static func read(_ mail: ReceivedMail) -> Bounce? {
        guard let report = mail.report, report.type.hasSuffix("delivery-status") else { return nil }
        var failures: [Bounce.Failure] = []
        var kind: Bounce.Kind?
        for group in report.groups {
            guard let said = outcome(group) else { continue }
            // One that is given up says more than others that are still tried.
            if kind != .permanent { kind = said == .permanent || kind == nil ? said : kind }
            guard let address = address(group), failures.count < Bounce.most,
                !failures.contains(where: { $0.address.lowercased() == address.lowercased() })
            else { continue }
            failures.append(
                Bounce.Failure(
                    address: address, status: EnhancedStatus.find(value("status", group) ?? ""),
                    words: words(group)))
        }
        // Some report nothing but their own name, and leave the rest to their text.
        guard let kind else { return nil }
        let lines = mail.text.split(separator: "\n", omittingEmptySubsequences: false)
        if failures.isEmpty, let told = BounceText.read(mail) {
            failures = told.failures
        }
        return Bounce(
            kind: kind, evidence: .report, failures: failures,
            originalMessageID: Bounce.originalMessageID(mail, lines))
    }

    private static func value(_ name: String, _ group: [HeaderField]) -> String? {
        group.first { $0.name.lowercased() == name }?.value
    }

    /// - Returns: nil for a recipient that was reached, and for fields that are no recipient's.
    private static func outcome(_ group: [HeaderField]) -> Bounce.Kind? {
        guard let action = value("action", group)?.lowercased() else {
            guard value("final-recipient", group) != nil || value("original-recipient", group) != nil,
                let status = value("status", group) ?? value("diagnostic-code", group)
            else { return nil }
            return switch EnhancedStatus.find(status)?.first {
            case "5": .permanent
            case "4": .temporary
            case "2": nil
            default: .unknown
            }
        }
        if action.hasPrefix("fail") || action.hasPrefix("error") { return .permanent }
        if action.hasPrefix("delay") { return .temporary }
        // delivered, relayed, expanded
        return nil
    }

    /// The one that was written to, rather than what became of it on the way.
    private static func address(_ group: [HeaderField]) -> String? {
        for name in ["original-recipient", "final-recipient"] {
            guard let value = value(name, group) else { continue }
            let parts = value.split(separator: ";", maxSplits: 1)
            let type = parts.count == 2 ? parts[0].lowercased().filter { !$0.isWhitespace } : "rfc822"
            guard ["rfc822", "utf-8", "smtp"].contains(type), let written = parts.last else { continue }
            let address = ReportAddress.decoded(String(written))
            if AddressScan.isValid(address) { return address.cut(to: ReceivedLimits.address) }
        }
        // Of other nets' forms some hold an address of ours.
        for name in ["original-recipient", "final-recipient"] {
            if let found = value(name, group).flatMap({ AddressScan($0).found.first }) {
                return found.address
            }
        }
        return nil
    }

    private static func words(_ group: [HeaderField]) -> String {
        if let code = value("diagnostic-code", group) {
            let parts = code.split(separator: ";", maxSplits: 1)
            let said = parts.count == 2 && parts[0].count < 20 ? parts[1] : code[...]
            return String(said.drop(while: \.isWhitespace)).cut(to: Bounce.wordsLength)
        }
        // A status may have words behind it.
        let status = value("status", group) ?? ""
        return status.contains { $0.isLetter } ? status.cut(to: Bounce.wordsLength) : ""
    }
}

/// An address as reports write it.
enum ReportAddress {
    /// Without brackets, and with `+2B` (xtext, RFC 3461 4) and `\x{E9}` (RFC 6533 3) undone.
    static func decoded(_ text: String) -> String {
        var address = text.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
        if let quoted = address.first, quoted == "\"", address.last == "\"" {
            address = String(address.dropFirst().dropLast())
        }
        var result = String.UnicodeScalarView()
        var rest = Array(address.unicodeScalars)[...]
        while let scalar = rest.first {
            if scalar == "\\", rest.dropFirst().starts(with: "x{".unicodeScalars),
                let end = rest.firstIndex(of: "}"),
                let code = UInt32(
                    String(String.UnicodeScalarView(rest[(rest.startIndex + 3)..<end])), radix: 16),
                let decoded = Unicode.Scalar(code)
            {
                result.append(decoded)
                rest = rest[(end + 1)...]
            } else {
                result.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }
}

/// `5.1.1` (RFC 3463).
enum EnhancedStatus {
    /// The first in a text: a class of 2, 4 or 5, and two numbers of at most three digits, not inside a longer number.
    static func find(_ text: some StringProtocol) -> String? {
        let bytes = Array(text.utf8.prefix(4000))
        var index = 0
        while index + 4 < bytes.count {
            defer { index += 1 }
            guard [0x32, 0x34, 0x35].contains(bytes[index]), bytes[index + 1] == 0x2e,
                index == 0 || !isPart(bytes[index - 1])
            else { continue }
            guard let first = digits(bytes, index + 2), first < bytes.count, bytes[first] == 0x2e,
                let second = digits(bytes, first + 1),
                second == bytes.count || !isPart(bytes[second])
                    || bytes[second] == 0x2e && (second + 1 == bytes.count || !isDigit(bytes[second + 1]))
            else { continue }
            return String(decoding: bytes[index..<second], as: UTF8.self)
        }
        return nil
    }

    /// - Returns: where the digits end; nil where there are none, or more than three.
    private static func digits(_ bytes: [UInt8], _ start: Int) -> Int? {
        var end = start
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        return (1...3).contains(end - start) ? end : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isPart(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0x2e }
}
