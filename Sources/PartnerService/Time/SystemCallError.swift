import Glibc

/// A system call that failed, with the system's own words.
package struct SystemCallError: Error, CustomStringConvertible {
    package let call: String
    /// errno(3)
    package let code: Int32

    /// Takes `errno` as it stands.
    package init(_ call: String) {
        self.init(call, code: errno)
    }

    package init(_ call: String, code: Int32) {
        self.call = call
        self.code = code
    }

    package var description: String { "\(call): \(String(cString: strerror(code)))" }
}
