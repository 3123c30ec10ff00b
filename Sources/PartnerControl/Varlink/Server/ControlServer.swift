import Glibc
import Logging
import NIOCore
import NIOPosix
import PartnerControl
import ServiceLifecycle

/// Answers the control socket until the daemon is told to stop.
package struct ControlServer: Service {
    private let socket: ControlSocket
    private let methods: ControlMethods
    private let limits: ControlLimits
    private let logger: Logger
    private let admit: @Sendable (Peer) async -> ControlFault?

    /// - Parameter admit: asked once a connection. A fault is the answer to all that the peer
    ///   calls; what an admitted peer may do is the handlers' to say.
    package init(
        socket: ControlSocket, methods: ControlMethods, limits: ControlLimits, logger: Logger,
        admit: @escaping @Sendable (Peer) async -> ControlFault?
    ) {
        self.socket = socket
        self.methods = methods
        self.limits = limits
        self.logger = logger
        self.admit = admit
    }

    /// Runs until graceful shutdown, and then until the calls in hand are answered or
    /// `limits.farewell` is over. Cancelled, it cuts them short at once. It can run once.
    package func run() async throws {
        guard let descriptor = socket.takeDescriptor() else { throw ControlSocketError.inUse(socket.path) }
        defer { socket.remove() }
        try await MultiThreadedEventLoopGroup.withEventLoopGroup(numberOfThreads: 1) { group in
            let (arrivals, door) = AsyncStream<ControlConnection>.makeStream()
            let (stops, stop) = AsyncStream<Never>.makeStream()
            let connections = Connections(limit: limits.connections)
            let listener = try await listen(descriptor, group, connections, door)
            await withTaskCancellationOrGracefulShutdownHandler {
                await serve(arrivals, until: stops, connections)
            } onCancelOrGracefulShutdown: {
                socket.remove()
                listener.close(promise: nil)
                door.finish()
                connections.stop()
                stop.finish()
            }
        }
    }

    private func serve(
        _ arrivals: AsyncStream<ControlConnection>, until stops: AsyncStream<Never>,
        _ connections: Connections
    ) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await withDiscardingTaskGroup { callers in
                    for await connection in arrivals {
                        callers.addTask { await connection.serve() }
                    }
                }
            }
            group.addTask {
                for await _ in stops {}
                // Cancelled means that all calls were answered before.
                try? await Task.sleep(for: limits.farewell)
            }
            await group.next()
            group.cancelAll()
            connections.closeAll()
        }
    }
}

extension ControlServer {
    private func listen(
        _ descriptor: Int32, _ group: any EventLoopGroup, _ connections: Connections,
        _ door: AsyncStream<ControlConnection>.Continuation
    ) async throws -> any Channel {
        let listener = try await ServerBootstrap(group: group)
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                let loop = channel.eventLoop
                return credentials(of: channel)
                    // Users may come from the network: their names must not hold up the others.
                    .flatMap { credentials in
                        NIOThreadPool.singleton.runIfActive(eventLoop: loop) { Peer(credentials) }
                    }
                    .flatMap { peer in
                        loop.makeFutureWithTask { (peer, await admit(peer)) }
                    }
                    .flatMapThrowing { peer, refusal in
                        try welcome(peer, refusal, channel, connections, door)
                    }
            }
            .withBoundSocket(descriptor)
            .get()
        listener.closeFuture.whenComplete { _ in door.finish() }
        return listener
    }

    private func welcome(
        _ peer: Peer, _ refusal: ControlFault?, _ channel: any Channel, _ connections: Connections,
        _ door: AsyncStream<ControlConnection>.Continuation
    ) throws {
        let (incoming, continuation) = AsyncStream<FrameHandler.Incoming>.makeStream()
        let departure = Departure()
        let patience = TimeAmount(limits.patience)
        let handler = FrameHandler(
            limit: refusal == nil ? limits.call : limits.strangersCall, patience: patience,
            incoming: continuation, departure: departure)
        try channel.pipeline.syncOperations.addHandler(handler)
        let bound = NIOLoopBound(handler, eventLoop: channel.eventLoop)

        let standing: ControlConnection.Standing =
            if !connections.enter(channel) {
                .turnedAway(ControlFault(.busy, "partnerd has too many calls in hand; try again"))
            } else if let refusal {
                .refused(refusal)
            } else {
                .welcome
            }
        let connection = ControlConnection(
            channel: channel, peer: peer, standing: standing, incoming: incoming, departure: departure,
            answered: { channel.eventLoop.execute { bound.value.answered() } },
            methods: methods, connections: connections, patience: patience, logger: logger)
        if case .terminated = door.yield(connection) { throw ChannelError.ioOnClosedChannel }
    }

    private func credentials(of channel: any Channel) -> EventLoopFuture<Peer.Credentials> {
        guard let provider = channel as? any SocketOptionProvider else {
            return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
        }
        // Laid out as Linux's struct ucred.
        let ucred: EventLoopFuture<(Int32, UInt32, UInt32)> = provider.unsafeGetSocketOption(
            level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
        return ucred.map { Peer.Credentials(processID: $0, userID: $1, groupID: $2) }
    }
}
