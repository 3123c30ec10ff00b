/// The identities in a field such as `References` (RFC 5322 3.6.4).
package enum MessageIDs {
    /// Without brackets, comments or blanks, in their order. What stands outside brackets is none, unless there are
    /// no brackets at all and it looks like one.
    package static func read(_ field: String) -> [String] {
        var found: [String] = []
        var rest = field[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: ">") else { break }
            let identity = rest[..<close].filter { !$0.isWhitespace }
            if !identity.isEmpty { found.append(identity) }
            rest = rest[rest.index(after: close)...]
        }
        if !found.isEmpty || field.contains("<") { return found }
        return field.split(whereSeparator: \.isWhitespace).filter { $0.contains("@") }.map(String.init)
    }
}
