import Glibc

/// The bytes of a mail, piece by piece.
protocol MailPieces {
    /// Each piece in its order, until `take` says that it has seen enough.
    func each(_ take: (UnsafeRawBufferPointer) -> Bool) throws(MailReader.Failure)
}

struct MemoryPieces: MailPieces {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func each(_ take: (UnsafeRawBufferPointer) -> Bool) throws(MailReader.Failure) {
        bytes.withUnsafeBytes { _ = take($0) }
    }
}

/// A file that can be sought in; where its descriptor stands does not matter and does not change.
struct FilePieces: MailPieces {
    private let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    func each(_ take: (UnsafeRawBufferPointer) -> Bool) throws(MailReader.Failure) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { piece.deallocate() }
        var offset = 0
        while true {
            let count = pread(descriptor, piece.baseAddress, piece.count, offset)
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(String(cString: strerror(errno)))
            }
            if count == 0 { return }
            guard take(UnsafeRawBufferPointer(rebasing: piece[..<count])) else { return }
            offset += count
        }
    }

    /// The first `count` bytes, fewer where there are no more.
    func start(_ count: Int) throws(MailReader.Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        try each { piece in
            bytes.append(contentsOf: piece.prefix(count - bytes.count))
            return bytes.count < count
        }
        return bytes
    }
}
