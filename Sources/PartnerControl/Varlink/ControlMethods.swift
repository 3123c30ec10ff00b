import FoundationEssentials

/// The methods a server has, each with its handler.
package struct ControlMethods: Sendable {
    package typealias Write = @Sendable (Data) async throws -> Void
    /// Gives the last reply, encoded; all others went to `Write`.
    typealias Handler = @Sendable (ControlCall, Peer, @escaping Write) async throws -> Data

    private let service: ControlService
    private var handlers: [String: Handler] = [:]

    package init(_ service: ControlService) {
        self.service = service
    }

    /// The handler throws `ControlFault` to refuse; any other error is answered with `Failed`
    /// and is the server's to log.
    package mutating func register<Method: ControlMethod>(
        _: Method.Type,
        handler: @escaping @Sendable (Method.Parameters, Peer) async throws -> Method.Reply
    ) {
        add(Method.self) { call, peer, _ in
            let reply = try await handler(call.parameters(Method.Parameters.self), peer)
            return try ControlMessage.encode(ControlReply(parameters: reply))
        }
    }

    /// The handler sends what comes before, and returns the last reply. It is cancelled when its
    /// reader has gone. One that would go on for ever ends itself on graceful shutdown.
    package mutating func register<Method: ControlStreamMethod>(
        _: Method.Type,
        handler:
            @escaping @Sendable (Method.Parameters, Peer, ControlReplies<Method.Reply>) async throws ->
            Method.Reply
    ) {
        add(Method.self) { call, peer, write in
            guard case .many = call.answer else { throw ControlFault.expectedMore }
            let parameters = try call.parameters(Method.Parameters.self)
            let reply = try await handler(parameters, peer, ControlReplies(write: write))
            return try ControlMessage.encode(ControlReply(parameters: reply))
        }
    }

    private mutating func add<Method: ControlMethod>(_: Method.Type, _ handler: @escaping Handler) {
        let replaced = handlers.updateValue(handler, forKey: Method.qualifiedName)
        precondition(replaced == nil, "\(Method.qualifiedName) is registered twice")
    }

    /// The bare names, sorted: what the interface text must have.
    package var names: [String] {
        handlers.keys.map { String($0.dropFirst(ControlInterface.name.count + 1)) }.sorted()
    }
}

extension ControlMethods {
    /// Gives the last reply, encoded; `write` takes those of a stream before it.
    package func answer(
        _ call: ControlCall, from peer: Peer, write: @escaping Write
    ) async throws -> Data {
        guard let dot = call.method.lastIndex(of: ".") else { throw ControlFault.methodNotFound(call.method) }
        switch call.method[..<dot] {
        case ControlInterface.name:
            guard let handler = handlers[call.method] else { throw missing(call.method) }
            return try await handler(call, peer, write)
        case ControlService.standardName:
            return try answerOfItself(call)
        case let other:
            throw ControlFault.interfaceNotFound(String(other))
        }
    }

    private func answerOfItself(_ call: ControlCall) throws -> Data {
        switch call.method {
        case "\(ControlService.standardName).GetInfo":
            _ = try call.parameters(Nothing.self)
            return try ControlMessage.encode(ControlReply(parameters: service.info))
        case "\(ControlService.standardName).GetInterfaceDescription":
            let name = try call.parameters(ControlService.InterfaceName.self).interface
            return try ControlMessage.encode(ControlReply(parameters: service.description(of: name)))
        default:
            throw ControlFault.methodNotFound(call.method)
        }
    }

    /// The interface text is the whole plan; a method that stands there and has no handler is
    /// one that is still to be built.
    private func missing(_ method: String) -> ControlFault {
        let bare = method.dropFirst(ControlInterface.name.count + 1)
        let planned = service.interface.split(separator: "\n").contains { line in
            line.hasPrefix("method \(bare)(") || line.hasPrefix("method \(bare) ")
        }
        return planned ? .methodNotImplemented(method) : .methodNotFound(method)
    }
}
