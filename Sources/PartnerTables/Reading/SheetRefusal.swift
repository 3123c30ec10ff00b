/// Why nothing can be made of a whole sheet.
package struct SheetRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Hashable, Sendable { case empty, noHeader, badMapping }

    package let code: Code
    /// One line: what was found and what was expected.
    package let description: String

    package init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
