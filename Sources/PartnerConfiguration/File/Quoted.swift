/// Text from the file as a message shows it: in quotes, control characters escaped, not longer than a line.
func quoted(_ text: String) -> String { "\"" + shortened(text, to: 60) + "\"" }

/// A key of the file as a path shows it.
func keyInPath(_ key: String) -> String { shortened(key, to: 40) }

private func shortened(_ text: String, to limit: Int) -> String {
    var result = ""
    for character in text.prefix(limit) {
        for scalar in character.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.properties.generalCategory == .control:
                result += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
    return text.count > limit ? result + "…" : result
}

/// `1 day`, `7 days`
func counted(_ number: Int, _ name: String) -> String { "\(number) \(name)" + (number == 1 ? "" : "s") }

/// `a, b or c`; of more than `limit`, the first ones and `…`
func oneOf(_ names: [String], _ word: String = "or", atMost limit: Int = .max) -> String {
    if names.count > limit { return names.prefix(limit).joined(separator: ", ") + ", …" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
}
