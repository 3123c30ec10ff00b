import Testing

@testable import PartnerControl
@testable import PartnerControlServer

@Suite("A stream gives every reply in order and ends once", .timeLimit(.minutes(2)))
struct ControlStreamTests {
    @Test("to its end, and the connection goes on", arguments: [1, 2, 1000])
    func toTheEnd(count: Int) async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let client = try bench.client()
                var numbers: [Int] = []
                for try await reply in try await client.stream(Count.self, .init(to: count)) {
                    numbers.append(reply.number)
                }
                #expect(numbers == Array(1...count))
                #expect(try await client.call(Echo.self, .init(text: "on")).text == "on")
            }
        }
    }

    @Test("only the last is without \"continues\"")
    func onTheWire() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let caller = try bench.caller()
                let first = try await caller.call(
                    "org.partnerd.Control.Count", #"{"to":2}"#, #","more":true"#)
                #expect(first == #"{"continues":true,"parameters":{"number":1}}"#)
                #expect(try await caller.receive() == #"{"parameters":{"number":2}}"#)
            }
        }
    }

    @Test("a fault ends it after what came before")
    func fault() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let client = try bench.client()
                let stream = try await client.stream(Count.self, .init(to: 5, faultAt: 3))
                var numbers: [Int] = []
                await #expect(throws: Bench.refusal) {
                    for try await reply in stream { numbers.append(reply.number) }
                }
                #expect(numbers == [1, 2])
                #expect(try await client.call(Echo.self, .init(text: "on")).text == "on")
            }
        }
    }

    @Test("more than the kernel holds waits for its reader")
    func slowReader() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let slow = try bench.client()
                let stream = try await slow.stream(Count.self, .init(to: 100, padding: 100_000))
                var iterator = stream.makeAsyncIterator()
                #expect(try await iterator.next()?.number == 1)
                // Others are served meanwhile.
                #expect(try await bench.client().call(Echo.self, .init(text: "on")).text == "on")
                var last = 1
                while let reply = try await iterator.next() { last = reply.number }
                #expect(last == 100)
            }
        }
    }

    @Test("who leaves ends it")
    func left() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                do {
                    let caller = try bench.caller()
                    let first = try await caller.call("org.partnerd.Control.Watch", "{}", #","more":true"#)
                    #expect(first == #"{"continues":true,"parameters":{}}"#)
                }
                await bench.watchCancelled.passed()
            }
        }
    }

    @Test("a call in the middle of it is refused on our side")
    func inUse() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let client = try bench.client()
                let stream = try await client.stream(Count.self, .init(to: 3))
                await #expect(throws: ControlClientError.inUse) {
                    try await client.call(Echo.self, .init(text: "too early"))
                }
                var count = 0
                for try await _ in stream { count += 1 }
                #expect(count == 3)
            }
        }
    }
}
