/// The name of a file in the drop folder: bytes, for nothing says that they are text.
struct DropName: Hashable, Sendable {
    /// Without a slash or a NUL; never empty.
    let bytes: [UInt8]

    /// What programs keep for themselves while they copy, download or have a file open: never taken.
    var isIgnored: Bool {
        let name = shown.lowercased()
        return bytes.first == UInt8(ascii: ".") || name.hasPrefix("~$") || bytes.last == UInt8(ascii: "~")
            || Self.unfinished.contains(where: name.hasSuffix) || Self.furniture.contains(name)
    }

    private static let unfinished = [".part", ".partial", ".tmp", ".crdownload", ".filepart"]
    private static let furniture: Set = ["thumbs.db", "desktop.ini"]

    /// As it can be shown, kept and given to a file: on one line, without control characters, and so short that
    /// a number and the report's ending find room.
    var shown: String {
        let text = String(decoding: bytes, as: UTF8.self)
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                "_"
            default: scalar == "\u{FFFD}" ? "_" : scalar
            }
        }
        let name = String(String.UnicodeScalarView(scalars))
        let trimmed = name.allSatisfy(\.isWhitespace) ? "_" : name
        return Self.shortened(trimmed)
    }

    /// Of the 255 bytes that a name may have.
    private static let longest = 200

    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        let (stem, ending) = parts(name)
        var short = stem
        while short.utf8.count + ending.utf8.count > longest { short.removeLast() }
        return short + ending
    }

    /// `partners.csv`, then `partners (2).csv`.
    static func numbered(_ name: String, _ number: Int) -> String {
        let (stem, ending) = parts(name)
        return number == 1 ? name : "\(stem) (\(number))\(ending)"
    }

    /// With the dot: `partners` and `.csv`. What is long is no ending.
    private static func parts(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name[dot...].utf8.count <= 16 else {
            return (name, "")
        }
        return (String(name[..<dot]), String(name[dot...]))
    }
}
