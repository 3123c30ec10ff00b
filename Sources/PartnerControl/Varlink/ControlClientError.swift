#if canImport(Glibc)
import Glibc
#endif

/// What can go wrong at a client's end. What the daemon refuses comes as a `ControlFault`.
package enum ControlClientError: Error, Hashable, Sendable {
    case badPath(String)
    /// There is no socket.
    case absent(String)
    /// There is one that nobody listens at.
    case refused(String)
    case notPermitted(String)
    /// Somebody listens, and has accepted no connection for that long.
    case notAccepted(String, Duration)
    case unreachable(String, SystemCallError)
    case failed(String, SystemCallError)
    /// Nothing came, or was taken, for that long.
    case silent(String, Duration)
    /// The connection ended before the reply.
    case hungUp(String)
    /// What came is not the reply of a Varlink service.
    case garbage(String, String)
    /// The call was made while a stream was still being read, or after a failure.
    case inUse

    init(connecting path: String, _ code: Int32, patience: Duration) {
        self =
            switch code {
            case ENOENT: .absent(path)
            case ECONNREFUSED: .refused(path)
            case EACCES, EPERM: .notPermitted(path)
            case EAGAIN: .notAccepted(path, patience)
            default: .unreachable(path, SystemCallError("connect", code: code))
            }
    }

    /// No daemon was reached, and so nothing was done: not true of what broke off later.
    package var isUnreachable: Bool {
        switch self {
        case .badPath, .absent, .refused, .notPermitted, .notAccepted, .unreachable: true
        case .failed, .silent, .hungUp, .garbage, .inUse: false
        }
    }
}

extension ControlClientError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .badPath(let path):
            "no daemon reachable: \"\(path)\" is no path for a socket (1 to \(UnixAddress.longest) bytes)"
        case .absent(let path): "no daemon reachable: there is no \(path); is partnerd running?"
        case .refused(let path): "no daemon reachable: nobody listens at \(path); partnerd has ended"
        case .notPermitted(let path): "no daemon reachable: you may not connect to \(path)"
        case .notAccepted(let path, let time):
            "no daemon reachable: partnerd at \(path) has taken no call for \(time.formatted)"
        case .unreachable(let path, let error): "no daemon reachable at \(path): \(error)"
        case .failed(let path, let error):
            "the connection to partnerd at \(path) broke (\(error)); it may have done what was asked"
        case .silent(let path, let time):
            "partnerd at \(path) has said nothing for \(time.formatted); it may still do what was asked"
        case .hungUp(let path):
            "partnerd at \(path) hung up before its answer; it may have done what was asked"
        case .garbage(let path, let what): "what listens at \(path) is no partnerd: \(what)"
        case .inUse: "the connection still has an answer to give"
        }
    }
}

extension Duration {
    fileprivate var formatted: String {
        let (seconds, attoseconds) = components
        return attoseconds == 0 ? "\(seconds) s" : "\(self)"
    }
}
