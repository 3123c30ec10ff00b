import PartnerCore

extension Reading {
    /// What the core reads of a text; where it is none, the caret stands below the place that the core names.
    mutating func expression<Result>(
        _ part: Substring, of text: Text, at value: Value, _ code: Finding.Code,
        _ read: (String) throws(ExpressionFault) -> Result
    ) -> Result? {
        do {
            return try read(String(part))
        } catch {
            let start = part.utf8.index(part.startIndex, offsetBy: error.range.lowerBound)
            let end = part.utf8.index(part.startIndex, offsetBy: error.range.upperBound)
            refuse(
                code, part[start..<end], of: text, at: value, error.problem, "expected \(error.expected)")
            return nil
        }
    }
}
