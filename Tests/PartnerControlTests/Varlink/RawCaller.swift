import FoundationEssentials
import Glibc

@testable import PartnerControl

/// A caller that sends what it likes.
actor RawCaller {
    private let queue = QueueExecutor(label: "raw-caller")
    private let socket: BlockingSocket
    private var incoming = FrameSplitter(limit: 1 << 30)

    nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    init(connectedTo path: String) throws {
        socket = try BlockingSocket(connectedTo: path, patience: .seconds(30))
    }

    @discardableResult
    func send(_ bytes: [UInt8]) throws -> BlockingSocket.Sent {
        try bytes.withUnsafeBytes { bytes throws(ControlClientError) in try socket.send(bytes) }
    }

    /// Sends one message with its NUL.
    @discardableResult
    func send(_ text: String) throws -> BlockingSocket.Sent {
        try send(Array(text.utf8) + [0])
    }

    func call(_ method: String, _ parameters: String = "{}", _ more: String = "") throws -> String? {
        try send(#"{"method":"\#(method)","parameters":\#(parameters)\#(more)}"#)
        return try receive()
    }

    /// The next message, or nil when the daemon has hung up.
    func receive() throws -> String? {
        if let frame = try incoming.next() { return String(decoding: frame, as: UTF8.self) }
        return try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            while true {
                let count = try socket.receive(into: buffer)
                guard count > 0 else { return nil }
                incoming.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                if let frame = try incoming.next() { return String(decoding: frame, as: UTF8.self) }
            }
        }
    }

    func sendNoMore() {
        shutdown(socket.descriptor, Int32(SHUT_WR))
    }
}

/// A new directory under the system's temporary one, removed afterwards.
func withScratch<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    var template = Array("/tmp/control-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw SystemCallError("mkdtemp") }
    let directory = String(cString: made)
    defer { removeTree(directory) }
    return try await body(directory)
}

private func removeTree(_ directory: String) {
    // A leftover in /tmp is no reason to fail a test.
    try? FileManager.default.removeItem(atPath: directory)
}

func withBench<Value>(_ body: (Bench) async throws -> Value) async throws -> Value {
    try await withScratch { try await body(Bench(path: $0 + "/control.sock")) }
}
