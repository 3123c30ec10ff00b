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
        let chunk = 1 << 18
        while true {
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: chunk))
            let length = bytes.withUnsafeMutableBytes {
                Glibc.read(STDIN_FILENO, $0.baseAddress! + start, chunk)
            }
            let reason = errno
            bytes.removeLast(chunk - max(length, 0))
            if length < 0 {
                if reason == EINTR { continue }
                throw .unreadable(reason: String(cString: strerror(reason)))
            }
            if length == 0 { return bytes }
            if bytes.count > TableLimits.fileSize { throw .tooLarge }
        }
    }
}
