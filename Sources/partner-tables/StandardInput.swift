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
            let length = Glibc.read(STDIN_FILENO, chunk.baseAddress, chunk.count)
            if length < 0 {
                if errno == EINTR { continue }
                throw .unreadable(reason: String(cString: strerror(errno)))
            }
            if length == 0 { return bytes }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<length]))
            if bytes.count > TableLimits.fileSize { throw .tooLarge }
        }
    }
}
