import FoundationEssentials

#if canImport(Glibc)
import Glibc
#endif

/// Cuts a stream of bytes into Varlink's messages, which end with a NUL.
package struct FrameSplitter: Sendable {
    /// The most bytes of one message, its NUL not counted.
    package let limit: Int

    package struct TooLong: Error {}

    private var bytes: [UInt8] = []
    private var start = 0
    /// Up to here no NUL was found: a long message is searched once, not once a chunk.
    private var searched = 0

    package init(limit: Int) {
        self.limit = limit
    }

    /// How much of a message that has not ended yet has come.
    package var pending: Int { bytes.count - start }

    package mutating func append(_ chunk: UnsafeRawBufferPointer) {
        if start > 0 {
            bytes.removeSubrange(..<start)
            searched -= start
            start = 0
        }
        bytes.append(contentsOf: chunk)
    }

    /// The next whole message, or nil until more bytes have come.
    /// - Throws: `TooLong` as soon as more than `limit` bytes are there without an end.
    package mutating func next() throws(TooLong) -> Data? {
        guard let end = indexOfNUL() else {
            searched = bytes.count
            if pending > limit { throw TooLong() }
            return nil
        }
        guard end - start <= limit else { throw TooLong() }
        defer {
            start = end + 1
            searched = start
            // A single large import must not be held for as long as the connection lives.
            if start == bytes.count {
                bytes = []
                start = 0
                searched = 0
            }
        }
        return Data(bytes[start..<end])
    }

    private func indexOfNUL() -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, searched < buffer.count,
                let found = memchr(base + searched, 0, buffer.count - searched)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
