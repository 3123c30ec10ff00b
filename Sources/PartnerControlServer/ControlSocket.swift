import Glibc
import PartnerControl
import Synchronization

/// The listening socket, from the moment it is bound. Until a server takes it, callers wait.
///
/// Anyone may connect: who may do what is decided by the peer's credentials.
package final class ControlSocket: Sendable {
    package let path: String
    private let file: FileIdentity
    private let descriptor: Mutex<Int32?>

    /// Waiting connections that the kernel holds for us.
    private static let backlog: Int32 = 128

    /// Replaces the file of a daemon that is gone. Two daemons that find the same such file in
    /// the same instant are kept apart by the database's lock, which is to be taken before.
    package init(boundTo path: String) throws(ControlSocketError) {
        guard let address = UnixAddress(path) else { throw .badPath(path) }
        guard let descriptor = UnixAddress.makeSocket() else {
            throw .failed(path, SystemCallError("socket"))
        }
        do throws(ControlSocketError) {
            try Self.bind(descriptor, to: address)
            guard let file = FileIdentity(of: path) else { throw .failed(path, SystemCallError("lstat")) }
            self.file = file
        } catch {
            close(descriptor)
            throw error
        }
        self.path = path
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        if let descriptor = takeDescriptor() { close(descriptor) }
        remove()
    }

    /// - Returns: nil when it was taken before. Who takes it closes it.
    func takeDescriptor() -> Int32? {
        descriptor.withLock { descriptor in
            defer { descriptor = nil }
            return descriptor
        }
    }

    /// Removes the file, unless it is another's by now.
    func remove() {
        guard FileIdentity(of: path) == file else { return }
        unlink(path)
    }
}

extension ControlSocket {
    private static func bind(_ descriptor: Int32, to address: UnixAddress) throws(ControlSocketError) {
        let path = address.path
        // Linux takes the file's mode from the socket's, less the umask. So it is never wider
        // than meant, and the umask, which all threads share, stays alone.
        guard fchmod(descriptor, 0o666) == 0 else { throw .failed(path, SystemCallError("fchmod")) }
        if !bindOnce(descriptor, to: address) {
            guard errno == EADDRINUSE else { throw .failed(path, SystemCallError("bind")) }
            try clear(address)
            guard bindOnce(descriptor, to: address) else { throw .failed(path, SystemCallError("bind")) }
        }
        guard chmod(path, 0o666) == 0 else { throw .failed(path, SystemCallError("chmod")) }
        guard listen(descriptor, backlog) == 0 else { throw .failed(path, SystemCallError("listen")) }
    }

    private static func bindOnce(_ descriptor: Int32, to address: UnixAddress) -> Bool {
        address.withSockaddr { Glibc.bind(descriptor, $0, $1) } == 0
    }

    /// Makes way, if what is there is a socket that nobody listens at.
    private static func clear(_ address: UnixAddress) throws(ControlSocketError) {
        let path = address.path
        guard FileIdentity(of: path)?.isSocket ?? true else { throw .noSocket(path) }
        guard let probe = UnixAddress.makeSocket() else { throw .failed(path, SystemCallError("socket")) }
        defer { close(probe) }
        // Without waiting: a daemon that is too busy to accept is there too.
        _ = fcntl(probe, F_SETFL, O_NONBLOCK)
        guard address.withSockaddr({ connect(probe, $0, $1) }) != 0 else { throw .taken(path) }
        switch errno {
        case ECONNREFUSED: break
        case ENOENT: return
        case EAGAIN, EINPROGRESS: throw .taken(path)
        default: throw .failed(path, SystemCallError("connect"))
        }
        guard unlink(path) == 0 || errno == ENOENT else { throw .failed(path, SystemCallError("unlink")) }
    }
}

package enum ControlSocketError: Error, Hashable, Sendable, CustomStringConvertible {
    case badPath(String)
    /// Another daemon listens there.
    case taken(String)
    /// Something else has that name; it is left alone.
    case noSocket(String)
    case failed(String, SystemCallError)
    /// A server runs on it already.
    case inUse(String)
    /// The system closed it while it was served.
    case lost(String)

    package var description: String {
        switch self {
        case .badPath(let path):
            "the control socket can't be \"\(path)\": a path has 1 to \(UnixAddress.longest) bytes"
        case .taken(let path): "the control socket \(path) is taken: another partnerd listens there"
        case .noSocket(let path): "the control socket can't be \(path): something else has that name"
        case .failed(let path, let error): "the control socket \(path) can't be opened: \(error)"
        case .inUse(let path): "the control socket \(path) is served already"
        case .lost(let path): "the control socket \(path) was closed by the system"
        }
    }
}

/// Which file it is, whatever its name.
private struct FileIdentity: Equatable {
    private let device: dev_t
    private let inode: ino_t
    let isSocket: Bool

    init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        device = status.st_dev
        inode = status.st_ino
        isSocket = status.st_mode & S_IFMT == S_IFSOCK
    }
}
