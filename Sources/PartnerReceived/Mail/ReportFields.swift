/// The groups of fields that a delivery report consists of (RFC 3464 2.1).
package enum ReportFields {
    /// - Parameter text: the report's own text, with `\n` at line ends.
    /// - Returns: the groups that hold anything, bounded by ``ReceivedLimits``.
    package static func groups(_ text: String) -> [[HeaderField]] {
        var groups: [[HeaderField]] = []
        var group: [HeaderField] = []
        func close() {
            if !group.isEmpty, groups.count < ReceivedLimits.reportGroups { groups.append(group) }
            group = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                close()
            } else if line.first == " " || line.first == "\t" {
                guard let last = group.indices.last else { continue }
                let more = line.drop(while: \.isWhitespace)
                if group[last].value.utf8.count < ReceivedLimits.fieldValue {
                    group[last].value = (group[last].value + " " + more).cut(to: ReceivedLimits.fieldValue)
                }
            } else if let colon = line.firstIndex(of: ":"), group.count < ReceivedLimits.reportFields {
                let name = line[..<colon].filter { !$0.isWhitespace }
                let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
                guard !name.isEmpty else { continue }
                group.append(HeaderField(name.cut(to: 80), String(value).cut(to: ReceivedLimits.fieldValue)))
            }
        }
        close()
        return groups
    }
}
