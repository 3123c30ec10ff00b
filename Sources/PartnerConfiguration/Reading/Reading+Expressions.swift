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
            refuse(
                code, part.utf8Part(error.range), of: text, at: value, error.problem,
                "expected \(error.expected)")
            return nil
        }
    }
}

extension StringProtocol where SubSequence == Substring {
    /// - Parameter range: in UTF-8 code units from the beginning, at the edges of characters.
    func utf8Part(_ range: Range<Int>) -> Substring {
        let start = utf8.index(startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}
