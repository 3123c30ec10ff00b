/// A line of a log that can't be read: where, what was found, what was expected.
package struct LogError: Error, Hashable, CustomStringConvertible {
    /// 1 for the first line; 0 while the line isn't known yet.
    package var line = 0
    /// The key of the value, or "line" for the line as a whole.
    package var field: String
    package var found: String
    package var expected: String

    package var description: String {
        "line \(line), \(field): found \"\(found)\", expected \(expected)"
    }
}
