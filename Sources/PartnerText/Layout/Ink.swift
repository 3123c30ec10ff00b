/// How a word is set off on a terminal.
///
/// Until the text is whole, ink is marked with noncharacters of Unicode, which take no place: so widths are
/// counted right, and no escape sequence of ours can be mistaken for one that came with the data.
enum Ink: UInt32, CaseIterable {
    case strong = 0xFDD0
    case dim, good, warning, bad

    private static let end: UInt32 = 0xFDDF

    func callAsFunction(_ text: String) -> String {
        text.isEmpty ? text : Self.character(rawValue) + text + Self.character(Self.end)
    }

    private var code: String {
        switch self {
        case .strong: "1"
        case .dim: "2"
        case .good: "32"
        case .warning: "33"
        case .bad: "31"
        }
    }

    private static func character(_ value: UInt32) -> String {
        Unicode.Scalar(value).map { String($0) } ?? ""
    }

    /// Ink made visible, or taken out; and whatever could move the cursor, hide or turn text made harmless.
    static func finish(_ text: String, _ colour: Look.Colour) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let ink = Ink(rawValue: scalar.value) {
                if colour == .ansi { result.append(contentsOf: "\u{1B}[\(ink.code)m".unicodeScalars) }
            } else if scalar.value == end {
                if colour == .ansi { result.append(contentsOf: "\u{1B}[0m".unicodeScalars) }
            } else if scalar == "\t" {
                result.append(" ")
            } else if isUnprintable(scalar) {
                result.append("\u{FFFD}")
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F: true
        // Marks that turn the direction of what follows.
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0xFDD0...0xFDEF).contains(scalar.value) }
}
