/// What a cell's number format makes of its number.
enum NumberFormat: Hashable {
    case number
    /// A date, perhaps with a time of day.
    case date
    /// A time of day alone.
    case time
    /// A number shown with at least so many digits: `00000` for ZIP codes.
    case padded(digits: Int)

    /// One of the formats that workbooks only number (ECMA-376 part 1, 18.8.30).
    init(builtIn id: Int) {
        switch id {
        case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: self = .date
        case 18...21, 32, 33, 55, 56: self = .time
        default: self = .number
        }
    }

    /// One that is written out: only its first section counts, the one for positive numbers.
    init(code: String) {
        var letters: Set<Character> = []
        var isPadded = true
        var digits = 0
        var rest = Substring(code)
        scan: while let character = rest.popFirst() {
            switch character {
            case ";": break scan
            case "\"":
                // Quoted words are shown as they are.
                while let next = rest.popFirst(), next != "\"" {}
                isPadded = false
            case "\\", "_", "*":
                _ = rest.popFirst()
                isPadded = false
            case "[":
                // A colour, a condition, a language; or a span of time, [h]:mm.
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if !inside.isEmpty, inside.allSatisfy({ "hHmMsS".contains($0) }) {
                    self = .number
                    return
                }
                isPadded = false
            case "0":
                digits += 1
            case "a", "A":
                // AM/PM and A/P are times; their letters mean nothing else.
                if rest.lowercased().hasPrefix("m/pm") { rest = rest.dropFirst(4) }
                if rest.lowercased().hasPrefix("/p") { rest = rest.dropFirst(2) }
                letters.insert("h")
            case "G", "g":
                if rest.lowercased().hasPrefix("eneral") { rest = rest.dropFirst(6) }
                isPadded = false
            default:
                letters.insert(Character(character.lowercased()))
                isPadded = false
            }
        }
        if !letters.isDisjoint(with: ["y", "d"]) {
            self = .date
        } else if !letters.isDisjoint(with: ["h", "s"]) {
            self = .time
        } else if letters.contains("m") {
            self = .date
        } else {
            self = isPadded && digits > 1 ? .padded(digits: digits) : .number
        }
    }
}
