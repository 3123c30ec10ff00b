import PartnerControl
import PartnerCore

/// What people type into a record, as it is kept: the very form in which a sheet is read, so that what was
/// exported comes back unchanged.
enum FactText {
    static let longestLine = 250
    static let longestText = 10_000

    /// On one line, with single blanks.
    static func line(_ text: String, _ field: String) throws(ControlFault) -> String {
        try checked(folded(text), of: text, field, atMost: longestLine)
    }

    static func optionalLine(_ text: String?, _ field: String) throws(ControlFault) -> String? {
        guard let text else { return nil }
        return try line(text, field)
    }

    /// With its line breaks, as LF; empty lines are left out.
    static func text(_ text: String, _ field: String) throws(ControlFault) -> String {
        let lines = text.unicodeScalars.split(whereSeparator: isLineBreak)
            .map { folded(String(String.UnicodeScalarView($0))) }.filter { !$0.isEmpty }
        return try checked(lines.joined(separator: "\n"), of: text, field, atMost: longestText)
    }

    static func optionalText(_ text: String?, _ field: String) throws(ControlFault) -> String? {
        guard let text else { return nil }
        return try self.text(text, field)
    }

    static func mail(_ text: String?) throws(ControlFault) -> String? {
        guard let text else { return nil }
        let address = try line(text, "mail")
        guard let fault = MailAddress.fault(in: address) else { return address }
        let expected = fault.description.split(separator: " ").dropFirst().joined(separator: " ")
        throw .refused(
            "\"\(shown(address))\" is no mail address; expected \(expected)", found: address,
            expected: expected)
    }

    /// Made printable, and cut: what was typed may hold anything, and a message is one line.
    static func shown(_ text: String) -> String {
        let safe = String(
            String.UnicodeScalarView(folded(text).unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : $0 }))
        return safe.count > 60 ? safe.prefix(59) + "…" : safe
    }

    private static func checked(
        _ kept: String, of text: String, _ field: String, atMost limit: Int
    ) throws(ControlFault) -> String {
        if let control = text.unicodeScalars.first(where: isForbidden) {
            let code = String(control.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
            throw .refused(
                "the \(field), \"\(shown(text))\", holds the control character U+\(padded)",
                expected: "letters, figures and punctuation")
        }
        guard !kept.isEmpty else { throw .refused("the \(field) is empty", expected: "some words") }
        guard kept.count <= limit else {
            throw .refused(
                "the \(field), \"\(shown(kept))\", has \(kept.count) characters", expected: "\(limit) at most"
            )
        }
        return kept
    }

    private static func folded(_ text: String) -> String {
        text.unicodeScalars.split { $0.properties.isWhitespace }
            .map { String(String.UnicodeScalarView($0.filter { !isUnseen($0) })) }
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Takes no room and means nothing in a name: marks of byte order, soft hyphens, zero-width blanks.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        [0xAD, 0x200B, 0x2060, 0xFEFF].contains(scalar.value)
    }

    /// Controls, and marks that turn the direction of writing around and so can make one name look like
    /// another.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: scalar.properties.generalCategory == .control && !scalar.properties.isWhitespace
        }
    }
}
