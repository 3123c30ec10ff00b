import Testing

@testable import PartnerControl
@testable import PartnerControlServer

@Suite("What one caller does harms no other", .timeLimit(.minutes(2)))
struct ControlBoundsTests {
    private func goesOn(_ bench: Bench) async throws {
        #expect(try await bench.client().call(Echo.self, .init(text: "on")).text == "on")
    }

    @Test("no JSON ends that connection with an answer")
    func malformed() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let other = try bench.client()
                let caller = try bench.caller()
                try await caller.send("GET / HTTP/1.1")
                #expect(
                    try await caller.receive()
                        == #"{"error":"org.partnerd.Control.Malformed","#
                        + #""parameters":{"message":"this is no Varlink call: it is no JSON"}}"#)
                #expect(try await caller.receive() == nil)
                #expect(try await other.call(Echo.self, .init(text: "on")).text == "on")
            }
        }
    }

    @Test("a call that ends without its NUL is said")
    func cutOff() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let caller = try bench.caller()
                try await caller.send(Array(#"{"method":"#.utf8))
                await caller.sendNoMore()
                #expect(try await caller.receive()?.contains("the call ended without its NUL") == true)
                #expect(try await caller.receive() == nil)
            }
        }
    }

    @Test("too large a call is refused, to a raw caller and to our client")
    func tooLarge() async throws {
        try await withBench { bench in
            var bench = bench
            bench.limits.call = 1 << 20
            try await bench.serving { bench, _ in
                let caller = try bench.caller()
                // Far more than the kernel holds, and never ended.
                try await caller.send([UInt8](repeating: 0x20, count: 16 << 20))
                #expect(
                    try await caller.receive()
                        == #"{"error":"org.partnerd.Control.TooLarge","#
                        + #""parameters":{"message":"a call may have 1048576 bytes, this one has more"}}"#)
                #expect(try await caller.receive() == nil)

                let client = try bench.client()
                let fault = await #expect(throws: ControlFault.self) {
                    try await client.call(Echo.self, .init(text: String(repeating: "x", count: 16 << 20)))
                }
                #expect(fault?.name == .tooLarge)
                try await goesOn(bench)
            }
        }
    }

    @Test("idle callers make way")
    func idle() async throws {
        try await withBench { bench in
            var bench = bench
            bench.limits.connections = 3
            try await bench.serving { bench, _ in
                let idle = try bench.caller()
                #expect(try await idle.call("org.partnerd.Control.Echo", #"{"text":"1"}"#) != nil)
                // One after the other, so that each is known to be idle before the next comes.
                var others: [ControlClient] = []
                for _ in 1...3 {
                    let other = try bench.client()
                    #expect(try await other.call(Echo.self, .init(text: "on")).text == "on")
                    others.append(other)
                }
                #expect(try await idle.receive() == nil)
            }
        }
    }

    @Test("when all have a call in hand, one more is told so")
    func full() async throws {
        try await withBench { bench in
            var bench = bench
            bench.limits.connections = 1
            try await bench.serving { bench, _ in
                async let held = bench.client().call(Hold.self, Nothing())
                await bench.held.passed()
                let fault = await #expect(throws: ControlFault.self) {
                    try await bench.client().call(Echo.self, .init(text: "one more"))
                }
                #expect(fault?.name == .busy)
                bench.release.open()
                _ = try await held
                try await goesOn(bench)
            }
        }
    }

    @Test("who doesn't take the reply is let go")
    func notReading() async throws {
        try await withBench { bench in
            var bench = bench
            bench.limits.patience = .milliseconds(200)
            try await bench.serving { bench, _ in
                let sleeper = try bench.caller()
                try await sleeper.send(
                    #"{"method":"org.partnerd.Control.Count","more":true,"#
                        + #""parameters":{"to":1000,"padding":100000}}"#)
                await bench.readerGone.passed()
                var count = 0
                while try await sleeper.receive() != nil { count += 1 }
                #expect(count < 1000)
                try await goesOn(bench)
            }
        }
    }

    @Test("a stranger is told so, at every call, and can't send much")
    func stranger() async throws {
        try await withBench { bench in
            var bench = bench
            bench.limits.strangersCall = 1000
            bench.admit = { peer in
                ControlFault(.init("NotAllowed"), "user \(peer.userID) may not administer partnerd")
            }
            try await bench.serving { bench, _ in
                let client = try bench.client()
                for _ in 1...2 {
                    let fault = await #expect(throws: ControlFault.self) {
                        try await client.call(Echo.self, .init(text: "hello"))
                    }
                    #expect(fault?.name.rawValue == "org.partnerd.Control.NotAllowed")
                }
                let fault = await #expect(throws: ControlFault.self) {
                    try await client.call(Echo.self, .init(text: String(repeating: "x", count: 1000)))
                }
                #expect(fault?.name == .tooLarge)
            }
        }
    }
}
