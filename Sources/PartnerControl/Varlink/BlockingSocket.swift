#if canImport(Glibc)
import Glibc
#endif

/// A connected stream socket that waits in the system call. Small, and there at once: a tool that
/// asks one thing and ends needs no event loop.
final class BlockingSocket: Sendable {
    let descriptor: Int32
    private let path: String
    private let patience: Duration

    /// One step (connecting, taking or giving some bytes) may take `patience`, above zero.
    init(connectedTo path: String, patience: Duration) throws(ControlClientError) {
        guard let address = UnixAddress(path) else { throw .badPath(path) }
        guard let descriptor = UnixAddress.makeSocket() else {
            throw .unreachable(path, SystemCallError("socket"))
        }
        self.descriptor = descriptor
        self.path = path
        self.patience = patience

        setTimeout(SO_SNDTIMEO)
        setTimeout(SO_RCVTIMEO)
        let status = address.withSockaddr { address, length in
            retrying { connect(descriptor, address, length) }
        }
        if status < 0 { throw ControlClientError(connecting: path, errno, patience: patience) }
    }

    deinit {
        close(descriptor)
    }

    enum Sent {
        case all
        /// The other end takes no more. It may have said why before it closed.
        case cut
    }

    func send(_ bytes: UnsafeRawBufferPointer) throws(ControlClientError) -> Sent {
        var rest = bytes[...]
        while !rest.isEmpty {
            let slice = UnsafeRawBufferPointer(rebasing: rest)
            let count = retrying {
                Glibc.send(descriptor, slice.baseAddress, slice.count, Int32(MSG_NOSIGNAL))
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EPIPE, ECONNRESET: return .cut
            case EAGAIN: throw .silent(path, patience)
            default: throw .failed(path, SystemCallError("send"))
            }
        }
        return .all
    }

    /// - Returns: at least one byte; 0 at the end of the stream.
    func receive(into buffer: UnsafeMutableRawBufferPointer) throws(ControlClientError) -> Int {
        let count = retrying { recv(descriptor, buffer.baseAddress, buffer.count, 0) }
        if count >= 0 { return count }
        switch errno {
        case ECONNRESET: return 0
        case EAGAIN: throw .silent(path, patience)
        default: throw .failed(path, SystemCallError("recv"))
        }
    }

    private func setTimeout(_ option: Int32) {
        let (seconds, attoseconds) = patience.components
        var time = timeval(
            tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
        // It fails only for a value out of range, and then the socket waits without limit.
        _ = setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    private func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
        while true {
            let count = call()
            if count >= 0 || errno != EINTR { return count }
        }
    }
}
