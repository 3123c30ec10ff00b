import FoundationEssentials

/// One connection to the daemon. Calls are made one after another.
///
/// It waits in system calls, on a queue of its own, so that a wait takes no thread from the tasks
/// of a program that has other things to do.
package actor ControlClient {
    private let queue = QueueExecutor(label: "control-client")
    private let path: String
    private let socket: BlockingSocket
    private var incoming = FrameSplitter(limit: replyLimit)
    private var state = State.idle

    private enum State {
        case idle
        case streaming
        /// What comes next belongs to a call that was given up.
        case broken
    }

    /// Bytes of one reply. Far above what the daemon sends; it keeps a wrong program's endless
    /// line from filling the memory.
    private static let replyLimit = 256 << 20

    package nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// Waits at most `patience` each time for the daemon to connect, take or send anything.
    package init(connectingTo path: String, patience: Duration) throws(ControlClientError) {
        self.path = path
        self.socket = try BlockingSocket(connectedTo: path, patience: patience)
    }

    /// - Throws: `ControlFault` as the daemon answered; `ControlClientError` if it didn't.
    package func call<Method: ControlMethod>(
        _: Method.Type, _ parameters: Method.Parameters
    ) throws -> Method.Reply {
        try exchange {
            try send(OutgoingCall(method: Method.qualifiedName, parameters: parameters))
            let (reply, continues) = try receive(Method.Reply.self)
            guard !continues else { throw garbage("more than one reply to \(Method.name)") }
            return reply
        }
    }

    /// Returns once the call is sent, whatever becomes of it.
    package func callOneWay<Method: ControlMethod>(_: Method.Type, _ parameters: Method.Parameters) throws {
        try exchange {
            try send(OutgoingCall(method: Method.qualifiedName, parameters: parameters, oneway: true))
        }
    }

    /// The replies as they come, the last included. A stream left before its end spoils the
    /// connection: let the client go then.
    package func stream<Method: ControlStreamMethod>(
        _: Method.Type, _ parameters: Method.Parameters
    ) throws -> AsyncThrowingStream<Method.Reply, any Error> {
        try exchange {
            try send(OutgoingCall(method: Method.qualifiedName, parameters: parameters, more: true))
        }
        state = .streaming
        return AsyncThrowingStream { try await self.nextOfStream(Method.self) }
    }

    private func nextOfStream<Method: ControlStreamMethod>(_: Method.Type) throws -> Method.Reply? {
        guard case .streaming = state else { return nil }
        state = .idle
        return try exchange {
            let (reply, continues) = try receive(Method.Reply.self)
            if continues { state = .streaming }
            return reply
        }
    }

    /// What fails on this side leaves the connection out of step, and so unusable; a fault doesn't.
    private func exchange<Value>(_ body: () throws -> Value) throws -> Value {
        guard case .idle = state else { throw ControlClientError.inUse }
        do {
            return try body()
        } catch let fault as ControlFault {
            throw fault
        } catch {
            state = .broken
            throw error
        }
    }
}

extension ControlClient {
    private func send(_ call: some Encodable) throws {
        var message = try ControlMessage.encode(call)
        message.append(0)
        switch try message.withUnsafeBytes({ bytes throws(ControlClientError) in try socket.send(bytes) }) {
        case .all: break
        // The daemon says why before it hangs up, and what it says is already here.
        case .cut: throw try refusal() ?? ControlClientError.hungUp(path)
        }
    }

    private func refusal() throws -> ControlFault? {
        guard let frame = try nextFrame() else { return nil }
        // Anything but a fault is of no use to a call that never arrived.
        return try? JSONDecoder().decode(ControlFault.self, from: frame)
    }

    private func receive<Reply: Codable & Sendable>(_: Reply.Type) throws -> (Reply, continues: Bool) {
        guard let frame = try nextFrame() else { throw ControlClientError.hungUp(path) }
        let outline: Outline
        do {
            outline = try JSONDecoder().decode(Outline.self, from: frame)
        } catch {
            throw garbage("its answer is no Varlink reply")
        }
        if outline.error != nil {
            // The outline showed that it has the shape of one, save for fields of a wrong type.
            let fault = try? JSONDecoder().decode(ControlFault.self, from: frame)
            throw fault ?? ControlFault(name: .init(rawValue: outline.error ?? ""))
        }
        do {
            let reply = try JSONDecoder().decode(IncomingReply<Reply>.self, from: frame)
            return (reply.parameters, outline.continues ?? false)
        } catch {
            throw garbage("its answer lacks what was expected; are partnerd and partnerctl of one version?")
        }
    }

    private func nextFrame() throws -> Data? {
        do {
            if let frame = try incoming.next() { return frame }
            return try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
                while true {
                    let count = try socket.receive(into: buffer)
                    guard count > 0 else { return nil }
                    incoming.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                    if let frame = try incoming.next() { return frame }
                }
            }
        } catch is FrameSplitter.TooLong {
            throw garbage("its answer has no end")
        }
    }

    private func garbage(_ what: String) -> ControlClientError { .garbage(path, what) }

    private struct OutgoingCall<Parameters: Encodable>: Encodable {
        let method: String
        let parameters: Parameters
        var more: Bool?
        var oneway: Bool?
    }

    private struct Outline: Decodable {
        let error: String?
        let continues: Bool?
    }

    private struct IncomingReply<Parameters: Codable>: Decodable {
        let parameters: Parameters

        enum CodingKeys: String, CodingKey { case parameters }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            parameters =
                try container.decodeIfPresent(Parameters.self, forKey: .parameters)
                ?? JSONDecoder().decode(Parameters.self, from: Data("{}".utf8))
        }
    }
}
