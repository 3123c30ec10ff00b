/// What may stand as a zone's name, before any file is looked for.
enum ZoneName {
    /// The tz database's own limits ("Theory and pragmatics", names of timezones): letters, digits, `+ - _ .`
    /// between slashes, no part that is `.` or `..` or begins with `-`. So no name leads out of the directory.
    static func isWellFormed(_ name: String) -> Bool {
        guard (1...255).contains(name.utf8.count) else { return false }
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".." && !part.hasPrefix("-")
                && part.utf8.allSatisfy(isAllowed)
        }
    }

    /// Files of the directory that name no place: what they mean is another machine's business tomorrow.
    static let notZones: Set<String> = ["localtime", "posixrules", "Factory"]

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "+-_.".utf8.contains(byte)
        }
    }
}
