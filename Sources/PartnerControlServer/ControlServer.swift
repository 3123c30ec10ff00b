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

    /// `admit` is asked once a connection. A fault is the answer to all that the peer calls; what
    /// an admitted peer may do is the handlers' to say.
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
            guard connections.isStopping else { throw ControlSocketError.lost(socket.path) }
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

/// Named in the log of the life cycle, which otherwise shows all of the value.
extension ControlServer: CustomStringConvertible {
    package var description: String { "control server at \(socket.path)" }
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
                // The place comes first, so that those who still wait for it are counted.
                let hasPlace = connections.enter(channel)
                return credentials(of: channel)
                    .flatMap { hasPlace ? introduce($0, channel.eventLoop) : turnAway($0, channel.eventLoop) }
                    .flatMapThrowing { peer, standing in
                        let connection = try open(channel, peer, standing, connections)
                        if case .terminated = door.yield(connection) { throw ChannelError.ioOnClosedChannel }
                    }
                    .flatMapErrorThrowing { error in
                        connections.leave(channel)
                        throw error
                    }
            }
            .withBoundSocket(descriptor)
            .get()
        listener.closeFuture.whenComplete { _ in door.finish() }
        return listener
    }

    private typealias Introduction = EventLoopFuture<(Peer, ControlConnection.Standing)>

    private func introduce(_ credentials: Peer.Credentials, _ loop: any EventLoop) -> Introduction {
        // Names may come over the network: finding them must not hold up the others.
        NIOThreadPool.singleton.runIfActive(eventLoop: loop) { Peer(credentials) }
            .flatMap { peer in
                loop.makeFutureWithTask {
                    (peer, await admit(peer).map(ControlConnection.Standing.refused) ?? .welcome)
                }
            }
    }

    private func turnAway(_ credentials: Peer.Credentials, _ loop: any EventLoop) -> Introduction {
        let fault = ControlFault(.busy, "partnerd has too many calls in hand; try again")
        return loop.makeSucceededFuture((Peer(unnamed: credentials), .turnedAway(fault)))
    }

    private func open(
        _ channel: any Channel, _ peer: Peer, _ standing: ControlConnection.Standing,
        _ connections: Connections
    ) throws -> ControlConnection {
        let (incoming, continuation) = AsyncStream<FrameHandler.Incoming>.makeStream()
        let departure = Departure()
        let patience = TimeAmount(limits.patience)
        let limit =
            switch standing {
            case .welcome: limits.call
            case .refused, .turnedAway: limits.strangersCall
            }
        let handler = FrameHandler(limit: limit, patience: patience, incoming: continuation)
        try channel.pipeline.syncOperations.addHandler(handler)
        // Not left to the handler: a channel that never became active has no end to tell it.
        channel.closeFuture.whenComplete { _ in
            continuation.finish()
            departure.happened()
        }
        let bound = NIOLoopBound(handler, eventLoop: channel.eventLoop)
        return ControlConnection(
            channel: channel, peer: peer, standing: standing, incoming: incoming, departure: departure,
            answered: { channel.eventLoop.execute { bound.value.answered() } },
            methods: methods, connections: connections, patience: patience, logger: logger)
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
