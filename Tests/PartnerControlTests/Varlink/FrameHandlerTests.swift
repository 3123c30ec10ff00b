import FoundationEssentials
import NIOCore
import NIOEmbedded
import PartnerControl
import Testing

@testable import PartnerControlServer

@Suite("It reads no further than it answers, and waits no longer than it says")
struct FrameHandlerTests {
    /// Counts how often the handler asks for more.
    private final class Reads: ChannelOutboundHandler {
        typealias OutboundIn = Never
        var count = 0

        func read(context: ChannelHandlerContext) {
            count += 1
            context.read()
        }
    }

    private struct Line {
        let channel = EmbeddedChannel()
        let reads = Reads()
        let handler: FrameHandler
        let incoming: AsyncStream<FrameHandler.Incoming>

        init(limit: Int = 100) throws {
            let (incoming, continuation) = AsyncStream<FrameHandler.Incoming>.makeStream()
            self.incoming = incoming
            handler = FrameHandler(
                limit: limit, patience: .seconds(60), incoming: continuation)
            try channel.pipeline.syncOperations.addHandlers([reads, handler])
            channel.pipeline.fireChannelActive()
        }

        func receive(_ text: String) throws {
            try channel.writeInbound(ByteBuffer(string: text))
        }

        /// All that came, once the stream is over.
        func all() async -> [String] {
            var all: [String] = []
            for await item in incoming {
                switch item {
                case .call(let frame): all.append(String(decoding: frame, as: UTF8.self))
                case .fault(let fault): all.append("! " + fault.description)
                }
            }
            return all
        }
    }

    @Test("it asks for more only when all is answered")
    func backPressure() throws {
        let line = try Line()
        #expect(line.reads.count == 1)
        try line.receive("half")
        #expect(line.reads.count == 2)
        try line.receive(" a\0b\0")
        #expect(line.reads.count == 2)
        line.handler.answered()
        #expect(line.reads.count == 2)
        line.handler.answered()
        #expect(line.reads.count == 3)
        _ = try line.channel.finish()
    }

    @Test("a call begun and not ended within the time ends the connection")
    func deadline() async throws {
        let line = try Line()
        try line.receive("a\0half")
        // While we are the ones who are slow, the time doesn't run.
        line.channel.embeddedEventLoop.advanceTime(by: .hours(1))
        line.handler.answered()
        line.channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        try line.receive(" and")
        line.channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(await line.all() == ["a", "! the call was not ended in 60 s"])
        _ = try line.channel.finish()
    }

    @Test("one that ends in time does not, however long the caller then is silent")
    func inTime() async throws {
        let line = try Line()
        try line.receive("half")
        line.channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        try line.receive("\0")
        line.handler.answered()
        line.channel.embeddedEventLoop.advanceTime(by: .hours(24))
        line.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(await line.all() == ["half"])
        _ = try line.channel.finish()
    }

    @Test("what came whole before the fault is still answered, what comes after is not")
    func tooLarge() async throws {
        let line = try Line(limit: 4)
        try line.receive("ab\0abcde\0cd\0")
        try line.receive("ef\0")
        #expect(await line.all() == ["ab", "! a call may have 4 bytes, this one has more"])
        _ = try line.channel.finish()
    }
}
