import PartnerCore

/// `1 partner`, `2 partners`
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    count == 1 ? "1 \(singular)" : "\(count) \(plural ?? singular + "s")"
}

/// `a`, `a and b`, `a, b or c`
func listed(_ words: [String], _ last: String = "and") -> String {
    guard words.count > 1, let end = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + (words.count > 2 && last == "or" ? ", " : " ") + last
        + " " + end
}

extension String {
    /// In quotation marks, on one line.
    var quoted: String { "\"" + onOneLine + "\"" }

    var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// `4.1 MB`, `812 kB`: powers of ten, as file managers count.
func size(_ bytes: Int64) -> String {
    var value = Double(bytes), unit = "bytes"
    for larger in ["kB", "MB", "GB", "TB"] where value >= 1000 {
        value /= 1000
        unit = larger
    }
    if unit == "bytes" { return "\(bytes) bytes" }
    let tenths = Int((value * 10).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\((tenths + 5) / 10) \(unit)"
}
