import SystemPackage

#if canImport(Glibc)
import Glibc
#endif

/// The end of a log that is to grow: a crash in the middle of a write leaves half a line there.
struct LogTail {
    private let file: FileDescriptor
    private let size: Int

    /// - Parameter file: open for reading and appending, and locked.
    init(of file: FileDescriptor, size: Int) {
        self.file = file
        self.size = size
    }

    /// Has the file end with a whole line. Half a line is taken away: the end of its try is unknown, so that it is
    /// said again. A whole object that lacks only its end gets that.
    /// - Returns: the size from then on, in bytes.
    func mended() throws(Errno) -> Int {
        let from = try startOfLastLine()
        guard from < size else { return size }
        let last = try bytes(from: size - 1, to: size).first
        if last == UInt8(ascii: "}") {
            try errnoOnly { _ = try file.writeAll([UInt8(ascii: "\n")]) }
            return size + 1
        }
        guard ftruncate(file.rawValue, from) == 0 else { throw Errno(rawValue: errno) }
        return from
    }

    /// What follows the last end of a line.
    private func startOfLastLine() throws(Errno) -> Int {
        var end = size
        while end > 0 {
            let start = max(0, end - 4096)
            if let place = try bytes(from: start, to: end).lastIndex(of: UInt8(ascii: "\n")) {
                return start + place + 1
            }
            end = start
        }
        return 0
    }

    private func bytes(from start: Int, to end: Int) throws(Errno) -> [UInt8] {
        try errnoOnly {
            try [UInt8](unsafeUninitializedCapacity: Int(end - start)) { buffer, filled in
                filled = try file.read(
                    fromAbsoluteOffset: Int64(start), into: UnsafeMutableRawBufferPointer(buffer))
            }
        }
    }

    /// What swift-system throws is an Errno, though its signatures don't say so.
    private func errnoOnly<Value>(_ body: () throws -> Value) throws(Errno) -> Value {
        do { return try body() } catch { throw error as? Errno ?? .ioError }
    }
}
