/// Where something stands in a file that people write.
package struct SourcePlace: Hashable, Sendable, Codable {
    /// The file's name as people know it, without its folder: `partnerd.yaml`.
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in characters.
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePlace: CustomStringConvertible {
    /// `partnerd.yaml:41`, what `explain` shows; the column matters only in errors.
    package var description: String { "\(file):\(line)" }
}
