/// Text of `format=flowed`, its lines put together again (RFC 3676).
package enum FlowedText {
    /// - Parameters:
    ///   - text: with `\n` at line ends.
    ///   - deletesSpace: the parameter `delsp=yes`.
    /// - Returns: one line a paragraph; quoted ones begin with "> " once a level.
    package static func unfolded(_ text: String, deletesSpace: Bool) -> String {
        var lines: [String] = []
        // The paragraph that a flowed line has begun.
        var open: (depth: Int, text: String)?
        func close() {
            if let paragraph = open { lines.append(quoted(paragraph.text, paragraph.depth)) }
            open = nil
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == ">" }.count
            var content = line.dropFirst(depth)
            if content.first == " " { content = content.dropFirst() }
            if let paragraph = open, paragraph.depth != depth { close() }
            // The signature's mark ends in a space and is no flowed line (RFC 3676 4.3).
            if content == "-- " {
                close()
                lines.append(quoted("-- ", depth))
                continue
            }
            let flows = content.last == " "
            if flows, deletesSpace { content = content.dropLast() }
            if open == nil { open = (depth, "") }
            open?.text += content
            if !flows { close() }
        }
        close()
        return lines.joined(separator: "\n")
    }

    private static func quoted(_ line: String, _ depth: Int) -> String {
        depth == 0 ? line : String(repeating: "> ", count: depth) + line
    }
}
