import Glibc

/// Where the program writes to, each write whole.
package enum Output: Int32 {
    case standard = 1
    case error = 2

    /// - Returns: whether all of it was taken.
    @discardableResult
    package func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var start = 0
            while start < buffer.count {
                let written = Glibc.write(rawValue, buffer.baseAddress! + start, buffer.count - start)
                if written < 0 {
                    if errno == EINTR { continue }
                    return false
                }
                start += written
            }
            return true
        }
    }

    @discardableResult
    package func write(_ text: String) -> Bool { write(Array(text.utf8)) }
}
