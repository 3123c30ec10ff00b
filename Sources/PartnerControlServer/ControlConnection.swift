import FoundationEssentials
import Logging
import NIOCore
import PartnerControl

/// One caller: their calls are answered in order, one at a time.
struct ControlConnection: Sendable {
    enum Standing: Sendable {
        case welcome
        /// Every call is answered with this.
        case refused(ControlFault)
        /// Told at once, and closed.
        case turnedAway(ControlFault)
    }

    let channel: any Channel
    let peer: Peer
    let standing: Standing
    let incoming: AsyncStream<FrameHandler.Incoming>
    let departure: Departure
    /// Lets the next calls in.
    let answered: @Sendable () -> Void

    let methods: ControlMethods
    let connections: Connections
    let patience: TimeAmount
    let logger: Logger

    private enum Next {
        case goOn
        case close
    }

    /// Parts of a reply between which the caller must not fall asleep.
    private static let part = 256 << 10

    func serve() async {
        if case .turnedAway(let fault) = standing {
            await say(fault)
        } else {
            await answerCalls()
        }
        connections.leave(channel)
        channel.close(promise: nil)
    }

    private func answerCalls() async {
        for await item in incoming {
            guard connections.turn(channel, to: .call) else { return }
            guard case .goOn = await handle(item) else { return }
            guard connections.turn(channel, to: .request) else { return }
            answered()
        }
    }

    private func handle(_ item: FrameHandler.Incoming) async -> Next {
        switch item {
        case .fault(let fault):
            await say(fault)
            return .close
        case .call(let frame):
            do {
                return await handle(try ControlCall(frame))
            } catch {
                await say(error)
                return error.name == .malformed ? .close : .goOn
            }
        }
    }

    private func handle(_ call: ControlCall) async -> Next {
        guard let reply = await reply(to: call) else { return .close }
        if case .none = call.answer { return .goOn }
        do {
            try await write(reply)
            return .goOn
        } catch {
            logger.debug("a caller left before the answer", metadata: metadata(call))
            return .close
        }
    }

    /// - Returns: the last reply, or nil when the reader of a stream has gone.
    private func reply(to call: ControlCall) async -> Data? {
        if case .refused(let fault) = standing { return encoded(fault) }
        switch call.answer {
        case .many: return await departure.cancelling { await attempt(call) }
        // Begun is finished, whoever left: a command must not be half done.
        case .one, .none: return await attempt(call)
        }
    }

    private func attempt(_ call: ControlCall) async -> Data {
        do {
            return try await methods.answer(call, from: peer) { reply in
                try await write(reply)
                _ = connections.turn(channel, to: .call)
            }
        } catch let fault as ControlFault {
            logger.debug("a call was refused", metadata: metadata(call, fault))
            return encoded(fault)
        } catch {
            if departure.isPast || error is CancellationError {
                logger.debug("a call was cut short", metadata: metadata(call, error))
                return encoded(ControlFault(.failed, "partnerd broke this off"))
            }
            logger.error("a call failed", metadata: metadata(call, error))
            return encoded(ControlFault(.failed, "partnerd failed at this: \(error)"))
        }
    }

    private func say(_ fault: ControlFault) async {
        do {
            try await write(encoded(fault))
        } catch {
            logger.debug("a caller left before the answer", metadata: ["peer": "\(peer.processID)"])
        }
    }

    private func write(_ reply: Data) async throws {
        _ = connections.turn(channel, to: .reply)
        var buffer = channel.allocator.buffer(capacity: reply.count + 1)
        buffer.writeBytes(reply)
        buffer.writeInteger(0 as UInt8)
        while let part = buffer.readSlice(length: min(Self.part, buffer.readableBytes)),
            part.readableBytes > 0
        {
            let tooSlow = channel.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
            defer { tooSlow.cancel() }
            try await channel.writeAndFlush(part)
        }
    }

    private func encoded(_ fault: ControlFault) -> Data {
        do {
            return try ControlMessage.encode(fault)
        } catch {
            // Strings and one number always encode; a caller is owed an answer even so.
            return Data(#"{"error":"\#(ControlFault.Name.failed.rawValue)","parameters":{}}"#.utf8)
        }
    }

    private func metadata(_ call: ControlCall, _ error: (any Error)? = nil) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "method": "\(call.method)", "user": "\(peer.userName ?? String(peer.userID))",
        ]
        if let error { metadata["reason"] = "\(error)" }
        return metadata
    }
}
