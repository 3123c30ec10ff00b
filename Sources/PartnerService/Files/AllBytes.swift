import Glibc

/// Bytes on their way into an open file.
enum AllBytes {
    /// Writes every one of them, however many calls it takes.
    /// - Returns: whether that was possible; `errno` then says why it was not.
    static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(file, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return true
    }
}
