import Foundation
import Glibc

/// A Varlink service of a few lines that shares nothing with ours: each call it gets is answered by the next of
/// its answers.
final class StubDaemon: @unchecked Sendable {
    let path: String
    private let listener: Int32
    private let lock = NSLock()
    private var calls: [String] = []

    /// Answers with JSON objects, one a connection.
    init(in directory: String, answers: [String]) throws {
        path = directory + "/control.sock"
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(listener, 4) == 0 else { throw CocoaError(.fileWriteUnknown) }
        Thread { [self] in answers.forEach(serve) }.start()
    }

    deinit { close(listener) }

    /// The calls that came, as JSON.
    var received: [String] { lock.withLock { calls } }

    private func serve(_ answer: String) {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        defer { close(connection) }
        var bytes: [UInt8] = [], byte: UInt8 = 0
        while read(connection, &byte, 1) == 1, byte != 0 { bytes.append(byte) }
        lock.withLock { calls.append(String(decoding: bytes, as: UTF8.self)) }
        let reply = Array(answer.utf8) + [0]
        _ = write(connection, reply, reply.count)
    }
}
