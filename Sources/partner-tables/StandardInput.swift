import Glibc
import PartnerTables

/// Standard input, read to its end.
struct StandardInput {
    enum Failure: Error {
        case tooLarge
        case unreadable(reason: String)
    }

    func read() throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { chunk.deallocate() }
        while true {
            let length = try Self.fill(chunk)
            if length == 0 { return bytes }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<length]))
            if bytes.count > TableLimits.fileSize { throw .tooLarge }
        }
    }

    /// - Returns: how many bytes came; 0 at the end.
    private static func fill(_ chunk: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        while true {
            let length = Glibc.read(STDIN_FILENO, chunk.baseAddress, chunk.count)
            if length >= 0 { return length }
            if errno != EINTR { throw .unreadable(reason: String(cString: strerror(errno))) }
        }
    }

    static func lines() -> Lines { Lines() }

    /// Its lines one by one, without their ends.
    final class Lines {
        private var pending: [UInt8] = []
        private var start = 0
        private var hasEnded = false

        /// - Returns: nil at the end.
        func next() throws(Failure) -> [UInt8]? {
            var searched = start
            while true {
                if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                    defer { start = end + 1 }
                    return Array(pending[start..<end])
                }
                searched = pending.count
                if hasEnded {
                    defer { start = pending.count }
                    return start < pending.count ? Array(pending[start...]) : nil
                }
                pending.removeSubrange(..<start)
                searched -= start
                start = 0
                try fill()
            }
        }

        private func fill() throws(Failure) {
            let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
            defer { chunk.deallocate() }
            let length = try StandardInput.fill(chunk)
            hasEnded = length == 0
            pending.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<length]))
        }
    }
}
