import Glibc
import Testing

@testable import PartnerControl
@testable import PartnerControlServer

@Suite("A stop finishes what is in hand and no more", .timeLimit(.minutes(2)))
struct ControlStopTests {
    @Test("the call in hand is answered, the idle are let go, newcomers find nobody")
    func graceful() async throws {
        try await withBench { bench in
            try await bench.serving { bench, stop in
                let idle = try bench.caller()
                #expect(try await idle.call("org.partnerd.Control.Echo", #"{"text":"1"}"#) != nil)
                async let held = bench.client().call(Hold.self, Nothing())
                await bench.held.passed()

                stop.triggerGracefulShutdown()
                #expect(try await idle.receive() == nil)
                #expect(throws: ControlClientError.absent(bench.path)) { try bench.client() }

                bench.release.open()
                _ = try await held
            }
            #expect(access(bench.path, F_OK) != 0)
        }
    }

    @Test("what doesn't end in time is cut short")
    func farewell() async throws {
        try await withBench { bench in
            var bench = bench
            bench.limits.farewell = .milliseconds(50)
            try await bench.serving { bench, stop in
                let caller = try bench.caller()
                #expect(
                    try await caller.call("org.partnerd.Control.Watch", "{}", #","more":true"#) != nil)
                stop.triggerGracefulShutdown()
                await bench.watchCancelled.passed()
                #expect(try await caller.receive() == nil)
            }
        }
    }

    @Test("cancelled, it ends at once")
    func cancelled() async throws {
        try await withBench { bench in
            let socket = try ControlSocket(boundTo: bench.path)
            let server = ControlServer(
                socket: socket, methods: bench.methods, limits: bench.limits, logger: Bench.logger,
                admit: bench.admit)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                let client = try bench.client()
                group.addTask {
                    await #expect(throws: (any Error).self) { try await client.call(Hold.self, Nothing()) }
                }
                await bench.held.passed()
                group.cancelAll()
                try await group.waitForAll()
            }
            #expect(access(bench.path, F_OK) != 0)
        }
    }

    @Test("it runs once")
    func once() async throws {
        try await withBench { bench in
            let socket = try ControlSocket(boundTo: bench.path)
            let server = ControlServer(
                socket: socket, methods: bench.methods, limits: bench.limits, logger: Bench.logger,
                admit: bench.admit)
            let task = Task { try await server.run() }
            #expect(try await bench.client().call(Echo.self, .init(text: "on")).text == "on")
            await #expect(throws: ControlSocketError.inUse(bench.path)) { try await server.run() }
            task.cancel()
            try await task.value
        }
    }
}
