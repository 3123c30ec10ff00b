import SystemPackage

#if canImport(Glibc)
import Glibc
#endif

/// A file without a name: gone when closed, whatever happens to us.
///
/// A child reads from and writes to these and never to a pipe, so that a child that does not read, or
/// writes without end, can't hold us up or end us.
final class ScratchFile: Sendable {
    let descriptor: FileDescriptor

    /// `directory` is a temporary one that can be written.
    init(in directory: String) throws(Errno) {
        let path = "\(directory)/child-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        descriptor = try errnoOnly {
            // New and ours alone: a name that is there already, or a link, is refused.
            try FileDescriptor.open(
                path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec, .noFollow],
                permissions: [.ownerRead, .ownerWrite])
        }
        guard unlink(path) == 0 else { throw Errno(rawValue: errno) }
    }

    deinit {
        // Nothing is lost: the file has no name, and a failing close frees the descriptor all the same.
        try? descriptor.close()
    }

    /// Writes all of `bytes` and goes back to the start, where the child begins to read.
    func fill(with bytes: [UInt8]) throws(Errno) {
        try errnoOnly {
            try descriptor.writeAll(bytes)
            try descriptor.seek(offset: 0, from: .start)
        }
    }
}

/// What swift-system throws is an Errno, though its signatures don't say so.
func errnoOnly<Value>(_ body: () throws -> Value) throws(Errno) -> Value {
    do {
        return try body()
    } catch let error as Errno {
        throw error
    } catch {
        throw Errno.ioError
    }
}
