import PartnerTables

/// A text file whose last line breaks off: its copy stopped half-way.
///
/// Programs end the last line, or fill it up; a line that is neither ended nor as long as the header is half of one.
struct CutOff: CustomStringConvertible {
    private let line: Int
    private let found: Int
    private let expected: Int

    /// nil: nothing speaks for it.
    init?(_ bytes: [UInt8], _ form: Table.Form) {
        // In other encodings a separator is more than its byte.
        guard let separator = form.separator?.utf8.first,
            form.encoding.map({ !$0.hasPrefix("UTF-16") }) ?? false,
            let last = bytes.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r")
        else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        func cells(_ line: ArraySlice<UInt8>) -> Int { line.count { $0 == separator } + 1 }
        // The widest of the first lines: a title may stand over the header.
        let header = lines.prefix(10).map(cells).max() ?? 1
        guard lines.count > 1, let end = lines.last, cells(end) < header else { return nil }
        line = lines.count
        found = cells(end)
        expected = header
    }

    var description: String {
        "it looks cut off: line \(line) ends in the middle, with \(found) of \(expected) cells and no line end"
    }
}
