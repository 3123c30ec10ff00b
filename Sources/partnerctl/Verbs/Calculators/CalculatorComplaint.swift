import PartnerControl
import PartnerCore

/// What is wrong with something that was typed: in words with a mark under the place, or as an error of the
/// control interface, with the place as `column` and `length`.
struct CalculatorComplaint {
    let fault: ExpressionFault
    let typed: String
    let option: String?
    let nearest: [String]

    init(_ fault: ExpressionFault, in typed: String, of option: String? = nil, nearest: [String] = []) {
        self.fault = fault
        self.typed = typed
        self.option = option
        self.nearest = nearest
    }

    /// One line, complete without the mark.
    var message: String {
        let place = option.map { "\($0): " } ?? ""
        return place + (nearest.isEmpty ? "\(fault)" : "\(fault.problem); \(Self.hint(nearest))")
    }

    /// The message, what was typed, and a mark of one column at least under the wrong place.
    var text: String {
        if typed.isEmpty { return message }
        let before = Self.shown(typed(in: 0..<fault.range.lowerBound))
        let wrong = Self.shown(typed(in: fault.range)).reversed().drop { $0 == " " }.reversed()
        let mark = String(repeating: "^", count: max(1, String(wrong).displayWidth))
        let indent = String(repeating: " ", count: before.displayWidth)
        return "\(message)\n  \(Self.shown(typed))\n  \(indent)\(mark)"
    }

    /// The first wrong character, counted from 1.
    var column: Int { typed(in: 0..<fault.range.lowerBound).count + 1 }
    /// In characters; 0 where something is missing.
    var length: Int { typed(in: fault.range).count }

    private func typed(in range: Range<Int>) -> String {
        String(decoding: Array(typed.utf8)[range.clamped(to: 0..<typed.utf8.count)], as: UTF8.self)
    }

    /// One printable line, a column for each character that is none.
    private static func shown(_ text: String) -> String {
        String(
            text.map { character in
                character.unicodeScalars.contains { $0.properties.generalCategory == .control }
                    ? "\u{FFFD}" : character
            })
    }

    private static func hint(_ names: [String]) -> String {
        "did you mean \(names.joined(separator: ", or "))?"
    }
}

extension CalculatorComplaint: Encodable {
    private enum Key: String, CodingKey {
        case error, parameters, message, found, expected, nearest, option, column, length
    }

    func encode(to encoder: any Encoder) throws {
        var whole = encoder.container(keyedBy: Key.self)
        try whole.encode(ControlFault.Name.refused, forKey: .error)
        var parameters = whole.nestedContainer(keyedBy: Key.self, forKey: .parameters)
        try parameters.encode(message, forKey: .message)
        try parameters.encode(typed(in: fault.range), forKey: .found)
        try parameters.encode(fault.expected, forKey: .expected)
        if !nearest.isEmpty { try parameters.encode(nearest, forKey: .nearest) }
        try parameters.encodeIfPresent(option, forKey: .option)
        try parameters.encode(column, forKey: .column)
        try parameters.encode(length, forKey: .length)
    }
}
