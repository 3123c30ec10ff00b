import FoundationEssentials
import NIOCore
import PartnerControl

/// Turns the bytes of one connection into calls. It reads on only when all it gave was answered,
/// so that a caller who doesn't wait fills the kernel's buffer and not ours.
final class FrameHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    enum Incoming: Sendable {
        case call(Data)
        /// There is nothing to be understood any more; the last thing that comes.
        case fault(ControlFault)
    }

    private let incoming: AsyncStream<Incoming>.Continuation
    private let patience: TimeAmount
    private var splitter: FrameSplitter
    private var unanswered = 0
    private var hasEnded = false
    private var deadline: Scheduled<Void>?
    private var context: ChannelHandlerContext?

    init(limit: Int, patience: TimeAmount, incoming: AsyncStream<Incoming>.Continuation) {
        self.splitter = FrameSplitter(limit: limit)
        self.patience = patience
        self.incoming = incoming
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context _: ChannelHandlerContext) {
        context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        readOn(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !hasEnded else { return }
        unwrapInboundIn(data).withUnsafeReadableBytes { splitter.append($0) }
        do {
            while let frame = try splitter.next() {
                stopWaiting()
                unanswered += 1
                incoming.yield(.call(frame))
            }
        } catch {
            end(with: ControlFault(.tooLarge, "a call may have \(splitter.limit) bytes, this one has more"))
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if unanswered == 0 { readOn(context) }
    }

    /// On the event loop, once for each call given.
    func answered() {
        unanswered -= 1
        if unanswered == 0, let context { readOn(context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // A caller that only sends nothing more still reads: `nc -N` does so.
        guard case .some(.inputClosed) = event as? ChannelEvent else { return }
        if splitter.pending > 0 {
            end(with: ControlFault(.malformed, "the call ended without its NUL"))
        } else {
            end(with: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(with: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func readOn(_ context: ChannelHandlerContext) {
        guard !hasEnded else { return }
        if splitter.pending > 0, deadline == nil {
            deadline = context.eventLoop.assumeIsolated().scheduleTask(in: patience) {
                self.end(
                    with: ControlFault(
                        .malformed, "the call was not ended in \(self.patience.nanoseconds / 1_000_000_000) s"
                    ))
            }
        }
        context.read()
    }

    private func stopWaiting() {
        deadline?.cancel()
        deadline = nil
    }

    private func end(with fault: ControlFault?) {
        guard !hasEnded else { return }
        hasEnded = true
        stopWaiting()
        if let fault { incoming.yield(.fault(fault)) }
        incoming.finish()
    }
}
